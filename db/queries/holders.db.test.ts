import { expect, it } from "vitest";
import { memberships } from "../schema";
import { makePerson, makeService, testDatabase } from "../testing";
import { servicesInOneHand } from "./holders";

const database = testDatabase();

it("services of one organisation, and those that one person managed since a day, are in one hand", async () => {
  const found = await database.system(async (tx) => {
    const [north, south] = [
      await makeService(tx, { organisation: "Two Places Trust" }),
      await makeService(tx, { organisation: "Two Places Trust" }),
    ];
    const [east, west, middle, far] = [
      await makeService(tx),
      await makeService(tx),
      await makeService(tx),
      await makeService(tx),
    ];
    const both = await makePerson(tx, { role: "manager", serviceId: east });
    // Went to the next service, and knows what was recorded in the first until then.
    await tx.insert(memberships).values([
      { userId: both.userId, serviceId: west, role: "manager", until: new Date("2025-06-01") },
      // Left before the period began; and is no manager there.
      { userId: both.userId, serviceId: middle, role: "manager", until: new Date("2025-03-01") },
      { userId: both.userId, serviceId: far, role: "caseworker" },
    ]);
    const hands = await servicesInOneHand(tx, "2025-04-01");
    return { hands: hands.map((hand) => [...hand].sort()), expected: [[north, south].sort(), [east, west].sort()] };
  });
  expect(found.hands).toEqual(found.expected);
});
