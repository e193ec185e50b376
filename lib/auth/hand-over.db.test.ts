import { describe, expect, it } from "vitest";
import { makePerson, makeService, testDatabase } from "@/db/testing";
import { isWithin, setHandedOver } from "@/lib/auth/hand-over";
import { findSession, openSession, personOf } from "@/lib/auth/sessions";

const database = testDatabase();
const handedOver = { within: "/cases/1/forms/2/own-words", back: "/cases/1/forms/2/hand-back" };

describe("a screen that is handed over", () => {
  it("opens the pages that were handed over and the one that takes it back, and no others", () => {
    for (const address of [
      "/cases/1/forms/2/own-words/first",
      "/cases/1/forms/2/own-words/first?more=1",
      "/cases/1/forms/2/hand-back",
    ])
      expect(isWithin(handedOver, address)).toBe(true);
    for (const address of [
      "/",
      "/cases",
      "/cases/1",
      "/cases/1/forms/2",
      "/cases/1/forms/2/check",
      "/cases/1/forms/2/own-words",
      "/cases/1/forms/2/own-words-too/first",
      "/cases/1/forms/3/own-words/first",
      "/cases?to=/cases/1/forms/2/own-words/first",
    ])
      expect(isWithin(handedOver, address)).toBe(false);
  });

  it("is remembered with the session, and with no other of the same person, until it is taken back", async () => {
    const { userId } = await database.system(async (tx) =>
      makePerson(tx, { role: "caseworker", serviceId: await makeService(tx) }),
    );
    const [here, elsewhere] = await database.system(async (tx) => [
      await openSession(tx, { userId }),
      await openSession(tx, { userId }),
    ]);
    const personIn = (token = "") =>
      database.system(async (tx) => {
        const found = await findSession(tx, token);
        return found && (await personOf(tx, found));
      });
    await database.system((tx) => setHandedOver(tx, here ?? "", handedOver));
    expect(await personIn(here)).toMatchObject({ handedOver });
    expect(await personIn(elsewhere)).toMatchObject({ handedOver: null });
    await database.system((tx) => setHandedOver(tx, here ?? "", null));
    expect(await personIn(here)).toMatchObject({ handedOver: null });
  });
});
