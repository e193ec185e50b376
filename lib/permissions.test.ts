import { describe, expect, it } from "vitest";
import { actions, may, type Role, roles } from "@/lib/permissions";

const table = () =>
  actions.map((action) => {
    const marks = roles.map((role) => (may({ role }, action) ? role : "-").padEnd(14));
    return `${action.padEnd(17)} ${marks.join("")}`.trimEnd();
  });

describe("the role × action table", () => {
  it("is this, and a change to it shows here", () => {
    expect(table()).toEqual([
      "cases.view        caseworker    manager       -             -             -",
      "cases.open        caseworker    manager       -             -             -",
      "cases.edit        caseworker    manager       -             -             -",
      "cases.reassign    caseworker    manager       -             -             -",
      "cases.restrict    caseworker    manager       -             -             -",
      "clients.merge     -             manager       -             -             -",
      "audit.view        -             manager       -             -             -",
      "forms.amend       caseworker    manager       -             -             -",
      "dashboard.view    -             manager       -             -             -",
      "accounts.manage   -             manager       -             administrator -",
      "services.view     -             -             analyst       administrator -",
      "services.manage   -             -             analyst       administrator -",
      "services.settings -             manager       analyst       administrator -",
      "national.view     -             -             analyst       -             -",
      "reports.view      -             manager       analyst       -             -",
      "reports.prepare   -             -             analyst       -             -",
      "reports.approve   -             -             analyst       -             -",
      "comments.review   -             -             analyst       -             -",
      "releases.prepare  -             -             analyst       -             -",
      "releases.approve  -             -             analyst       -             -",
      "needs.view        -             -             -             -             commissioner",
      "needs.edit        -             -             -             -             commissioner",
      "authorities.manage -             -             analyst       administrator -",
      "authorities.places -             -             -             administrator -",
      "account.own       caseworker    manager       analyst       administrator commissioner",
    ]);
  });

  it.each<Role>(["analyst", "administrator"])("lets no SafeLives staff near a case: %s", (role) => {
    const reachable = actions.filter((action) => /^(cases|clients|forms)\./.test(action) && may({ role }, action));
    expect(reachable).toEqual([]);
  });

  it("lets a commissioner near no case, no service and no figures of services", () => {
    const allowed = actions.filter((action) => may({ role: "commissioner" }, action));
    expect(allowed).toEqual(["needs.view", "needs.edit", "account.own"]);
  });

  it("lets nobody do anything who is signed out or holds no role", () => {
    expect(actions.filter((action) => may(null, action) || may({ role: null }, action))).toEqual([]);
  });
});
