/** Releases from case records to a package, read by somebody who has nothing but the package. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import type { SignedCertificate } from "@/lib/releases/package/certificate";
import { readJson, recordsCertified, recordsCounted } from "@/lib/releases/package/testing";
import { verifyPackage } from "@/lib/releases/package/verify";
import type { Draft } from "@/lib/releases/package/write-package";
import { filesIn } from "@/lib/releases/package/zip";
import { recordAudit } from "../queries/audit";
import { countFetch, findReleaseLink, listReleaseLinks } from "../queries/release-links";
import { findRelease, listReleases, refuseRelease } from "../queries/releases";
import { auditEvents, countedForms } from "../schema";
import { testDatabase } from "../testing";
import type { Tx } from "../types";
import { effectOfLevels } from "./effect";
import { giveLink, takeLinkBack } from "./give";
import { keptPeople } from "./people";
import { releasingChildren, sentence } from "./testing";

// Each releases a whole report: some seconds on an idle machine; a busy one takes its time.
vi.setConfig({ testTimeout: 600_000 });

const database = testDatabase();
const { folder, day, who, request, prepare, approved, freshPlace, given, withdraw } = releasingChildren(database);

const linkTo = (releaseId: string, now = new Date()) => {
  const by = who().second;
  const link = { releaseId, by: by.userId, recipient: "Example University", days: 1, now };
  return database.as(by, (tx) => giveLink(tx, link));
};
const follow = (token: string) => database.system((tx) => findReleaseLink(tx, token, new Date()));
const detailsOf = async (id: string, action: string) =>
  (
    await database.system((tx) =>
      tx
        .select({ detail: auditEvents.detail })
        .from(auditEvents)
        .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.action, action))),
    )
  ).map(({ detail }) => detail);

const levelsOf = ({ records }: Draft) =>
  Object.fromEntries((records?.quasiIdentifiers ?? []).map(({ name, level }) => [name, level]));

describe("records that are released", () => {
  it("can be made coarser by the one who prepares them, with the effect shown", async () => {
    const id = await request({ fromDay: "2024-04-01", toDay: "2025-03-31", access: "public" });
    const chosen = await prepare(id, { age: 2, ethnicity: 2 });
    expect(levelsOf(chosen)).toMatchObject({ age: 2, ethnicity: 2 });
    expect(chosen.records?.after.k).toBeGreaterThanOrEqual(10);
  });

  it("show nobody who stands out, and nothing of the one child whom nobody is like", async () => {
    const { place } = await given();
    expect((await verifyPackage(place, who().key, day)).failures).toEqual([]);
    const certificate = readJson<SignedCertificate>(place, "certificate.json");
    const counted = await recordsCounted(place);
    expect(counted).toEqual(recordsCertified(place));
    expect(counted.uniques).toBe(0);
    expect(counted.k).toBeGreaterThanOrEqual(5);
    expect(certificate.records?.before.uniques).toBeGreaterThan(0);
    expect(readFileSync(join(place, "data/intake.csv"), "utf8")).not.toMatch(/gypsyOrIrishTraveller|lonely|LONE|MANY/);
  });

  it("leave out who does not consent, and who has withdrawn", async () => {
    const id = await request({ access: "public", fromDay: "2024-04-01", toDay: "2024-12-31" });
    const before = await prepare(id);
    const [one] = await database.system((tx) =>
      tx
        .select({ id: countedForms.caseId })
        .from(countedForms)
        .where(sql`form = 'child.intake' and described_on between '2024-04-01' and '2024-12-31' and consented`)
        .limit(1),
    );
    await withdraw(one?.id ?? "");
    const refused = approved(id);
    expect(await sentence(refused)).toContain("has withdrawn consent since it was prepared");
    // As where the clock of the database is behind, or what was said was under way while it was read.
    await database.owner(`update consents set recorded_at = now() - interval '2 days' where case_id = '${one?.id}'`);
    expect(await sentence(approved(id))).toContain("has withdrawn consent since it was prepared");
    const after = await prepare(id);
    const read = (draft: typeof before) => draft.rows.find(({ file }) => file === "data/intake.csv")?.read ?? 0;
    expect(read(after)).toBe(read(before) - 1);
    // Nobody of these has withdrawn: whoever had before is not in it.
    expect(await sentence(approved(id))).toBe("it was done");
  });

  it("are of whole quarters that are over: of a day, every date in them would be known", async () => {
    const ofOneDay = await request({ fromDay: "2024-04-08", toDay: "2024-04-08" });
    expect(await sentence(prepare(ofOneDay))).toContain("Records are released of whole quarters: the first day is");
    const year = new Date().getUTCFullYear();
    const notOver = await request({ fromDay: "2024-04-01", toDay: `${year + 1}-03-31` });
    expect(await sentence(prepare(notOver))).toContain("the last day has not passed yet");
  });

  it("do not leave twice where two were prepared at once: the second knows nothing of the first", async () => {
    const period = { fromDay: "2024-04-01", toDay: "2024-06-30" };
    const [one, other] = [await request(period), await request({ ...period, toDay: "2024-09-30" })];
    await prepare(one);
    await prepare(other);
    await approved(one);
    const { name } = await database.system((tx) => findRelease(tx, { id: one }));
    expect(await sentence(approved(other))).toContain(`${name} was approved since`);
  });

  it("are made as coarse for everybody as they were for researchers, who read both", async () => {
    const period = { fromDay: "2024-10-01", toDay: "2025-03-31" };
    const id = await request(period);
    const levels = await prepare(id, { age: 2 }).then(levelsOf);
    await approved(id);
    const again = await prepare(await request({ ...period, access: "public" }));
    expect(levelsOf(again)).toEqual(levels);
    expect(again.records?.after.k).toBeGreaterThanOrEqual(10);
  });

  it("are made as coarse as somebody chooses, whatever was given before, and say so before it is done", async () => {
    const id = await request({ fromDay: "2024-10-01", toDay: "2025-03-31" });
    const before = levelsOf(await prepare(id));
    const waiting = await database.system((tx) => findRelease(tx, { id }));
    const asBefore = "An earlier release holds some of the same cases";
    expect(JSON.stringify(await effectOfLevels(folder, waiting, {}))).toContain(asBefore);
    const coarser = { ...before, age: 3 };
    expect(before.age).toBe(2);
    expect(JSON.stringify(await effectOfLevels(folder, waiting, coarser))).not.toContain(asBefore);
    expect(levelsOf(await prepare(id, { age: 3 }))?.age).toBe(3);
  });

  it("show what another coarseness would do before it is prepared so, and then it is so", async () => {
    const id = await request({ fromDay: "2024-04-01", toDay: "2024-12-31" });
    await prepare(id, {});
    const waiting = await database.system((tx) => findRelease(tx, { id }));
    const chosen = { age: 3, quarter: 2 };
    const blocks = await effectOfLevels(folder, waiting, chosen);
    const tried = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const draft = await prepare(id, chosen);
    const { after, quasiIdentifiers } = draft.records ?? {};
    const row = (title: string) => tried.find(([first]) => first === title)?.at(-1);
    expect(row("Fewest alike (k)")).toBe(String(after?.k));
    expect(row("Records left out")).toBe(String(draft.records?.recordsLeftOut));
    const withheld = quasiIdentifiers?.reduce((sum, one) => sum + one.withheld, 0);
    expect(row("Values withheld")).toBe(String(withheld));
    expect(tried.some((cells) => cells.includes("left out"))).toBe(true);
    // Nobody tries out what cannot be, and nothing is tried out once it is decided on.
    expect(await sentence(effectOfLevels(folder, waiting, { age: 9 }))).toContain("cannot be made as coarse as that");
    await approved(id);
    const given = await database.system((tx) => findRelease(tx, { id }));
    expect(await sentence(effectOfLevels(folder, given, chosen))).toContain("no records that wait for approval");
    expect(await keptPeople(folder, id)).toBeUndefined();
  });
});

describe("two persons", () => {
  it("are needed: nobody approves what they prepared, on no way", async () => {
    const id = await request({ fromDay: "2024-04-01", toDay: "2024-12-31", access: "public" });
    await prepare(id);
    const own = approved(id, join(folder, "own"), who().first);
    expect(await sentence(own)).toContain("somebody else must approve it");
    expect(await readdir(folder)).not.toContain("own");
    const byHand = database.owner(
      `update releases set status = 'approved', decided_by = prepared_by, decided_at = now(), certificate = '{}', expires_on = '2027-01-01' where id = '${id}'`,
    );
    await expect(byHand).rejects.toThrow(/releases_two_people/);
  });

  it("lose nothing where the package was not written: whoever approved it has it written again", async () => {
    const { id, place } = await given({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" });
    const whole = await filesIn(place);
    // As a process leaves it that is killed while it copies.
    renameSync(place, `${place}.partial`);
    rmSync(join(`${place}.partial`, "certificate.json"));
    expect(await sentence(approved(id, place, who().manager))).toContain("was decided on already");
    expect(await sentence(approved(id, place))).toBe("it was done");
    expect(await filesIn(place)).toEqual(whole);
    expect((await verifyPackage(place, who().key, day)).failures).toEqual([]);
    expect(existsSync(`${place}.partial`)).toBe(false);
    expect(await sentence(approved(id))).toContain("was decided on already");
  });

  it("may name the folder of the package with a slash at its end", async () => {
    const id = await request({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" });
    await prepare(id);
    const place = freshPlace();
    expect(await sentence(approved(id, `${place}/`))).toBe("it was done");
    expect((await verifyPackage(place, who().key, day)).failures).toEqual([]);
    expect(existsSync(join(place, ".partial"))).toBe(false);
  });

  it("give it by a link, which leads nowhere once its days are over", async () => {
    const { id } = await given({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" });
    const token = await linkTo(id);
    const found = await follow(token);
    expect(found).toMatchObject({ release: { id } });
    expect(await follow(`${token}s`)).toBeUndefined();
    await database.owner(
      `update release_links set expires_at = now() - interval '1 second' where release_id = '${id}'`,
    );
    expect(await follow(token)).toBeUndefined();
  });

  it("count a link as followed only where a package is sent, and say in the trail which link it was", async () => {
    const { id } = await given({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" });
    const found = await follow(await linkTo(id));
    const links = () => database.as(who().second, (tx) => listReleaseLinks(tx, id));
    expect((await links()).map(({ fetches }) => fetches)).toEqual([0]);
    if (found) await database.system((tx) => countFetch(tx, found));
    const [link] = await links();
    expect(link?.fetches).toBe(1);
    expect(await detailsOf(id, "release.link")).toEqual([{ link: link?.id, days: 1 }]);
    expect(await detailsOf(id, "release.fetch")).toEqual([{ link: link?.id }]);
  });

  it("take a link back, which then leads nowhere, and say who did", async () => {
    const { id } = await given({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" });
    const [token, other] = [await linkTo(id), await linkTo(id)];
    const { link = "" } = (await follow(token)) ?? {};
    const by = who().first;
    const takeBack = () => database.as(by, (tx) => takeLinkBack(tx, { link, by: by.userId }));
    await takeBack();
    expect(await follow(token)).toBeUndefined();
    expect(await follow(other)).toMatchObject({ release: { id } });
    await expect(takeBack()).rejects.toThrow("There is no such link.");
    expect(await detailsOf(id, "release.link.revoke")).toEqual([{ link }]);
    const manager = database.as(who().manager, (tx) => takeLinkBack(tx, { link, by: who().manager.userId }));
    await expect(manager).rejects.toThrow();
    // Nobody makes it another's link, or counts less than there was.
    const rewritten = database.as(by, (tx) => tx.execute(sql`update release_links set recipient = 'Nobody'`));
    await expect(rewritten).rejects.toThrow();
  });

  it("give no link to what has expired, and those that were given lead nowhere", async () => {
    const { id } = await given({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" });
    const token = await linkTo(id);
    const later = new Date(Date.now() + 367 * 86_400_000);
    expect(await sentence(linkTo(id, later))).toMatch(/^R-\d+ expired on .*: nobody may have it any more/);
    await database.owner(`update release_links set expires_at = now() + interval '3 years' where release_id = '${id}'`);
    expect(await follow(token)).toMatchObject({ release: { id } });
    expect(await database.system((tx) => findReleaseLink(tx, token, later))).toBeUndefined();
    expect(await sentence(linkTo(await request()))).toContain("has not been approved");
  });

  it("find nothing half made of what others have prepared", async () => {
    const [old, fresh] = ["left.new", "being-written.new"].map((name) => join(folder, "prepared", name));
    for (const place of [old, fresh]) mkdirSync(place as string, { recursive: true });
    utimesSync(old as string, new Date("2020-01-01"), new Date("2020-01-01"));
    await prepare(await request({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" }));
    expect([old, fresh].map((place) => existsSync(place as string))).toEqual([false, true]);
  });

  it("find in the list of releases who did what, without all that was drawn up", async () => {
    const { id } = await given({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" });
    const listed = (await database.as(who().second, listReleases)).find((release) => release.id === id);
    expect(listed).toMatchObject({
      status: "approved",
      preparedBy: { name: "First Analyst" },
      decidedBy: { name: "Second Analyst" },
      fiveSafes: { people: "Example University", project: "A made-up study" },
    });
    const whole = await database.system((tx) => findRelease(tx, { id }));
    expect(JSON.stringify(listed).length).toBeLessThan(2000);
    expect(JSON.stringify(whole).length).toBeGreaterThan(50_000);
  });

  it("keep a register that nobody rewrites, and that only analysts read", async () => {
    const id = await request({ fromDay: "2024-04-01", toDay: "2024-12-31", access: "public" });
    await database.as(who().second, async (tx) => {
      await refuseRelease(tx, id, { by: who().second.userId, reason: "The purpose is not clear." });
      await recordAudit(tx, { action: "release.refuse", subjectType: "release", subjectId: id });
    });
    expect(await sentence(prepare(id))).toContain("was decided on already");
    await expect(database.owner(`delete from releases where id = '${id}'`)).rejects.toThrow(/kept as it is/);
    await expect(database.as(who().manager, (tx) => findRelease(tx, { id }))).rejects.toThrow(
      "There is no such release.",
    );
    await expect(
      database.as(who().first, (tx: Tx) => tx.execute(sql`select * from release_secrets`)),
    ).rejects.toThrow();
    await expect(database.as(who().first, (tx: Tx) => tx.execute(sql`select * from release_cases`))).rejects.toThrow();
  });
});

describe("records and tables of the same cases", () => {
  it("are not both given to everybody, who could count in the one what the other withholds", async () => {
    // Records of the year's last quarter were given to everybody above.
    for (const access of ["public", "controlled"] as const)
      expect(await sentence(prepare(await request({ kind: "tables", access })))).toContain(
        "was given as records of the same cases: whoever has them could count in them what these tables withhold",
      );
  });
});
