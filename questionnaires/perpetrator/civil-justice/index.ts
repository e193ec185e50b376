import { defineForm } from "@/lib/forms/define";
import { criminalJustice } from "../criminal-justice";
import { intake } from "../intake";
import { review } from "../review";
import { activeCase } from "./active-case";
import { againstVictims, orders } from "./orders";
import { support } from "./support";

/** The civil justice side of a case. It stays open as long as the case. */
export const civilJustice = defineForm(
  {
    id: "perpetrator.civil-justice",
    population: "perpetrator",
    title: "Civil justice",
    version: 1,
    dateLabel: "Date on which this was last brought up to date",
    occurs: "once",
    after: intake.id,
    role: "accompanies",
    sections: [activeCase, orders, support, againstVictims],
  },
  [intake, review, criminalJustice],
);
