import type { ShellLinks } from "@/components/ui/Shell";

/** Where the sections are. */
export const addresses = {
  cases: "/cases",
  dashboard: "/dashboard",
  accounts: "/accounts",
  services: "/services",
  account: "/account",
  switchService: "/account/service",
} as const;

/** Where the pages are that every page links to, in the same order everywhere. */
export const shellLinks: ShellLinks = {
  home: "/",
  help: "/help",
  accessibility: "/accessibility",
  privacy: "/privacy",
};
