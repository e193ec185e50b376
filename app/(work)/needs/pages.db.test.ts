import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { AssessmentRow } from "@/db/queries/needs/assessments";
import { findAssessment, readAssessment } from "@/db/queries/needs/assessments";
import { createAuthority } from "@/db/queries/needs/authorities";
import { loadAssessment } from "@/db/queries/needs/load";
import { makeCase, makePerson, makeService } from "@/db/testing";
import type { Person } from "@/lib/auth/person";
import { asXlsx } from "@/lib/report-files/spreadsheet";
import { applicationDatabase } from "@/lib/testing/application";
import { kent2022 } from "@/needs/kent-2022";

const now = vi.hoisted((): { person: Person | null } => ({ person: null }));

// Who is signed in is read from a request, and there is none here.
vi.mock("@/lib/auth/current", async (original) => ({
  ...(await original<typeof import("@/lib/auth/current")>()),
  currentPerson: async () => now.person,
  requirePerson: async () => now.person,
}));
// Nor is there a router, or a page to draw again.
vi.mock("next/navigation", async (original) => ({
  ...(await original<typeof import("next/navigation")>()),
  usePathname: () => "/needs/2022",
  useRouter: () => ({}),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));

const test = applicationDatabase();
let commissioner: Person;
let stranger: Person;
let row: AssessmentRow;

beforeAll(() =>
  test.system(async (tx) => {
    const loaded = await loadAssessment(tx, kent2022);
    row = loaded.row;
    const other = await createAuthority(tx, { slug: "exampleshire", name: "Exampleshire" });
    const work = async (authorityId: string, slug: string, name: string): Promise<Person> => {
      const { userId } = await makePerson(tx, { role: "commissioner", authorityId, name: `Commissioner of ${name}` });
      return {
        userId,
        name: `Commissioner of ${name}`,
        email: `${slug}@example.test`,
        role: "commissioner",
        services: [],
        staffRoles: [],
        authorities: [{ id: authorityId, slug, name, role: "commissioner" }],
        currentServiceId: null,
        currentAuthorityId: authorityId,
        mustSetUpSecondFactor: false,
        handedOver: null,
      };
    };
    commissioner = await work(loaded.authorityId, "kent", "Kent");
    stranger = await work(other, "exampleshire", "Exampleshire");
    await makeCase(tx, { serviceId: await makeService(tx), localAuthorityCode: "E07000114" });
  }),
);

type PageOf = (props: never) => Promise<ReactNode>;

const pages: readonly [path: string, load: () => Promise<{ default: PageOf }>, params?: object, search?: object][] = [
  ["overview", () => import("./[year]/page")],
  ["report", () => import("./[year]/report/page")],
  ["summary", () => import("./[year]/summary/page")],
  ["indicators", () => import("./[year]/indicators/page")],
  ["indicator", () => import("./[year]/indicators/[id]/page"), { id: "community-survivors" }],
  ["import", () => import("./[year]/import/page")],
  ["checks", () => import("./[year]/faults/page")],
  ["areas", () => import("./[year]/areas/page")],
  ["services", () => import("./[year]/services/page"), {}, { ages: "0-4", by: "district" }],
  ["reach", () => import("./[year]/reach/page")],
  ["own cases", () => import("./[year]/own-cases/page")],
  ["evidence", () => import("./[year]/evidence/page")],
  ["requests", () => import("./[year]/requests/page")],
  ["recommendations", () => import("./[year]/recommendations/page")],
  ["a new service", () => import("./[year]/records/[kind]/new/page"), { kind: "service" }],
  [
    "a figure",
    () => import("./[year]/records/[kind]/change/page"),
    { kind: "value" },
    { key: "refuge-survivors|kent|2021/22|all" },
  ],
];

async function draw(page: PageOf, params: object = {}, search: object = {}): Promise<string> {
  const given = { params: Promise.resolve({ year: "2022", ...params }), searchParams: Promise.resolve(search) };
  return renderToStaticMarkup((await page(given as never)) as never);
}

const as = async <Value>(person: Person, work: () => Promise<Value>): Promise<Value> => {
  now.person = person;
  try {
    return await work();
  } finally {
    now.person = null;
  }
};

const notFound = "NEXT_HTTP_ERROR_FALLBACK;404";

describe("the pages of a needs assessment", () => {
  it.each(pages)(
    "are drawn for its commissioner, and are not there for another: %s",
    async (_, load, params, search) => {
      const { default: page } = await load();
      const html = await as(commissioner, () => draw(page, params, search));
      expect(html).toContain("Needs assessment, Kent 2022");
      await expect(as(stranger, () => draw(page, params, search))).rejects.toThrow(notFound);
      await expect(as({ ...commissioner, role: "analyst" }, () => draw(page, params, search))).rejects.toThrow(
        notFound,
      );
    },
    // The first of them reads the sources of them all.
    300_000,
  );
});

describe("what a commissioner does", () => {
  const form = (fields: Record<string, string>) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries(fields)) sent.append(name, value);
    return sent;
  };
  const read = () => test.system((tx) => readAssessment(tx, row));
  /** Leaving for another page is thrown, and says that what was asked for was done. */
  const left = (work: Promise<unknown>) =>
    work.then(
      () => "stayed",
      (error: { digest?: string }) => error.digest ?? "failed",
    );

  it("enters a figure by hand; another commissioner cannot", async () => {
    const { saveRecord } = await import("./actions");
    const typed = form({
      inAssessment: "2022",
      recordKind: "value",
      indicator: "police-calls",
      area: "kent",
      period: "2022",
      value: "31,000",
    });
    await expect(as(stranger, () => saveRecord({ errors: [] }, typed))).rejects.toThrow(notFound);
    expect(await as(commissioner, () => left(saveRecord({ errors: [] }, typed)))).toContain("/needs/2022");
    expect(
      (await read()).values.find(({ indicator, period }) => indicator === "police-calls" && period === "2022"),
    ).toMatchObject({ value: 31000 });
    const twice = await as(commissioner, () => saveRecord({ errors: [] }, typed));
    expect(twice.errors).toMatchObject([{ field: "indicator" }]);
  });

  it("enters and changes records that have a year or a kind of their own, named by what they say", async () => {
    const { saveRecord } = await import("./actions");
    const save = (kind: string, fields: Record<string, string>, recordKey = "") => {
      const sent = form({ inAssessment: "2022", recordKind: kind, recordKey, ...fields });
      return as(commissioner, () => left(saveRecord({ errors: [] }, sent)));
    };
    const recommendation = { text: "Ask made-up children", year: "2022", owner: "A group", status: "open" };
    expect(await save("recommendation", recommendation)).toContain("/needs/2022");
    expect(await save("recommendation", { ...recommendation, status: "done" }, "ask-made-up-children")).toContain(
      "/needs/2022",
    );
    const service = {
      provider: "Made-up Trust",
      name: "Made-up club",
      kind: "support",
      setting: "community",
      areas: "thanet",
      audience: "children",
      sexes: "anyone",
      role: "other",
    };
    expect(await save("service", service)).toContain("/needs/2022");
    const gap = { data: "Made-up data", kind: "missing", source: "A made-up office", says: "All of it." };
    expect(await save("dataGap", gap)).toContain("/needs/2022");
    const people = { area: "kent", year: "2021", sex: "female", ages: "16+", people: "650,000", source: "Made up" };
    expect(await save("population", people)).toContain("/needs/2022");
    const now = await read();
    expect(now.recommendations.find(({ id }) => id === "ask-made-up-children")).toMatchObject({
      year: 2022,
      status: "done",
    });
    expect(now.services.find(({ id }) => id === "made-up-trust-made-up-club")).toMatchObject({ kind: "support" });
    expect(now.dataGaps.find(({ id }) => id === "made-up-data")).toMatchObject({ kind: "missing" });
    expect(now.populations).toMatchObject([{ year: 2021, people: 650_000 }]);
  });

  it("imports a file only when it is confirmed, and only without a fault", async () => {
    const { importFigures } = await import("./[year]/import/actions");
    const lines = [
      "indicator,area,period,value",
      "homeless-households,Kent,2022/23,900",
      "homeless-households,Swale,2022/23,many",
    ];
    const send = (text: string, what: string) =>
      as(commissioner, () => importFigures({}, form({ year: "2022", text, do: what })));
    const faulty = lines.join("\n");
    expect((await send(faulty, "check")).checked?.faults).toMatchObject([{ row: 3, column: "value" }]);
    // Somebody who says "add" all the same is refused.
    expect((await send(faulty, "add")).problem).toContain("check them again");
    const mended = faulty.replace("many", "90");
    expect((await send(mended, "check")).checked).toMatchObject({ faults: [], added: 2 });
    const before = await read();
    expect(
      before.values.some(({ period, indicator }) => indicator === "homeless-households" && period === "2022/23"),
    ).toBe(false);
    expect(await left(send(mended, "add"))).toContain("added=2");
    const after = await read();
    expect(
      after.values.filter(({ period, indicator }) => indicator === "homeless-households" && period === "2022/23")
        .length,
    ).toBe(2);
  });

  it("reads a workbook as it reads CSV, lists every fault of it, and takes it once each is mended", async () => {
    const { importFigures } = await import("./[year]/import/actions");
    const headings = [
      "indicator",
      "area",
      "period",
      "group",
      "value",
      "qualifier",
      "covered",
      "districts",
      "extracted",
    ];
    const sent = async (...rows: (string | number)[][]) => {
      const sheet = [headings, ...rows].map((cells) => cells.map((value) => ({ value })));
      const bytes = await asXlsx({
        title: "Figures",
        dated: "2023-09-30",
        sheets: [
          { name: "Figures", widths: headings.map(() => 16), rows: sheet, table: { name: "figures", firstRow: 0 } },
        ],
      });
      const fields = form({ year: "2022", text: "", do: "check" });
      fields.append("file", new File([bytes as BlobPart], "figures.xlsx"));
      return as(commissioner, () => importFigures({}, fields));
    };
    const right = ["police-non-crimes", "Kent", "2022", "", 15100, "around", "", "", "2023-08-01"];
    const wrong = [
      ["police-noncrimes", "Kent", "2022", "", 15100, "", "", "", ""],
      ["police-non-crimes", "Atlantis", "2022", "", 15100, "", "", "", ""],
      ["police-non-crimes", "Kent", "last year", "", 15100, "", "", "", ""],
      ["police-non-crimes", "Kent", "2019", "", "fifteen", "", "", "", ""],
      ["police-non-crimes", "Kent", "2020", "", 15100, "roughly", "", "", ""],
      ["police-non-crimes", "Kent", "2021", "", 15100, "", 13, 12, ""],
      ["police-non-crimes", "Kent", "2023", "", 15100, "", "", "", "in August"],
      right,
    ];
    const { checked } = await sent(right, ...wrong);
    expect(checked?.faults.map(({ row, column }) => [row, column])).toEqual([
      [3, "indicator"],
      [4, "area"],
      [5, "period"],
      [6, "value"],
      [7, "qualifier"],
      [8, "covered"],
      [9, "extracted"],
      [10, "indicator"],
    ]);
    expect(checked?.faults.every(({ todo }) => todo.length > 5)).toBe(true);
    const { text = "", checked: mended } = await sent(right);
    expect(mended).toMatchObject({ faults: [], added: 1 });
    const add = () => importFigures({}, form({ year: "2022", text, do: "add" }));
    expect(await as(commissioner, () => left(add()))).toContain("added=1");
    const stands = (await read()).values.find(
      ({ indicator, period }) => indicator === "police-non-crimes" && period === "2022",
    );
    expect(stands).toMatchObject({ value: 15100, qualifier: "around", extracted: "2023-08-01" });
  });

  it("opens next year's assessment once", async () => {
    const { openNextAssessment } = await import("./actions");
    const open = () => as(commissioner, () => openNextAssessment({ errors: [] }, form({ year: "2022" })));
    expect(await left(open())).toContain("/needs/2023");
    expect(await open()).toMatchObject({ errors: [{ message: "There is an assessment of 2023 already" }] });
    const next = await test.system((tx) => findAssessment(tx, row.authorityId, 2023));
    expect(next?.year).toBe(2023);
  });

  it("opens the first assessment of an authority that has none, with indicators and no figure", async () => {
    const { openFirstAssessment } = await import("./actions");
    expect(await as(stranger, () => left(openFirstAssessment({ errors: [] }, form({ year: "2026" }))))).toContain(
      "/needs/2026",
    );
    const first = await test.system(async (tx) => {
      const authorityId = stranger.currentAuthorityId ?? "";
      const found = await findAssessment(tx, authorityId, 2026);
      return found && readAssessment(tx, found);
    });
    expect(first?.values).toEqual([]);
    // What names a service or a study of Kent alone is nobody else's.
    expect(first?.indicators.length).toBeGreaterThan(100);
    expect(JSON.stringify(first)).not.toMatch(/KIDAS|DAVSS|Dads Unlimited|Rising Sun|DAY Programme/);
    const known = new Set(first?.indicators.map(({ id }) => id));
    const named = (first?.indicators ?? []).flatMap(({ worked }) => (worked ? [worked.of] : []));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const { default: page } = await import("./[year]/report/page");
    const html = await as(stranger, () => draw(page as PageOf, { year: "2026" }));
    expect(html).toContain("Its owner is not named yet.");
    expect(html).not.toContain("asked of To be entered");
    expect(html).not.toContain("provided by To be entered");
  });
});
