import type { ShellLinks } from "@/components/ui/Shell";

/** Where the pages are that every page links to, in the same order everywhere. */
export const shellLinks: ShellLinks = {
  home: "/",
  help: "/help",
  accessibility: "/accessibility",
  privacy: "/privacy",
};
