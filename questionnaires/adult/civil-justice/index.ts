import { defineForm } from "@/lib/forms/define";
import { dash, dashForTeenagers } from "../dash";
import { intake } from "../intake";
import { orders } from "./orders";
import { support } from "./support";

/** The civil justice side of a case, where the client was supported with it. It stays open as long as the case. */
export const civilJustice = defineForm(
  {
    id: "adult.civil-justice",
    population: "adult",
    title: "Civil justice",
    version: 1,
    dateLabel: "Date on which this was last brought up to date",
    occurs: "once",
    after: intake.id,
    role: "accompanies",
    sections: [orders, support],
  },
  [dash, dashForTeenagers, intake],
);
