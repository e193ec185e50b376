/** Keys of the projection of a form. */

/** The question of a key: "child.intake/disability=yes" is of "child.intake/disability". */
export function pathOf(key: string): string {
  const known = paths.get(key);
  if (known !== undefined) return known;
  const path = key.replace(/(=|#|~|:(asked|missing|answered|forms|cases|any)).*$/, "");
  paths.set(key, path);
  return path;
}

// Keys are few, and looked up for every answer that is dealt out.
const paths = new Map<string, string>();
