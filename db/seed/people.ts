/** The people of the demonstration: accounts to sign in with, and colleagues whose names stand in the records. */
import type { StaffRole } from "@/lib/permissions";

/** Known to everyone: the demonstration holds nobody real, and is refused beside a live database. */
export const demonstrationPassword = "made-up-people-only";

/** Those who run the dataset. */
export const demonstrationStaff: readonly { email: string; name: string; role: StaffRole }[] = [
  { email: "analyst@safelives.example", name: "Jasper Pretend", role: "analyst" },
  { email: "second-analyst@safelives.example", name: "Fennel Pretend", role: "analyst" },
  { email: "administrator@safelives.example", name: "Myrtle Madeup", role: "administrator" },
];

/** Who keeps the needs assessment of the demonstration's authority. */
export const demonstrationCommissioner = {
  email: "commissioner@kent.example",
  name: "Peregrine Invented",
  authority: "kent",
} as const;

/** Someone who works for two services: the caseworker of the first also manages the second. */
export const alsoManages = { caseworkerOf: "heather", managerOf: "bluebell" } as const;

const first = [
  "Ash",
  "Birch",
  "Bryony",
  "Cedar",
  "Cherry",
  "Clementine",
  "Daisy",
  "Fern",
  "Flora",
  "Hazel",
  "Heath",
  "Holly",
  "Iris",
  "Ivy",
  "Jasmine",
  "Juniper",
  "Laurel",
  "Lily",
  "Linden",
  "Marigold",
  "Olive",
  "Poppy",
  "Primrose",
  "Rose",
  "Rowan",
  "Sage",
  "Sorrel",
  "Tansy",
  "Violet",
  "Willow",
] as const;
const last = ["Example", "Sample", "Specimen", "Invented", "Imaginary", "Fictional", "Notreal"] as const;

/** The name of the nth colleague: nobody could take it for a real one, and no two are alike up to 210. */
export function madeUpName(n: number): string {
  return `${first[n % first.length]} ${last[(n + Math.floor(n / first.length)) % last.length]}`;
}
