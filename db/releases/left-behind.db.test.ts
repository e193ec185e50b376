/** What stays on the disk of releases that were refused, given, broken off or have expired; and what two do at once. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import type { SignedCertificate } from "@/lib/releases/package/certificate";
import { verifyPackage } from "@/lib/releases/package/verify";
import { asSystem, type Caller } from "../caller";
import { findRelease } from "../queries/releases";
import { auditEvents, releaseCases } from "../schema";
import { makePerson, testDatabase } from "../testing";
import type { Db } from "../types";
import { approve } from "./approve";
import { keptPackage, peoplePlace, signedPackage, stagedPlace } from "./places";
import { prepareRelease } from "./prepare";
import { sweepReleases, sweepWhileNobodyApproves } from "./sweep";
import { releasingChildren, sentence } from "./testing";

// Each releases a whole report: some seconds on an idle machine; a busy one takes its time.
vi.setConfig({ testTimeout: 600_000 });

const database = testDatabase();
const { folder, day, who, request, prepare, approved, given } = releasingChildren(database);

const everybody = { access: "public", fromDay: "2025-01-01", toDay: "2025-03-31" } as const;
const namesIn = (part: string) => (existsSync(join(folder, part)) ? readdirSync(join(folder, part)) : []);
const release = (id: string) => database.system((tx) => findRelease(tx, { id }));
const eventsOf = async (id: string) =>
  (await database.system((tx) => tx.select().from(auditEvents).where(eq(auditEvents.subjectId, id)))).map(
    ({ action, actor }) => ({ action, actor }),
  );

/** The database of somebody whose connection ends with the first commit: after it, nothing works any more. */
function breakingAtCommit(db: Db, then: "works" | "is gone"): Db {
  let broken = false;
  return new Proxy(db, {
    get(target, name, receiver) {
      if (name !== "transaction") return Reflect.get(target, name, receiver);
      return (work: Parameters<Db["transaction"]>[0], options: Parameters<Db["transaction"]>[1]) => {
        if (broken && then === "is gone") throw new Error("The connection is gone.");
        return target.transaction(async (tx) => {
          const done = await work(tx);
          // What only reads is let through: approving is the first that leaves something on the disk.
          if (broken || !namesIn("given").some((file) => file.endsWith(".zip.partial"))) return done;
          broken = true;
          throw new Error("The connection was lost.");
        }, options);
      };
    },
  });
}

describe("a release whose approval does not reach the register", () => {
  it("leaves nothing that is signed", async () => {
    const id = await request(everybody);
    await prepare(id);
    const lost = approve(breakingAtCommit(database.db, "works"), {
      ...{ releaseId: id, by: who().second.userId, folder, now: new Date() },
    });
    await expect(lost).rejects.toThrow("The connection was lost.");
    expect((await release(id)).status).toBe("prepared");
    expect(namesIn("given")).toEqual([]);
  });

  it("leaves, where the process ends there, only what is not whole by its name, until the next sweep", async () => {
    const id = await request(everybody);
    await prepare(id);
    const killed = approve(breakingAtCommit(database.db, "is gone"), {
      ...{ releaseId: id, by: who().second.userId, folder, now: new Date() },
    });
    await expect(killed).rejects.toThrow("The connection was lost.");
    expect(namesIn("given").map((name) => join(folder, "given", name))).toEqual([signedPackage(folder, id)]);
    await sweepReleases(database.db, folder, new Date());
    expect(namesIn("given")).toEqual([]);
    // And what an older process had left under its whole name goes too.
    writeFileSync(keptPackage(folder, id), "signed");
    await sweepReleases(database.db, folder, new Date());
    expect(namesIn("given")).toEqual([]);
  });

  it("is whole all the same where the register has it and the process ended before the file had its name", async () => {
    const { id } = await given(everybody);
    const kept = keptPackage(folder, id);
    renameSync(kept, signedPackage(folder, id));
    await sweepReleases(database.db, folder, new Date());
    expect((await verifyPackage(kept, who().key, day)).failures).toEqual([]);
  });
});

describe("a package that gets its name from whoever approved it", () => {
  it("is no fault to the next approval, which was about to do the same", async () => {
    const { id } = await given(everybody);
    const [signed, kept] = [signedPackage(folder, id), keptPackage(folder, id)];
    renameSync(kept, signed);
    await asSystem(database.db, (tx) => {
      // The register is asked once it is known what lies there.
      const meanwhile = new Proxy(tx, {
        get(target, name) {
          if (name === "select" && existsSync(signed)) renameSync(signed, kept);
          const held = Reflect.get(target, name);
          return typeof held === "function" ? held.bind(target) : held;
        },
      });
      return sweepWhileNobodyApproves(meanwhile, folder, new Date());
    });
    expect((await verifyPackage(kept, who().key, day)).failures).toEqual([]);
  });
});

describe("what waited for approval", () => {
  it("is removed once it is given, and where a process ended before that", async () => {
    const { id } = await given(everybody);
    expect(namesIn("prepared").filter((name) => name.startsWith(id))).toEqual([]);
    for (const place of [stagedPlace(folder, id), peoplePlace(folder, id)]) mkdirSync(place, { recursive: true });
    await sweepReleases(database.db, folder, new Date());
    expect(namesIn("prepared").filter((name) => name.startsWith(id))).toEqual([]);
  });

  it("stays while it waits, and so does what the register does not know: it may be another database's", async () => {
    const id = await request(everybody);
    await prepare(id);
    const foreign = "11111111-2222-3333-4444-555555555555";
    writeFileSync(keptPackage(folder, foreign), "another's");
    await sweepReleases(database.db, folder, new Date());
    expect(existsSync(stagedPlace(folder, id))).toBe(true);
    expect(existsSync(peoplePlace(folder, id))).toBe(true);
    expect(existsSync(keptPackage(folder, foreign))).toBe(true);
  });
});

describe("a package that has expired", () => {
  it("is not kept any longer than its recipient may keep it, and nobody has it written again", async () => {
    const { id } = await given(everybody);
    const { expiresOn, name } = await release(id);
    await sweepReleases(database.db, folder, new Date(`${expiresOn}T12:00:00Z`));
    expect(existsSync(keptPackage(folder, id))).toBe(true);
    const later = new Date(new Date(`${expiresOn}T12:00:00Z`).getTime() + 86_400_000);
    await sweepReleases(database.db, folder, later);
    expect(existsSync(keptPackage(folder, id))).toBe(false);
    const again = approve(database.db, {
      ...{ releaseId: id, by: who().second.userId, folder, now: later, out: join(folder, "again") },
    });
    expect(await sentence(again)).toContain(`${name} expired on`);
  });
});

describe("two at once", () => {
  it("never register one draft and sign another, whoever is first", async () => {
    const third: Caller = await database.system((tx) => makePerson(tx, { role: "analyst", name: "Third Analyst" }));
    const id = await request({ fromDay: "2024-04-01", toDay: "2024-09-30" });
    const prepareAs = (by: Caller, levels: Record<string, number>, progress = () => {}) =>
      prepareRelease(database.db, { releaseId: id, by: by.userId, levels, folder, now: new Date(), progress });
    await prepareAs(who().first, { age: 1 });
    // The second person approves while a third is in the middle of preparing it anew.
    let approving: Promise<string> | undefined;
    const preparing = sentence(
      prepareAs(third, { age: 2 }, () => {
        approving ??= sentence(approved(id));
      }),
    );
    const said = [await preparing, await approving];
    // And a third prepares while the second person's approval is in the middle.
    const again = sentence(approved(id));
    for (let tries = 0; tries < 2000 && !namesIn("given").some((name) => name.startsWith(id)); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    said.push(await sentence(prepareAs(third, { age: 3 })), await again);
    expect(said[0]).toBe("it was done");

    const { status, draft, certificate } = await release(id);
    expect(status).toBe("approved");
    const signed = JSON.parse(certificate ?? "{}") as SignedCertificate;
    const hashes = new Map(signed.files.map(({ path, sha256 }) => [path, sha256]));
    for (const { path, sha256 } of draft?.files ?? []) expect(hashes.get(path), path).toBe(sha256);
    const [kept] = await database.system((tx) => tx.select().from(releaseCases).where(eq(releaseCases.releaseId, id)));
    const levels = signed.records?.quasiIdentifiers.map(({ name, level }) => [name, level]) ?? [];
    expect(kept?.levels).toEqual(Object.fromEntries(levels));
    expect((await verifyPackage(keptPackage(folder, id), who().key, day)).failures).toEqual([]);
  });

  it("do not let somebody approve what they have not looked at", async () => {
    const id = await request(everybody);
    await prepare(id);
    const seen = (await release(id)).preparedAt?.toISOString() ?? "";
    await prepare(id);
    const by = who().second.userId;
    const late = approve(database.db, { releaseId: id, by, seen, folder, now: new Date() });
    expect(await sentence(late)).toContain("was prepared again after you opened the page");
  });
});

describe("the trail of a release", () => {
  it("says once that it was prepared and approved, and says of a preparer that they tried to approve it", async () => {
    const id = await request(everybody);
    await prepare(id);
    expect(await sentence(approved(id, undefined, who().first))).toContain("somebody else must approve it");
    await approved(id);
    const [first, second] = [who().first.userId, who().second.userId];
    expect(await eventsOf(id)).toEqual([
      { action: "release.prepare", actor: first },
      { action: "release.approve.refused", actor: first },
      { action: "release.approve", actor: second },
    ]);
  });
});
