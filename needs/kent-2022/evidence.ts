/** Evidence in words: what children say, what helps, what others do. Findings are told in our own words. */
import { type Evidence, evidenceSchema } from "@/needs/model/define";
import { references } from "./references";

/** By what a quotation stands here: it is in the published report. Whoever keeps the assessment may take it out. */
const permission = "Published by the council in its assessment of December 2022, without a name";

const records = [
  {
    id: "why-children",
    kind: "context",
    section: "background",
    title: "Why this part asks about children and young people",
    findings: [
      {
        says: "By the Domestic Abuse Act 2021 a child who sees, hears or lives with the effects of domestic abuse is a victim of it.",
      },
      {
        says: "Earlier assessments left a gap here, and the ombudsman asks councils whether they know how many children domestic abuse affects in their area.",
      },
      {
        says: "Four questions: how many children are affected, what there is for them and what is missing, which help works, and what they say they need.",
      },
      {
        says: "Three groups, where the data tell them apart: children who live with abuse between adults, young people abused in a first relationship, and young people who use abuse.",
      },
      { says: "Not all of it is known. What is not known is written down too, so that it can be mended." },
    ],
  },
  {
    id: "effects",
    kind: "context",
    title: "What living with domestic abuse does to children",
    findings: [
      {
        says: "Abuse, a parent's mental ill-health and substance misuse together point to more harm.",
        cites: ["Browne 2013"],
      },
      { says: "What it does is felt into adulthood.", cites: ["Millar 2019"] },
      {
        says: "Children who live with it are at more risk of other abuse and adversity, and of difficulties of feeling and behaviour.",
        cites: ["Holt 2008"],
      },
      {
        says: "Girls more often keep distress inside; boys more often show it by what they do.",
        cites: ["Royal College of Psychiatrists 2022"],
      },
    ],
  },
  {
    id: "what-helps",
    kind: "model of care",
    title: "What helps children and young people, from the literature",
    method: "A review of the literature by Kent Analytics, August 2022",
    findings: [
      {
        says: "There is little evidence on which help works and is welcome, and programmes should be evaluated as a rule.",
        cites: ["Brooks 2014", "Howarth 2016", "Howarth 2019", "Bartlett 2019", "Manship 2012"],
      },
      { says: "Abuse can harm how a mother is able to parent.", cites: ["Stanley 2011", "Smith 2015"] },
      {
        says: "Help works where the child and the parent who is not abusive both take part, and that parent sees what the abuse did to the child.",
        cites: ["Stanley 2011", "Manship 2012", "Smith 2015", "Howarth 2016", "Howarth 2019"],
      },
      {
        says: "Contact with the perpetrator weakens help: the child should be safe from their control first.",
        cites: ["Smith 2015", "Gregory 2020"],
      },
      {
        says: "A trusted person outside the home helps children talk; adults around them often know much.",
        cites: ["Stanley 2011", "Bartlett 2019", "Gregory 2020", "Royal College of Psychiatrists 2022"],
      },
      {
        says: "Children need to feel free to break the secret; a parent's fear of that keeps them from help.",
        cites: ["Howarth 2019", "Royal College of Psychiatrists 2022"],
      },
      {
        says: "Reaching them early matters, and prevention, mostly in schools, carries what follows.",
        cites: ["Stanley 2011", "Cleaver 2019"],
      },
      {
        says: "Sessions of child and parent together, or side by side, work.",
        cites: ["Stanley 2011", "Smith 2015", "Howarth 2016"],
      },
      { says: "Groups improve wellbeing.", cites: ["Smith 2015", "Howarth 2016"] },
      {
        says: "Advocacy and mentoring seem to do more than other approaches.",
        cites: ["Manship 2012", "Cleaver 2019"],
      },
    ],
  },
  {
    id: "voice-literature",
    kind: "voice",
    title: "What children and young people say they need, from the literature",
    method: "A review of the literature by Kent Analytics, August 2022",
    findings: [
      {
        says: "Children often feel unheard; to be seen and heard by those with authority matters most to them.",
        cites: ["Mullender 2003", "Swanston 2013", "Arai 2019"],
      },
      { says: "Those who commission and those who provide should make room for the voice of the child." },
      {
        says: "They want somebody to talk to outside the family; who that is differs by age.",
        cites: ["McGee 2000", "Buckley 2007"],
      },
      {
        says: "Older children want schools to know more of abuse and of what it does to how a pupil behaves.",
        cites: ["Buckley 2007"],
      },
      { says: "What local charities give is often felt to be beyond price.", cites: ["Swanston 2015"] },
      { says: "Nobody's experience should be assumed: each account is to be listened to.", cites: ["Arai 2019"] },
      { says: "Age, development and culture all change what a child needs.", cites: ["Buckley 2007", "Swanston 2013"] },
    ],
  },
  {
    id: "voice-kent",
    kind: "voice",
    title: "What children and young people of Kent say they need",
    method:
      "Interviews by Rising Sun for the council in late 2021, and a questionnaire to its keyworkers. Those under 18 had an adult with them.",
    participants:
      "8 children and young people (4 girls, 4 boys; aged 9, 9, 10, 12, 12, 14, 18 and 20) and 2 mothers of those interviewed, who had lived with abuse as children",
    findings: [
      { says: "They want someone whom they can trust to talk to, and trusted adults should know how to answer." },
      {
        says: "All of them asked for one-to-one support, and for a long time: at least 12 weekly sessions, led by need and flexible, with time before to plan, where it takes place included, and a look back at the end.",
      },
      { says: "Those who support them need to understand what abuse goes on doing to children and families." },
      { says: "A group of peers adds what one-to-one support alone cannot." },
      {
        says: "The parent who is not abusive, and siblings, should be part of it: in the assessment, in some sessions, in sessions as a family with a worker of its own, and with support for the parent too.",
      },
      { says: "Schools can teach healthy relationships and the signs of abuse at every age." },
      { says: "Older ones missed support when they were younger; schools can see who needs it." },
      { says: "All who are close to children, school staff above all, need to learn to see abuse and what it does." },
      {
        says: "Training could tell how common abuse is, how it goes on after a separation, how to ask and where to send somebody, and how to speak without blame.",
      },
      {
        says: "Next, ask those who left support, those who had it young and again at 16 to 18, school staff, and what children lived through; and what contact with the perpetrator does.",
      },
    ],
    quotations: [
      { words: "a professional or someone, someone who you feel like you can trust", permission },
      { words: "like maybe a teacher or a friend or a person you know", permission },
      { words: "it's important, that teachers, I think are trained", permission },
    ],
  },
  {
    id: "case-farm-therapy",
    kind: "case study",
    title: "A child at Dandelion Time",
    method: "Told by the provider, with another name",
    findings: [
      {
        says: "A girl of 8 had lived cut off from others by years of abuse, and was a mother to her little brother at 4. Both live with relatives now; her school, which saw her upset and without friends, sent her. Week by week she began to talk with her grandmother, was calmer at home, cried less, made friends, quarrelled less with her brother, and could leave the mothering to her grandmother.",
      },
    ],
  },
  {
    id: "case-positive-relationships",
    kind: "case study",
    title: "What users said of the Positive Relationship Service",
    participants: "250 children and young people, 2021/22",
    findings: [
      { says: "Most were satisfied: they learnt ways to calm themselves, and liked workers who were easy to talk to." },
    ],
    quotations: [
      { words: "I find it really relaxing and it really helps me", permission },
      { words: "Your staff are amazing.", permission },
    ],
  },
  {
    id: "case-davss",
    kind: "case study",
    title: "What children and parents said of DAVSS programmes",
    findings: [
      {
        says: "After the programmes children knew more of abuse, blamed themselves less, and could say no more often.",
      },
    ],
  },
  {
    id: "case-dart",
    kind: "case study",
    title: "Recovering together: mothers and children (DART)",
    method: "Measures before and after, a comparison group in refuge, and interviews",
    findings: [
      {
        says: "Mothers gained self-esteem, confidence and closeness; children's difficulties fell, and by more than in the comparison group.",
        cites: ["Smith 2015"],
      },
      {
        says: "Creative work let children share what they saw; peers made mother and child feel less alone, and some stayed friends.",
        cites: ["Smith 2015"],
      },
      {
        says: "Some mothers said that to see what it did to their child made them firmer in staying apart.",
        cites: ["Smith 2015"],
      },
    ],
  },
  {
    id: "practice-reviews",
    kind: "context",
    section: "safeguarding",
    title: "What reviews of serious incidents taught in Kent",
    method: "Themes that the safeguarding partnership shared with practitioners",
    findings: [
      {
        says: "Seeing it: nobody asked in the pandemic, or asked before the partner; too much was left to the victim to say; what a charity was told did not count enough; a disclosure under Clare's Law felt safer than it was.",
      },
      {
        says: "Children: each incident was looked at alone, leaving was taken for safety, and the home was not understood.",
      },
      { says: "Culture: abuse was thought acceptable to others, or its words were not recognised." },
      {
        says: "Perpetrators: why support had to end was not understood, and what was agreed was not done or followed up.",
      },
    ],
  },
  {
    id: "other-authorities",
    kind: "other authorities",
    title: "What other authorities do",
    participants: "Cambridgeshire and Peterborough, Nottinghamshire, Suffolk, West Berkshire",
    findings: [
      {
        says: "Some have a children's worker in each refuge; their programmes are listed in the service map under studies elsewhere.",
      },
    ],
  },
  {
    id: "schools",
    kind: "context",
    section: "prevention",
    title: "Relationships in the school curriculum",
    findings: [
      {
        says: "Since 2020 primary schools must teach relationships, secondary schools relationships and sex, and inspections look at it.",
      },
      {
        says: "Women's Aid would have every school teach about healthy relationships, sexism and abuse beside its work on bullying, as a way to prevent it.",
      },
      { says: "How far Kent's schools teach about domestic abuse is not clear, and could be looked into." },
    ],
  },
  {
    id: "planned-offer",
    kind: "context",
    section: "planned",
    title: "What is planned for children in safe accommodation",
    findings: [
      {
        says: "A countywide offer for children in all safe accommodation, paid from the New Burdens funding, as the council's answer to the Act.",
      },
      {
        says: "It is made with users, partners and experts, fits each child, and follows the goals that the child sets.",
      },
    ],
  },
] as const;

export const evidence: readonly Evidence[] = [...records.map((record) => evidenceSchema.parse(record)), ...references];
