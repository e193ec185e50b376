/** The executive summary. Each figure in braces is drawn from its indicator: {indicator | area | period | group | size}. */
import { reachSchema, statementSchema } from "@/needs/model/define";

const part1 = [
  "Nationally, {survey-prevalence | nation | 2014 to 2022} of adults lived with domestic abuse in the last year, much as before; over ten years there may be a slight fall.",
  "Kent Police have recorded {police-crimes | kent | 2018 to 2021} crimes of domestic abuse a year since 2018. The number rose by {police-crimes-change | kent | 2020 | size} in 2020, the year of the lockdowns, and fell by {police-crimes-change | kent | 2021 | size} in 2021.",
  "Every district outside West Kent has more such crime for its population than the nation; Thanet has most, {police-crimes-rate | thanet | 2021} per 1,000 people.",
  "Repeat victims rose over five years, to {police-repeat | kent | 2021 | repeat victims} in 2021, while crimes graded as high risk fell over three, to {police-risk | kent | 2021 | high}.",
  "Cases at Marac are rising over the years, though they fell by {marac-cases-change | kent | 2021/22 | size} in 2021/22, to {marac-cases-rate | kent | 2021/22} per 10,000; the nation had {marac-cases-rate | nation | 2021/22}.",
  "Referrals to Marac from the police fell by {marac-police-referrals-five-years | kent | 2017/18 to 2021/22 | size} over five years. Those from Idvas, social care, mental health and substance misuse services rose.",
  "There were {refuge-survivors | kent | 2021/22} survivors in refuge in 2021/22, {refuge-survivors-difference | kent | 2021/22} more than the year before. {refuge-survivors-share | kent | 2021/22 | aged 16 to 35} were aged 16 to 35; those aged 56 to 65 rose by {refuge-survivors-difference | kent | 2021/22 | aged 56 to 65} ({refuge-survivors-change | kent | 2021/22 | aged 56 to 65}).",
  "Of survivors in refuge, {refuge-survivors-share | kent | 2021/22 | White British} were White British, {refuge-survivors-difference | kent | 2021/22 | White British} more than the year before ({refuge-survivors-change | kent | 2021/22 | White British}).",
  "{refuge-survivors-share | kent | 2021/22 | lesbian, gay, bisexual or pansexual} were lesbian, gay, bisexual or pansexual, against {refuge-survivors-share | nation | 2022 | lesbian, gay, bisexual or pansexual} nationally ({refuge-survivors-change | kent | 2021/22 | lesbian, gay, bisexual or pansexual} on the year), and {refuge-survivors-share | kent | 2021/22 | disabled} were disabled ({refuge-survivors-change | kent | 2021/22 | disabled}).",
  "{community-survivors | kent | 2021/22} survivors were supported in the community, {community-survivors-difference | kent | 2021/22} more than the year before ({community-survivors-change | kent | 2021/22}). Among them were {community-survivors-difference | kent | 2021/22 | aged over 65} more people aged over 65, {community-survivors-difference | kent | 2021/22 | male} more men and {community-survivors-difference | kent | 2021/22 | disabled} more disabled people.",
  "Support in the community does not follow reported crime. North Kent has most crime and least support for its population, {community-survivors-rate | north-kent | 2021/22} survivors per 1,000; West Kent has least crime and most support, {community-survivors-rate | west-kent | 2021/22} per 1,000.",
  "{homeless-households | kent | 2021/22} households were owed a housing duty because of domestic abuse, {homeless-households-change | kent | 2021/22} on the year. Most districts saw a rise, Swale the largest ({homeless-households-change | swale | 2021/22}). Of the ten districts that gave figures for the first half of 2022, {homeless-districts-rising | kent | 2022-01 to 2022-06} saw one.",
];

const part2 = [
  "A model estimates that {children-in-need | kent | 2021 | aged 0 to 17} children live where a parent suffers domestic abuse.",
  "{incidents-with-child-share | kent | 2021} of incidents reported to the police involved a child, {incidents-with-child-monthly | kent | 2021} a month. Over five years {involved-children-age | kent | 2017 to 2021 | aged under 11} of the children were under 11.",
  "Domestic abuse was a key reason for support in {early-help-share | kent | 2021/22} of Early Help assessments and reviews, and a factor in {social-work-share | kent | 2021/22} of Child and Family assessments.",
  "{serious-incidents-share | kent | 2019 to 2022} of the safeguarding partnership's active and published reviews since 2019 may have had some elements of domestic abuse.",
  "{refuge-children | kent | 2021/22} children were in refuge, {refuge-children-reach | kent | 2021/22} of those whom the model finds affected. In East Kent, which alone records ages, {refuge-children-age | east-kent | 2020-04 to 2022-03 | aged under 5} of children in refuge were under 5.",
  "{refuge-family | kent | 2021/22 | with children} of survivors in refuge had children with them, and {refuge-family | kent | 2021/22 | pregnant} were pregnant; none had four or more children. {refuge-survivors-share | kent | 2021/22 | aged 16 to 20} were themselves aged 16 to 20.",
  "{community-children-share-of-all | kent | 2021/22} of survivors supported in the community had children: {community-children-share | kent | 2021/22 | KIDAS} at KIDAS and {community-children-share | kent | 2021/22 | DAVSS} at DAVSS. {community-survivors-share | kent | 2021/22 | aged 16 to 20} were aged 16 to 20.",
  "{police-under-21-one-in | kent | 2021 | one of them under 21} crimes ({police-under-21 | kent | 2021 | one of them under 21}) had a victim or a suspect under 21; in {police-under-21-one-in | kent | 2021 | both under 21} ({police-under-21 | kent | 2021 | both under 21}) both were.",
  "{children-supported | kent | 2021/22} children and young people were supported. The model finds {children-in-need | kent | 2021 | aged 0 to 17} children affected, and the police recorded {incidents-with-child | kent | 2021} incidents that involved a child.",
  "Evidence on what helps is thin. It points to early help, joint or parallel work with the parent who is not abusive, groups, mentoring, and somebody to trust outside the home.",
  "Children of Kent ask for somebody to trust, longer one-to-one support with a group beside it, support for their family too, and schools that see and understand.",
];

const affected = [
  "Abuse is largely hidden, and victims are slow to tell the police. Even so, {incidents-with-child-monthly | kent | 2021} incidents a month are recorded where a child may have seen it; {involved-children-age | kent | 2017 to 2021 | aged under 11} of those children are under 11.",
  "Domestic Abuse Notifications to the Front Door have fallen, to {front-door-notifications-monthly | kent | 2022} a month. Part of it is that the police now add them to cases that are open already.",
  "Abuse is a key reason in fewer Early Help assessments and reviews since April 2020: {early-help-monthly | kent | 2021/22 | assessments} assessments and {early-help-monthly | kent | 2021/22 | reviews} reviews a month, {early-help-share | kent | 2021/22} of all.",
  "It shows in {supporting-families-share | kent | 2021/22} of Supporting Families, more than before: {supporting-families-monthly | kent | 2021/22} families a month.",
  "It is a factor in {social-work-share | kent | 2021/22} of Child and Family assessments, {social-work-monthly | kent | 2021/22} a month.",
  "{serious-incidents-share | kent | 2019 to 2022} of the partnership's active and published reviews since 2019 may have had some of it.",
  "{community-children-share-of-all | kent | 2021/22} of survivors supported in the community had children, {community-children-monthly | kent | 2021/22} a month; {refuge-family | kent | 2021/22 | with children} of those in refuge had them with them, {refuge-family-monthly | kent | 2021/22 | with children} a month.",
];

const own = [
  "In {police-under-21-monthly | kent | 2021 | both under 21} crimes a month both victim and suspect are under 21, {police-under-21 | kent | 2021 | both under 21} of all.",
  "{marac-victims-16-17-monthly | kent | 2021/22} Marac case a month has a victim of 16 or 17, {marac-victims-16-17 | kent | 2021/22} of all.",
  "{refuge-family-monthly | kent | 2021/22 | aged 16 to 20} survivor a month in refuge is 16 to 20 ({refuge-survivors-share | kent | 2021/22 | aged 16 to 20}), and {community-young-monthly | kent | 2021/22 | aged 16 to 20} a month among those supported in the community ({community-survivors-share | kent | 2021/22 | aged 16 to 20}).",
  "In {police-under-21-monthly | kent | 2021 | victim 21 or over, suspect under 21} crimes a month the suspect is under 21 and the victim is not, {police-under-21 | kent | 2021 | victim 21 or over, suspect under 21} of all.",
];

export const statements = [
  ...part1.map((says, index) => ({ id: `part-1-${index + 1}`, part: "1", says })),
  ...part2.map((says, index) => ({ id: `part-2-${index + 1}`, part: "2", says })),
  ...affected.map((says, index) => ({ id: `affected-${index + 1}`, part: "affected", says })),
  ...own.map((says, index) => ({ id: `own-${index + 1}`, part: "own", says })),
].map((statement) => statementSchema.parse(statement));

const need = { indicator: "children-in-need", area: "kent", period: "2021", group: "aged 0 to 17" };

export const reach = [
  {
    id: "refuge",
    title: "Children in refuge",
    supported: { indicator: "refuge-children", area: "kent", period: "2021/22" },
    need,
    printed: { indicator: "refuge-children-reach", area: "kent", period: "2021/22" },
    overlap: "Children in refuge are also in the number of all supported, where their refuge's programme reached them.",
  },
  {
    id: "refuge-under-5",
    title: "Children under 5 in refuge",
    supported: { indicator: "refuge-children", area: "kent", period: "2021/22", group: "aged 0 to 4" },
    need: { ...need, group: "aged 0 to 4" },
    overlap: "They are among the children in refuge. East Kent's provider alone records how old children are.",
  },
  {
    id: "all-support",
    title: "Children and young people supported by any service for them",
    supported: { indicator: "children-supported", area: "kent", period: "2021/22" },
    need,
    overlap: "One child may have been supported by more than one service. Some are older than 17.",
  },
].map((line) => reachSchema.parse(line));
