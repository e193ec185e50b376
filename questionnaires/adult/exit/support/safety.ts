import { other } from "@/questionnaires/options";
import { supportIn } from "./area";

/** Safety is no need of the intake form: everyone is asked about it. */
export const safety = supportIn({
  id: "safety",
  page: "safety",
  title: "Safety",
  with: "safety",
  outcomes: [
    { id: "antiSocialBehaviourOrder", label: "Anti-social behaviour order issued" },
    { id: "cocoonWatch", label: "Cocoon watch", hint: "Neighbours and family keep watch and call the police" },
    { id: "contactOrder", label: "Contact order" },
    { id: "disclosureScheme", label: "Domestic violence disclosure scheme (DVDS) accessed" },
    { id: "preventionOrder", label: "Domestic violence prevention order (DVPO) issued" },
    {
      id: "protectionNotice",
      // The notice is a DVPN: the 2019-20 dataset misprints it.
      label: [
        { label: "Domestic violence protection notice (DVPO) issued", until: "2019-20" },
        { label: "Domestic violence protection notice (DVPN) issued", since: "2020-21" },
      ],
    },
    { id: "digitalSafetyPlan", label: "Established digital/tech safety plan" },
    { id: "personalSafetyPlan", label: "Established personal safety plan" },
    { id: "fgmOrder", label: "FGM protection order", hint: "FGM: female genital mutilation" },
    { id: "forcedMarriageOrder", label: "Forced Marriage protection order" },
    {
      id: "gazetteerWarning",
      label: "Gazetteer warning in place",
      hint: "A mark on the address for the emergency services",
    },
    { id: "personalAlarm", label: "Has personal alarm (e.g. grenade alarm)" },
    { id: "localPolicingVisits", label: "Increased LPT visits", hint: "LPT: local policing team" },
    { id: "nonMolestation", label: "Non-molestation order" },
    { id: "occupation", label: "Occupation order" },
    { id: "patternChanging", label: "Pattern changing course" },
    { id: "perpetratorIntervention", label: "Perpetrator accessing direct 1-1 intervention" },
    { id: "perpetratorProgramme", label: "Perpetrator accessing group programme" },
    { id: "marac", label: "Referral to Marac" },
    { id: "domesticAbuseServiceExternal", label: "Referred DV & SV service (external)" },
    { id: "domesticAbuseServiceInternal", label: "Referred DV & SV service (internal)" },
    { id: "outreach", label: "Referred to Outreach" },
    { id: "relocated", label: "Relocated to safety" },
    { id: "restraining", label: "Restraining order" },
    { id: "targetHardening", label: "Target hardening", hint: "Locks, doors, lights and alarms made safer" },
    other,
  ],
});
