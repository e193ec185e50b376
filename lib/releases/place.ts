import { resolve } from "node:path";
import { env } from "@/lib/env";

/** Where packages are put aside and kept: beside the data of the installation. */
export function packagesFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.cwd(), env().DATA_DIR, "releases");
}
