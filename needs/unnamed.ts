/** What stands for a source or an owner that nobody has entered yet, and how it is read aloud. */

/** In place of the source and owner of every indicator, when an authority's first assessment is opened. */
export const toBeEntered = "To be entered";

/** Whether somebody is named as the owner of an indicator. */
export function isNamed(owner: string): boolean {
  return owner !== toBeEntered;
}

/** "It is asked of Kent Police": who is asked for what is missing, or that nobody is named yet. */
export function askedInWords(owner: string): string {
  return isNamed(owner) ? `It is asked of ${owner}` : "Its owner is not named yet";
}
