import { beforeAll, describe, expect, it } from "vitest";
import { recordConsent } from "@/db/queries/consents";
import { startForm } from "@/db/queries/drafts";
import { assignPlaces, createAuthority } from "@/db/queries/needs/authorities";
import { updateService } from "@/db/queries/services";
import { submitForm } from "@/db/queries/submissions";
import { makeCase, makeService, testDatabase } from "@/db/testing";
import { ownCasesIn } from "@/lib/needs/own-cases";
import { kent2022 } from "@/needs/kent-2022";
import type { Assessment } from "@/needs/model/define";
import { ownCaseBlocks } from "@/needs/own-cases";
import { printed } from "@/needs/print";

const database = testDatabase();
const read = (assessment: Assessment, day?: string) => database.system((tx) => ownCasesIn(tx, assessment, day));
const codeOf = (id: string) => kent2022.areas.find((area) => area.id === id)?.code ?? "";
const intake = { id: "child.intake", version: 1, role: "opens", occurs: "once" } as const;
let services: string[];
let kent: string;

/** Children of a district whose intake was in the financial year 2021/22, of each service. */
async function intakes(district: string, ofEach: number): Promise<void> {
  for (const serviceId of services) {
    for (let made = 0; made < ofEach; made += 1) {
      await database.system(async (tx) => {
        const given = { serviceId, openedOn: "2021-05-01", localAuthorityCode: codeOf(district) };
        const { id } = await makeCase(tx, given);
        const form = await startForm(tx, id, intake);
        await recordConsent(tx, { caseId: id, given: true, onDate: "2021-05-01" });
        await submitForm(tx, {
          formId: form.id,
          baseVersion: form.rowVersion,
          answers: { recipientOfSupport: "child" },
          describedOn: "2021-05-02",
          definitionVersion: 1,
        });
      });
    }
  }
}

/** As an administrator says of which districts Kent is made. */
const assign = (ids: readonly string[]) =>
  database.system((tx) => assignPlaces(tx, kent, ids.map(codeOf)).then(() => undefined));
const districts = kent2022.areas.flatMap(({ id, kind }) => (kind === "district" && id !== "medway" ? [id] : []));

beforeAll(async () => {
  kent = await database.system((tx) => createAuthority(tx, { slug: "kent", name: "Kent" }));
  services = await database.system(async (tx) => [await makeService(tx), await makeService(tx), await makeService(tx)]);
});

describe("the services' own cases in an assessment", { timeout: 120_000 }, () => {
  it("wait until an administrator has said of which places the area is made", async () => {
    expect(await read(kent2022)).toBe("no places assigned");
    expect(ownCaseBlocks("no places assigned")).toMatchObject([{ kind: "missing" }]);
    await assign(districts);
  });

  it("are not there, and nothing is kept, where there are none", async () => {
    expect(await read(kent2022)).toBe("nothing to release");
    expect(printed(kent2022, "nothing to release").ownCases).toEqual({ none: "nothing to release" });
  });

  it("are released for the districts, controlled, once there are enough of them", async () => {
    await intakes("thanet", 8);
    await intakes("ashford", 7);
    // Not while the last forms of the year come in: what is released stands.
    expect(await read(kent2022, "2022-04-30")).toBe("nothing to release yet");
    // Nor while two of the three services are one organisation's, which knows its own.
    const run = (service: string, organisation: string) =>
      database.system((tx) => updateService(tx, service, { organisation }));
    await run(services[0] ?? "", "Kent House");
    await run(services[1] ?? "", "Kent House");
    expect(await read(kent2022, "2022-05-01")).toBe("nothing to release");
    await run(services[1] ?? "", "Another House");
    const own = await read(kent2022, "2022-05-01");
    if (typeof own === "string") throw new Error(own);
    const count = (code: string) =>
      own.rows.find((row) => row.code === code && row.population === "child" && row.role === "opens")?.count;
    expect([count(codeOf("thanet")), count(codeOf("ashford")), count("all")]).toEqual([25, 20, 45]);
    expect(own.rows.every(({ count: shown }) => shown === null || shown % 5 === 0)).toBe(true);
    // All 45 said for whom the support is: the table of the report says the same of the whole area.
    const route = own.tables.find(({ id }) => id === "referral-route");
    expect(route?.groups[0]?.n).toBe(45);
    const counts = own.tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => cell?.count ?? null)),
    );
    expect(counts.some((shown) => shown !== null && shown > 0)).toBe(true);
    expect(counts.every((shown) => shown === null || shown % 5 === 0)).toBe(true);
  });

  it("stand as they were released, though another child comes: the difference would be that child", async () => {
    const before = await read(kent2022);
    await intakes("thanet", 1);
    expect(await read(kent2022)).toEqual(before);
  });

  it("are not released for other areas of that year, whose difference would be a district", async () => {
    const before = await read(kent2022);
    // What the commissioner enters as areas changes nothing.
    expect(await read({ ...kent2022, areas: kent2022.areas.filter(({ id }) => id !== "ashford") })).toEqual(before);
    await assign(districts.filter((id) => id !== "ashford"));
    expect(await read(kent2022)).toBe("released for other areas");
    expect(ownCaseBlocks("released for other areas")).toMatchObject([{ kind: "missing" }]);
    await assign([...districts, "medway"]);
    expect(await read(kent2022)).toBe("released for other areas");
    // The year after is another matter.
    expect(await read({ ...kent2022, asAt: "2023-09-30" })).toBe("nothing to release");
    await assign(districts);
    expect(await read(kent2022)).toEqual(before);
  });
});
