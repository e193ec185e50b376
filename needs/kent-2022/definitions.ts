/**
 * What each indicator counts, in our own words, and of whom a share is taken. The owner of the figures is sent it with
 * unit, period, area and source, which follow from the figures: see needs/report/definition.ts.
 */
import { childrensDefinitions } from "./definitions-children";

export interface Definition {
  /** What is counted, and what is left out. */
  readonly counts: string;
  /** For a share or rate: whom or what it is of. */
  readonly of?: string;
}

const difference = (counted: string) =>
  `The number of ${counted} less the number in the year before; below nought where there were fewer.`;
const change = (counted: string) =>
  `By how many per cent the number of ${counted} differs from that of the year before; below nought where it fell.`;

const police: Readonly<Record<string, Definition>> = {
  "survey-prevalence": {
    counts: "People who told the survey of any domestic abuse in the twelve months before they were asked.",
    of: "adults aged 16 to 59",
  },
  "police-calls": {
    counts:
      "Calls on the police's incident system that were about domestic abuse, whoever made them; one event may bring several calls.",
  },
  "police-calls-share": {
    counts: "Calls about domestic abuse among all calls on the police's incident system.",
    of: "all calls",
  },
  "police-calls-rate": { counts: "Calls about domestic abuse in a year, set against the people who live in the area." },
  "police-crimes": {
    counts:
      "Notifiable crimes marked as domestic abuse, or with domestic abuse as a further offence, by the date on which they were committed.",
  },
  "police-crimes-change": { counts: change("crimes recorded as domestic abuse") },
  "police-non-crimes": {
    counts: "Incidents of domestic abuse kept for information in which no crime was recorded, or no victim found.",
  },
  "police-crimes-rate": {
    counts: "Crimes recorded as domestic abuse in a year, set against everybody who lives in the area.",
  },
  "police-crimes-share": {
    counts: "Crimes, and in a group of their own incidents that were not crimes, that were about domestic abuse.",
    of: "all crimes, or all incidents that were not crimes",
  },
  "police-risk": {
    counts: "Crimes recorded as domestic abuse by the level of risk that the police gave: standard, medium or high.",
    of: "crimes recorded as domestic abuse",
  },
  "coercive-control": {
    counts: "Crimes recorded as controlling or coercive behaviour in an intimate or family relationship.",
  },
  "coercive-control-rate": {
    counts: "Crimes of controlling or coercive behaviour in a year, set against the people who live in the area.",
  },
  "police-relationship": {
    counts: "Crimes recorded as domestic abuse in which victim and suspect are, or were, partners.",
    of: "crimes recorded as domestic abuse",
  },
  "police-repeat": {
    counts: "Different victims, and different suspects, who stand in more than one crime report of the year.",
    of: "different victims, or different suspects, of the year",
  },
  "police-victim-sex": {
    counts: "Victims of recorded crimes by sex.",
    of: "victims of crimes recorded as domestic abuse",
  },
  "police-victim-rate": {
    counts: "Victims of recorded crimes by sex or age, set against the people of that sex or age.",
  },
  "police-victim-age": {
    counts: "Victims by their age when the crime was committed.",
    of: "victims of crimes recorded as domestic abuse",
  },
  "police-victim-ethnicity": {
    counts: "Victims by the ethnicity that they gave themselves, with those of whom it is not known.",
    of: "victims of crimes recorded as domestic abuse",
  },
  "police-satisfaction": {
    counts: "Victims who told the police's survey that they were satisfied with how they were kept informed.",
    of: "victims who were asked",
  },
  "police-under-21": {
    counts:
      "Crimes by whether victim and suspect were under 21, with those where an age is not known. A crime with several people is counted once.",
  },
  "police-under-21-one-in": {
    counts: "The share of crimes with somebody under 21, told as one in so many.",
    of: "crimes recorded as domestic abuse",
  },
  "police-under-21-monthly": { counts: "Crimes of the year with somebody under 21, a twelfth of them." },
};

const marac: Readonly<Record<string, Definition>> = {
  "marac-conferences": { counts: "Multi-agency risk assessment conferences that meet in the area." },
  "marac-cases": { counts: "Cases discussed at Marac, a repeat as a case of its own. One case is one adult victim." },
  "marac-cases-per-meeting": { counts: "Cases discussed in the year over meetings held." },
  "marac-cases-change": { counts: change("cases discussed at Marac") },
  "marac-cases-rate": { counts: "Cases discussed at Marac in a year, set against the people who live in the area." },
  "marac-repeats": {
    counts: "Cases in which the same victim was discussed before, within the twelve months of SafeLives' definition.",
    of: "cases discussed",
  },
  "marac-police-referrals": { counts: "Cases that the police referred.", of: "cases discussed" },
  "marac-other-referrals": { counts: "Cases that an agency other than the police referred, by agency." },
  "marac-police-referrals-five-years": {
    counts: "By how many per cent cases referred by the police differ from those of the first of five years.",
  },
  "marac-characteristics": { counts: "Cases whose victim is of the group, as recorded at the conference." },
  "population-characteristics": {
    counts: "People of the group, to set cases beside.",
    of: "everybody who lives in the area",
  },
};

const accommodation: Readonly<Record<string, Definition>> = {
  "bed-spaces": {
    counts:
      "Places for a survivor, with any children, in shared housing or self-contained flats of commissioned refuges.",
  },
  "refuge-survivors": {
    counts:
      "Adults who stayed in a commissioned refuge or dispersed home at any time in the year, each once; children are not counted.",
  },
  "refuge-survivors-rate": { counts: "Survivors in refuge in a year, set against the women of the area." },
  "refuge-survivors-change": { counts: change("survivors in refuge") },
  "refuge-survivors-difference": { counts: difference("survivors in refuge") },
  "refuge-survivors-share": {
    counts: "Survivors in refuge who are of the group, as they told the service.",
    of: "survivors in refuge",
  },
  "refuge-survivors-one-in": {
    counts: "The share of survivors in refuge who are of the group, told as one in so many.",
    of: "survivors in refuge",
  },
  "refuge-disability": { counts: "Disabled survivors in refuge by kind of disability." },
  "refuge-referrals": { counts: "Survivors in refuge by who referred them there." },
  "refuge-referrals-share": { counts: "Survivors in refuge by who referred them there.", of: "survivors in refuge" },
  "refuge-referrals-difference": { counts: difference("survivors whom each referred to refuge") },
  "refuge-referrals-change": { counts: change("survivors whom each referred to refuge") },
  "sanctuary-districts": { counts: "Districts whose council makes homes safer, so that a household can stay." },
  "sanctuary-adaptations": { counts: "Homes made safer in the year, so that a household could stay." },
};

const community: Readonly<Record<string, Definition>> = {
  "community-survivors": {
    counts: "Adults whom an outreach worker or an Idva supported in the year, each once in each kind of support.",
  },
  "community-survivors-change": { counts: change("survivors supported in the community") },
  "community-survivors-rate": {
    counts: "Survivors supported in the community in a year, set against the people who live in the area.",
  },
  "community-survivors-difference": { counts: difference("survivors supported in the community") },
  "community-survivors-share": {
    counts: "Survivors supported in the community who are of the group, as they told the service.",
    of: "survivors supported in the community",
  },
  "kidas-survivors-share": {
    counts: "Survivors whom the integrated service supported in the community and who are of the group.",
    of: "survivors whom the integrated service supported in the community",
  },
  "kidas-disability": {
    counts: "Disabled survivors whom the integrated service supported in the community, by kind of disability.",
  },
  "male-support": { counts: "Men supported in the year, by the kind of support." },
  "community-referrals": {
    counts: "Referrals to outreach and Idvas, by who made them, whether or not support followed.",
  },
  "community-referrals-share": {
    counts: "Referrals to outreach and Idvas, by who made them.",
    of: "referrals to support in the community",
  },
  "community-referrals-difference": { counts: difference("referrals to support in the community") },
  "community-referrals-change": { counts: change("referrals to support in the community") },
  "homeless-households": {
    counts:
      "Households to whom a council owed a duty to prevent or relieve homelessness, and whose main reason was domestic abuse.",
  },
  "homeless-households-change": { counts: change("households owed a duty because of domestic abuse") },
  "homeless-districts-rising": {
    counts: "Districts where more households were owed a duty than in the same months of the year before.",
  },
};

export const definitions: Readonly<Record<string, Definition>> = {
  ...police,
  ...marac,
  ...accommodation,
  ...community,
  ...childrensDefinitions,
};
