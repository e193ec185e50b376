import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";
import { glance } from "@/reports/shared/at-a-glance";

export const atAGlance = glance({ intake, exit, opened: "referral-status", closed: "case-status-at-exit" });
