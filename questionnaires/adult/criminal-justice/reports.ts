import { type Condition, defineSection } from "@/lib/forms/define";
import {
  consequences,
  offences,
  penalties,
  reasonsForNoFurtherAction,
  specialMeasures,
  specialMeasuresHint,
} from "@/questionnaires/justice/criminal";
import { mostItems } from "@/questionnaires/limits";
import { yesNo } from "@/questionnaires/options";

const reported: Condition = { question: "reportsMade", is: ["yes"] };

/** Each report to the police, with its incidents. Tables of incidents and consequences count incidents. */
export const reports = defineSection({
  id: "reports",
  title: "Reports to the police",
  pages: [
    {
      id: "reports-made",
      questions: [
        {
          id: "reportsMade",
          type: "one",
          text: "Has a report been made to the police?",
          options: yesNo,
          required: "Select whether a report has been made to the police",
          release: "safe",
        },
        {
          id: "reportTiming",
          type: "one",
          text: "When was the report made to the police?",
          hint: "Where there are several reports, some before and some after the client came to you: both.",
          when: reported,
          options: [
            { id: "before", label: "Before engagement with service" },
            { id: "after", label: "After engagement with service" },
            { id: "both", label: "Both before and after engagement with service" },
          ],
          release: "safe",
        },
      ],
    },
    {
      id: "reports",
      title: "Police reports",
      questions: [
        {
          id: "reports",
          type: "group",
          text: "Police reports",
          hint: "Add each report, and every incident in it. Leave out names and places.",
          when: reported,
          item: { one: "police report", many: "police reports" },
          max: mostItems,
          questions: [
            {
              id: "incidents",
              type: "group",
              text: "Incidents",
              item: { one: "incident", many: "incidents" },
              max: mostItems,
              questions: [
                { id: "offence", type: "one", text: "Incident", options: offences, release: "coarsen" },
                {
                  id: "consequence",
                  type: "one",
                  text: "Consequences",
                  hint: "The last that is known.",
                  options: consequences,
                  release: "coarsen",
                },
                {
                  id: "nfaReason",
                  type: "one",
                  text: "Reason for NFA (no further action)",
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
