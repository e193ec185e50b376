/** What each indicator of part 2 counts: see definitions.ts. */
import type { Definition } from "./definitions";

const need: Readonly<Record<string, Definition>> = {
  "children-in-need": {
    counts:
      "Children in households where a parent suffers domestic abuse, as a model of national surveys puts their number.",
  },
  "children-in-need-rate": {
    counts: "Children modelled to live where a parent suffers domestic abuse, set against all children of their age.",
  },
  "children-population": { counts: "People under 16 who live in the area at the middle of the year." },
  "children-population-share": { counts: "People under 16 among all who live in the area." },
  "children-ever": {
    counts: "Children under 18 who lived with domestic abuse at any time of their childhood, told as one in so many.",
    of: "children under 18",
  },
  "children-in-a-class": {
    counts: "Children of a class of 30 who live, or lived, with domestic abuse, by national shares.",
  },
  "children-assessed-a-day": {
    counts: "Children whom social workers assess as at risk of domestic abuse, on the day with most.",
  },
  "children-effects": {
    counts: "Children in whom each effect was seen.",
    of: "children of the study who lived with domestic abuse",
  },
  "child-support-access": {
    counts: "Survivors who wanted support for their children and were able to get it.",
    of: "survivors who wanted support for their children",
  },
};

const police: Readonly<Record<string, Definition>> = {
  "incidents-with-child-share": {
    counts:
      "Incidents, crimes or not, in which at least one child is recorded as involved: touched by it more than a witness, and not its victim.",
    of: "incidents of domestic abuse",
  },
  "incidents-with-child": {
    counts: "Incidents in which at least one child is recorded as involved, each once however many children.",
  },
  "incidents-with-child-monthly": { counts: "Incidents of the year that involved a child, a twelfth of them." },
  "involved-children-age": {
    counts: "Children recorded as involved who were under 11 at the time.",
    of: "children recorded as involved, one child once for each incident",
  },
  "involved-children-per-incident": { counts: "Children recorded as involved, over the incidents that involved any." },
  "incidents-with-child-risk": {
    counts: "Crimes that involved a child by the level of risk that the police gave.",
    of: "crimes that involved a child",
  },
  "encompass-notifications": { counts: "Notices by which the police told a school of an incident in a pupil's home." },
  "encompass-schools": { counts: "Schools that take such notices, primary and secondary." },
  "marac-children": { counts: "Children who live in the households of cases discussed at Marac, in each case anew." },
  "marac-children-per-case": { counts: "Children in the households of cases discussed at Marac, over those cases." },
  "marac-victims-16-17": { counts: "Cases discussed at Marac whose victim was 16 or 17.", of: "cases discussed" },
  "marac-victims-16-17-number": { counts: "Cases discussed at Marac in a year whose victim was 16 or 17." },
  "marac-victims-16-17-monthly": { counts: "Cases of the year whose victim was 16 or 17, a twelfth of them." },
};

const services: Readonly<Record<string, Definition>> = {
  "front-door-notifications-monthly": {
    counts: "Requests for a child's support that are notices of domestic abuse from the police.",
  },
  "front-door-notifications-risk": {
    counts: "Notices of domestic abuse to the Front Door by the level of risk that the police gave.",
  },
  "early-help-share": {
    counts: "Early Help assessments and reviews in which domestic abuse is a key reason for support.",
    of: "Early Help assessments and reviews",
  },
  "early-help-monthly": {
    counts: "Early Help assessments, and reviews, in a month in which domestic abuse is a key reason for support.",
  },
  "social-work-share": {
    counts:
      "Child and Family assessments in which the social worker recorded domestic abuse as a factor, of child, parent or another.",
    of: "Child and Family assessments",
  },
  "social-work-monthly": { counts: "Child and Family assessments in a month in which domestic abuse is a factor." },
  "supporting-families-share": {
    counts:
      "Families with a sign of domestic abuse: an adult with a service for it, a child who lived with it, two reports to the police as victim in a year, somebody known to use it, or a disclosure.",
    of: "families in the Supporting Families programme",
  },
  "supporting-families-monthly": { counts: "Families in the programme in a month with a sign of domestic abuse." },
  "open-access": {
    counts:
      "Attendances at group and one-to-one sessions about domestic abuse in children's centres and youth hubs, by child or adult.",
  },
  "serious-incidents": {
    counts:
      "Notifications that a child died or was seriously harmed where abuse or neglect is known or suspected, and those that led to a rapid review.",
  },
  "serious-incidents-share": {
    counts: "Notifications, or reviews, in which domestic abuse was in the family.",
    of: "serious incident notifications of the nation, or practice reviews of the area",
  },
  "safeguarding-consultations": {
    counts: "Requests for advice from schools and early-years settings that were put under domestic abuse.",
    of: "safeguarding consultations",
  },
  "health-notifications": {
    counts: "Notices of domestic abuse that the police sent to health visitors and to midwives.",
  },
};

const support: Readonly<Record<string, Definition>> = {
  "refuge-family": {
    counts:
      "Survivors in refuge by whether children came with them, whether they were pregnant, and whether they said that their children need support.",
    of: "survivors in refuge",
  },
  "refuge-family-monthly": { counts: "Survivors in refuge in the year who are of the group, a twelfth of them." },
  "refuge-vacancies-family": {
    counts: "Vacancies posted by refuges that could take a woman with two children.",
    of: "vacancies posted on Routes to Support",
  },
  "refuge-children": {
    counts: "People under 18 who stayed in a commissioned refuge with a survivor at any time in the year.",
  },
  "refuge-children-difference": {
    counts: "The number of children in refuge less the number in the year before; below nought where there were fewer.",
  },
  "refuge-children-change": {
    counts: "By how many per cent the number of children in refuge differs from that of the year before.",
  },
  "refuge-children-age": { counts: "Children in refuge who were under 5 when they came.", of: "children in refuge" },
  "refuge-children-reach": {
    counts: "Children in refuge, set against children modelled to live where a parent suffers domestic abuse.",
    of: "children modelled to be in need",
  },
  "community-children-share": {
    counts: "Survivors supported in the community who have children under 18, by service.",
    of: "survivors supported in the community",
  },
  "community-children-share-of-all": {
    counts: "Survivors supported in the community who have children under 18, both services together.",
    of: "survivors supported in the community",
  },
  "community-children-monthly": {
    counts: "Survivors of the year who were supported in the community and have children, a twelfth of them.",
  },
  "community-young-monthly": {
    counts: "Survivors of the year aged 16 to 20 who were supported in the community, a twelfth of them.",
  },
  "homeless-with-children": {
    counts: "Households with dependent children that came to a council as homeless because of domestic abuse.",
  },
  "homeless-with-children-share": {
    counts: "Households that came to a council as homeless because of domestic abuse and have dependent children.",
    of: "households that came as homeless because of domestic abuse",
  },
  "homeless-with-children-difference": {
    counts:
      "The number of homeless households with dependent children less the number in the year before; below nought where there were fewer.",
  },
  "homeless-with-children-change": {
    counts:
      "By how many per cent the number of homeless households with dependent children differs from that of the year before.",
  },
  "housing-applications-with-children": {
    counts:
      "Applications for social or subsidised housing because of domestic abuse from households with dependent children.",
    of: "applications because of domestic abuse",
  },
  "children-supported": {
    counts:
      "Children and young people whom a programme of the service map supported in the year; a child in two programmes counts in both.",
  },
  "feedback-positive-relationships": {
    counts: "Users who said that they were satisfied.",
    of: "users who gave feedback",
  },
  "feedback-day": { counts: "Children who said each thing after the programme.", of: "children who gave feedback" },
  "feedback-freedom": {
    counts: "Parents, and children, who said each thing before or after the programme.",
    of: "parents, or children, who gave feedback",
  },
  "voice-participants": { counts: "People who were interviewed, by who they are." },
};

export const childrensDefinitions: Readonly<Record<string, Definition>> = {
  ...need,
  ...police,
  ...services,
  ...support,
};
