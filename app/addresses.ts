import type { ShellLinks } from "@/components/ui/Shell";

/** Where the sections are. */
export const addresses = {
  cases: "/cases",
  dashboard: "/dashboard",
  /** Answers with a stamp that changes when a service's figures do. */
  dashboardVersion: "/api/dashboard/version",
  /** Answers with a stamp that changes with the caseload of whoever asks. */
  homeVersion: "/api/home/version",
  reports: "/reports",
  accounts: "/accounts",
  /** The one of whoever asks. */
  service: "/service",
  services: "/services",
  health: "/services/health",
  healthVersion: "/api/health/version",
  /** Those that keep a needs assessment. */
  authorities: "/authorities",
  needs: "/needs",
  releases: "/releases",
  /** Where anyone finds the public key and has a package checked. */
  verify: "/verify",
  /** Below it, links to releases. */
  given: "/given",
  verifyKey: "/verify/key",
  verifyPackage: "/verify/package",
  account: "/account",
  switchService: "/account/service",
  home: "/",
  signIn: "/sign-in",
  signInCode: "/sign-in/code",
  signInElsewhere: "/sign-in/organisation",
  signOut: "/sign-out",
  session: "/session",
  welcome: "/welcome",
  reset: "/reset",
  password: "/account/password",
  secondFactor: "/account/second-factor",
  sessions: "/account/sessions",
  connect: "/account/connect",
} as const;

/** Where the pages are that every page links to, in the same order everywhere. */
export const shellLinks: ShellLinks = {
  home: "/",
  help: "/help",
  accessibility: "/accessibility",
  privacy: "/privacy",
};
