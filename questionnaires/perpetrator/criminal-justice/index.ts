import { defineForm } from "@/lib/forms/define";
import { intake } from "../intake";
import { review } from "../review";
import { activeCase } from "./active-case";
import { reports } from "./reports";
import { support } from "./support";

/** The criminal justice side of a case. It stays open as long as the case. */
export const criminalJustice = defineForm(
  {
    id: "perpetrator.criminal-justice",
    population: "perpetrator",
    title: "Criminal justice",
    version: 1,
    dateLabel: "Date on which this was last brought up to date",
    occurs: "once",
    after: intake.id,
    role: "accompanies",
    sections: [activeCase, reports, support],
    derived: [
      {
        id: "reportCount",
        text: "Number of police reports",
        from: {
          kind: "first",
          of: [
            { kind: "items", question: "reports" },
            { kind: "fixed", value: 0, when: { question: "activeCriminalCase", is: ["yes"] } },
          ],
        },
        unit: "police reports",
        release: "coarsen",
      },
    ],
  },
  [intake, review],
);
