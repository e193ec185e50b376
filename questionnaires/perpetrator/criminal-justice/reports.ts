import { defineSection } from "@/lib/forms/define";
import { specialMeasuresHint } from "@/questionnaires/justice/criminal";
import { mostItems } from "@/questionnaires/limits";
import { yesNoDontKnow } from "@/questionnaires/options";
import { charges, consequences, penalties, reasonsForNoFurtherAction, specialMeasures } from "./options";

/** Each report to the police, with its charges. Consequences are counted of charges, everything else of reports. */
export const reports = defineSection({
  id: "reports",
  title: "Reports to the police",
  pages: [
    {
      id: "reports",
      questions: [
        {
          id: "reports",
          type: "group",
          text: "Police reports",
          hint: "Add each report, and every charge that came of it. Leave out names and places.",
          when: { question: "activeCriminalCase", is: ["yes"] },
          item: { one: "police report", many: "police reports" },
          max: mostItems,
          emptyMeans: "No police reports",
          questions: [
            {
              id: "timing",
              type: "one",
              text: "When was the report to the police made?",
              options: [
                { id: "before", label: "Before engagement with service" },
                { id: "duringOrAfter", label: "During/After engagement with service" },
              ],
              release: "safe",
            },
            {
              id: "serviceUserIsDefendant",
              type: "one",
              text: "Service user is the defendant in the police report",
              options: yesNoDontKnow,
              release: "safe",
            },
            {
              id: "charges",
              type: "group",
              text: "Charges",
              hint: "Also what was reported and never charged: its consequence says so.",
              item: { one: "charge", many: "charges" },
              max: mostItems,
              emptyMeans: "No charges",
              questions: [
                { id: "charge", type: "one", text: "Charge", options: charges, release: "coarsen" },
                {
                  id: "consequence",
                  type: "one",
                  text: "Consequences",
                  hint: "The last that is known. NFA: no further action.",
                  options: consequences,
                  release: "coarsen",
                },
                {
                  id: "nfaReason",
                  type: "one",
                  text: "Reason for NFA",
                  when: { question: "consequence", is: ["nfa"] },
                  options: reasonsForNoFurtherAction,
                  release: "coarsen",
                },
              ],
            },
            {
              id: "specialMeasures",
              type: "one",
              text: "Were special measures granted in this case?",
              hint: specialMeasuresHint,
              options: specialMeasures,
              release: "safe",
            },
            {
              id: "penalties",
              type: "many",
              text: "Perpetrator penalties",
              hint: "Select all that apply. If there are none, leave this empty.",
              options: penalties,
              emptyMeans: "No penalties",
              release: "coarsen",
            },
          ],
        },
      ],
    },
  ],
});
