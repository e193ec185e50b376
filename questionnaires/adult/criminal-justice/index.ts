import { defineForm } from "@/lib/forms/define";
import { dash, dashForTeenagers } from "../dash";
import { intake } from "../intake";
import { reports } from "./reports";
import { support } from "./support";

/** The criminal justice side of a case, where the client was supported with it. It stays open as long as the case. */
export const criminalJustice = defineForm(
  {
    id: "adult.criminal-justice",
    population: "adult",
    title: "Criminal justice",
    version: 1,
    dateLabel: "Date on which this was last brought up to date",
    occurs: "once",
    after: intake.id,
    role: "accompanies",
    sections: [reports, support],
    derived: [
      {
        id: "reportCount",
        text: "Number of police reports",
        from: {
          kind: "first",
          of: [
            { kind: "items", question: "reports" },
            { kind: "fixed", value: 0, when: { question: "reportsMade", is: ["no"] } },
          ],
        },
        unit: "police reports",
        release: "coarsen",
      },
    ],
  },
  [dash, dashForTeenagers, intake],
);
