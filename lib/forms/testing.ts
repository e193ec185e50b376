/** A small made-up form with every type of question, for the engine's own tests. */
import { defineForm, type FormDefinition } from "./define";

const yesNo = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
] as const;

export const welcome: FormDefinition = defineForm({
  id: "test.welcome",
  population: "test",
  title: "Welcome",
  version: 1,
  dateLabel: "Date of welcome",
  occurs: "once",
  role: "opens",
  sections: [
    {
      id: "needs",
      title: "Needs",
      pages: [
        {
          id: "needs",
          questions: [
            { id: "housing", type: "one", text: "Is there a need for housing?", options: yesNo, release: "safe" },
            {
              id: "housingTypes",
              type: "many",
              text: "Which?",
              when: { question: "housing", is: ["yes"] },
              options: [
                { id: "rent", label: "Help with rent" },
                { id: "move", label: "A move" },
                { id: "unsure", label: "Don't know", exclusive: true },
                { id: "pet", label: "Room for a pet", since: "2024-25" },
              ],
            },
            {
              id: "areas",
              type: "matrix",
              text: "Areas of need",
              rows: [
                { id: "health", label: "Health" },
                { id: "money", label: "Money" },
              ],
              options: yesNo,
            },
            {
              id: "contacts",
              type: "number",
              text: "How many contacts?",
              unit: "contacts",
              min: 0,
              max: 500,
              unknown: true,
              bands: [
                { id: "1-5", label: "1 to 5", from: 1, to: 5 },
                { id: "6+", label: "6 or more", from: 6 },
              ],
            },
          ],
        },
      ],
    },
    {
      id: "history",
      title: "History",
      pages: [
        {
          id: "history",
          questions: [
            {
              id: "length",
              type: "duration",
              text: "For how long?",
              max: 1200,
              unknown: true,
              when: { question: "areas.health", is: ["yes"] },
            },
            { id: "since", type: "date", text: "Since when?" },
            { id: "words", type: "text", text: "In their own words", maxLength: 20 },
            {
              id: "reports",
              type: "group",
              text: "Reports",
              item: { one: "report", many: "reports" },
              max: 20,
              questions: [
                { id: "charged", type: "one", text: "Was there a charge?", options: yesNo },
                {
                  id: "reason",
                  type: "text",
                  text: "Why not?",
                  maxLength: 50,
                  when: { question: "charged", is: ["no"] },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  derived: [
    {
      id: "age",
      text: "Age",
      from: { kind: "age" },
      unit: "years",
      bands: [{ id: "under-18", label: "Under 18", to: 17 }],
    },
    {
      id: "typesChosen",
      text: "Types",
      from: { kind: "chosen", question: "housingTypes", except: ["unsure"] },
      unit: "types",
    },
    { id: "caseLength", text: "Case length", from: { kind: "case-length", unit: "weeks" }, unit: "weeks" },
  ],
});

export const farewell: FormDefinition = defineForm(
  {
    id: "test.farewell",
    population: "test",
    title: "Farewell",
    version: 1,
    dateLabel: "Date of farewell",
    occurs: "once",
    after: "test.welcome",
    role: "closes",
    sections: [
      {
        id: "support",
        title: "Support",
        pages: [
          {
            id: "support",
            questions: [
              { id: "added", type: "many", text: "Needs found since", options: [{ id: "housing", label: "Housing" }] },
              {
                id: "housingSupport",
                type: "one",
                text: "Was there support with housing?",
                required: "Say whether there was support with housing.",
                options: yesNo,
                when: {
                  any: [
                    { form: "test.welcome", question: "housing", is: ["yes"] },
                    { question: "added", is: ["housing"] },
                  ],
                },
              },
            ],
          },
        ],
      },
    ],
  },
  [welcome],
);
