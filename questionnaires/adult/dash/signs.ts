/**
 * The 24 signs of risk of the Dash, in its order, in this project's own short words. The official wording belongs to
 * SafeLives; whoever has leave to use it puts it in place of these labels. The ids stay as they are.
 */

/** A short label for each sign. */
export type Wording = Readonly<Record<Sign, string>>;

/** By the page on which they are asked. */
export const signsByPage = {
  now: ["injury", "frightened", "fearOfMore", "isolated", "lowMood", "separated"],
  ongoing: ["childContact", "unwantedContact", "pregnancy", "moreOften", "worse", "control"],
  done: ["weapons", "threatsToKill", "strangulation", "sexual", "otherPerson", "harmedOthers"],
  perpetrator: ["animals", "money", "problems", "suicide", "brokenOrders", "police"],
} as const;

export type SignPage = keyof typeof signsByPage;
export type Sign = (typeof signsByPage)[SignPage][number];

/** For adults. */
export const forAdults: Wording = {
  injury: "Was hurt in the latest incident",
  frightened: "Is very frightened",
  fearOfMore: "Is afraid of more violence or injury",
  isolated: "Is cut off from family or friends",
  lowMood: "Is depressed, or has thoughts of suicide",
  separated: "Has left or tried to leave within the past year",
  childContact: "There is a dispute about contact with children",
  unwantedContact: "Is contacted without end, followed, stalked or harassed",
  pregnancy: "Is pregnant, or has had a baby within the past 18 months",
  moreOften: "The abuse is happening more often",
  worse: "The abuse is getting worse",
  control: "The perpetrator is controlling or excessively jealous",
  weapons: "The perpetrator has hurt the client with a weapon or an object",
  threatsToKill: "The perpetrator has threatened to kill, and was believed",
  strangulation: "The perpetrator has tried to strangle, choke, suffocate or drown the client",
  sexual: "The perpetrator says or does sexual things that hurt or shame",
  otherPerson: "Somebody else has threatened or frightens the client",
  harmedOthers: "The perpetrator has harmed other people",
  animals: "The perpetrator has mistreated an animal or pet",
  money: "There are money problems, or the client depends on the perpetrator for money",
  problems: "The perpetrator has had problems with drugs, alcohol or mental health in the past year",
  suicide: "The perpetrator has threatened or attempted suicide",
  brokenOrders: "The perpetrator has broken bail, an injunction or an agreement about contact",
  police: "The perpetrator has been in trouble with the police",
};

/** For clients of 13 to 17: the same signs, in the words of their lives. */
export const forYoungPeople: Wording = {
  ...forAdults,
  isolated: "Is cut off from family, friends, school or college",
  lowMood: "Is depressed, harms themselves, or has thoughts of suicide",
  separated: "Has ended or tried to end the relationship within the past year",
  childContact: "Has a child, and there is a dispute about contact with it",
  unwantedContact: "Is messaged, called, watched online, followed or harassed without end",
  control: "The perpetrator controls what they do, wear or whom they see, or is excessively jealous",
  weapons: "The perpetrator has hurt the young person with a weapon or an object",
  strangulation: "The perpetrator has tried to strangle, choke, suffocate or drown the young person",
  sexual: "The perpetrator says, does, sends or asks for sexual things that hurt or shame",
  otherPerson: "Somebody else, such as family or a gang, has threatened or frightens the young person",
  money: "There are money problems, or the young person depends on the perpetrator for money or things",
};
