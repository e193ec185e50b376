import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";
import { diverse, glance } from "@/reports/shared/at-a-glance";

export const atAGlance = [
  ...glance({ intake, exit, opened: "referral-status", closed: "case-status-at-exit" }, [
    {
      section: "At a glance",
      text: "{clients|client|clients} supported with criminal or civil justice",
      figures: { clients: { count: { form: exit, question: "justiceForms", is: ["some"] }, unit: "clients" } },
      see: ["criminal-justice-supported", "civil-justice-supported"],
    },
  ]),
  diverse("{share} of clients are Black or from another minority ethnic group", "ethnicity", "totalBme"),
  diverse("{share} are lesbian, bisexual or gay", "sexual-orientation", "Total LBG"),
  diverse("{share} have a disability", "disability", "yes"),
  diverse("{share} are male", "sex-assigned-at-birth", "male"),
];
