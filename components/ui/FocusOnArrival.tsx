"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** The page that was last drawn in this tab, so that the first of all is told from one that was gone on to. */
let drawn: string | undefined;

/**
 * Gives a page the focus when it takes the place of another without being loaded whole, as loading it would: the next
 * press of Tab goes to its first control, and not to wherever the page before it was left. Whatever in the page took the
 * focus itself, or is named by the address, keeps it.
 */
export function FocusOnArrival() {
  const path = usePathname();
  useEffect(() => {
    const isArrival = drawn !== undefined && drawn !== path;
    drawn = path;
    const main = document.getElementById("main-content");
    const { hash } = window.location;
    if (isArrival && (hash === "" || hash === "#top") && !main?.contains(document.activeElement))
      main?.focus({ preventScroll: true });
  }, [path]);
  return null;
}
