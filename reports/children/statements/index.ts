/** What the children's report says outside its tables, in printed order. */
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";
import { review } from "@/questionnaires/child/review";
import { aboutTheDataset } from "@/reports/shared/about";
import { atAGlance } from "./at-a-glance";
import { keyFindings } from "./key-findings";
import { serviceInputs } from "./service-inputs";
import { serviceOf100 } from "./service-of-100";

export const statements = [
  ...aboutTheDataset({
    services: ["service for children and young people", "services for children and young people"],
    person: "child's or their parent's",
    intake,
    exit,
    forms: [intake, review, exit],
    allTime: ["child", "adult"],
  }),
  ...atAGlance,
  ...serviceOf100,
  ...keyFindings,
  ...serviceInputs,
];
