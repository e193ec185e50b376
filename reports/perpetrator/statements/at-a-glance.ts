import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";
import { diverse, glance } from "@/reports/shared/at-a-glance";

export const atAGlance = [
  ...glance({ intake, exit, opened: "mode-of-support", closed: "case-status-at-exit" }),
  diverse("{share} of service users are Black or from another minority ethnic group", "ethnicity", "totalBme"),
  diverse("{share} are lesbian, bisexual or gay", "sexual-orientation", "Total LBG"),
  diverse("{share} have a disability", "disability", "yes"),
  diverse("{share} are female", "sex-assigned-at-birth", "female"),
];
