import NextLink from "next/link";
import type { ComponentPropsWithRef } from "react";
import { classes } from "@/components/ui/classes";

export type LinkProps = Omit<ComponentPropsWithRef<"a">, "href"> & {
  href: string;
  /** Link without the look of one: the class names given are all it has. */
  bare?: boolean;
  /** Never shown as visited: for links that lead to what changes, such as "Change" or a page of a list. */
  noVisited?: boolean;
  /** Followed by the browser alone: for pages of a hundred figures that are links, each of which a script would have to wire. */
  plain?: boolean;
};

/**
 * A link to another page of the product. It fetches nothing before it is followed: pages here are about people, and
 * a page that nobody opened should not be read, nor be written down in the audit trail as read.
 */
export function Link({ bare = false, noVisited = false, plain = false, className, ...rest }: LinkProps) {
  const look = bare ? className : classes("govuk-link", noVisited && "govuk-link--no-visited-state", className);
  if (plain) return <a {...rest} className={look} />;
  return <NextLink {...rest} className={look} prefetch={false} />;
}
