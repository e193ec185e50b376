/** What the assessment cites, by author and year. */
import { type Evidence, evidenceSchema } from "@/needs/model/define";

const list: readonly [cite: string, title: string][] = [
  ["Arai 2019", "Hope, agency and the lived experience of violence: a qualitative review. Trauma, Violence, & Abuse"],
  ["Bartlett 2019", "Early care and education in addressing early childhood trauma. Am. J. of Community Psychology 64"],
  ["Brooks 2014", "Health service needs of children in refuges for women in Cardiff"],
  ["Browne 2013", "Health visiting and school nursing programmes: domestic violence and abuse, professional guidance"],
  ["Buckley 2007", "Listen to me! Children's experiences of domestic violence. Child Abuse Review 16"],
  ["Cleaver 2019", "Multi-agency approaches to early intervention in the UK. Aggression and Violent Behaviour 46"],
  ["Gregory 2020", "Children's experiences and needs in domestic violence. Health & Social Care in the Community 28"],
  ["Holt 2008", "The impact of exposure to domestic violence on children. Child Abuse & Neglect 32"],
  ["Howarth 2016", "IMPROVE: an evidence synthesis. Public Health Research 4"],
  ["Howarth 2019", "Readiness to engage with interventions. Health & Social Care in the Community 27"],
  ["Manship 2012", "Domestic abuse programmes for adolescents in Kent and Medway: an evaluation"],
  ["McGee 2000", "Childhood Experiences of Domestic Violence. Jessica Kingsley"],
  ["Millar 2019", "Emotional intelligence in policing incidents that involve children. J. of Family Violence 34"],
  ["Mullender 2003", "Children's Perspectives on Domestic Violence. Sage"],
  ["Radford 2011", "Child abuse and neglect in the UK today"],
  ["Smith 2015", "Strengthening the mother-child relationship: service evaluation. Child Abuse Review 24"],
  ["Stanley 2011", "Children experiencing domestic violence: a research review. Research in Practice"],
  ["Swanston 2014", "The voices of children and their mothers. Clinical Child Psychology and Psychiatry 19"],
];

export const references: readonly Evidence[] = list.map(([cite, title]) =>
  evidenceSchema.parse({
    id: `reference-${cite.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
    kind: "reference",
    title: `${cite}. ${title}`,
    cite,
  }),
);
