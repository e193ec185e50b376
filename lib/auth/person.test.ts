import { describe, expect, it } from "vitest";
import { type AuthorityPlace, type Workplace, workingAs } from "@/lib/auth/person";

const meadow: Workplace = { id: "m", slug: "meadow", name: "Meadow House", role: "caseworker", teamId: null };
const orchard: Workplace = { id: "o", slug: "orchard", name: "Orchard Lane", role: "manager", teamId: null };
const nothing = { serviceId: null, staffRole: null };

describe("where someone works", () => {
  it("is the first of their services until they choose", () => {
    expect(workingAs([meadow, orchard], [], nothing)).toMatchObject({ role: "caseworker", serviceId: "m" });
  });

  it("is the service they switched to, with the role they hold there", () => {
    expect(workingAs([meadow, orchard], [], { serviceId: "o", staffRole: null })).toMatchObject({
      role: "manager",
      serviceId: "o",
    });
  });

  it("is another one as soon as they no longer belong to the chosen one", () => {
    expect(workingAs([meadow], [], { serviceId: "o", staffRole: null })).toMatchObject({
      role: "caseworker",
      serviceId: "m",
    });
  });

  it("is a staff role in no service", () => {
    expect(workingAs([], ["analyst"], nothing)).toMatchObject({ role: "analyst", serviceId: null });
    expect(workingAs([meadow], ["analyst"], { serviceId: null, staffRole: "analyst" })).toMatchObject({
      role: "analyst",
      serviceId: null,
    });
  });

  it("is not a staff role that they do not hold, nor anything where they hold nothing", () => {
    expect(workingAs([], ["analyst"], { serviceId: null, staffRole: "administrator" }).role).toBe("analyst");
    expect(workingAs([], [], { serviceId: "m", staffRole: "administrator" })).toMatchObject({
      role: null,
      serviceId: null,
    });
  });

  it("is their authority for a commissioner, and a service first for someone who is both", () => {
    const kent: AuthorityPlace = { id: "k", slug: "kent", name: "Kent", role: "commissioner" };
    expect(workingAs([], [], nothing, [kent])).toEqual({ role: "commissioner", serviceId: null, authorityId: "k" });
    expect(workingAs([meadow], [], nothing, [kent])).toMatchObject({ role: "caseworker", authorityId: null });
    const chosen = { serviceId: null, staffRole: null, authorityId: "k" };
    expect(workingAs([meadow], ["analyst"], chosen, [kent])).toMatchObject({ role: "commissioner", serviceId: null });
    expect(workingAs([meadow], [], chosen, [])).toMatchObject({ role: "caseworker", authorityId: null });
  });
});
