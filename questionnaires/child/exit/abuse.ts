import { type Condition, defineSection } from "@/lib/forms/define";
import { yesNoDontKnow } from "@/questionnaires/options";

/**
 * The types of abuse are asked of every child in whose case that abuse was found: at intake, at a review, or now. The
 * published tables set exit beside intake for the children of the first kind, most of whose answers at exit are "No".
 */
function foundInThisCase(intake: string, review: string, exit: string): Condition {
  return {
    any: [
      { form: "child.intake", question: intake, is: ["yes"] },
      { form: "child.review", question: review, is: ["occurred", "disclosed", "both"] },
      { question: exit, is: ["yes"] },
    ],
  };
}

// "Presence of abuse types" is printed as one table; its three rows are the "Yes" of these three questions. They are
// asked of everyone, and apart from the types: fewer types than children with that abuse are printed at exit.
export const abuse = defineSection({
  id: "abuse",
  title: "Abuse at exit",
  pages: [
    {
      id: "exposure",
      title: "Exposure to domestic abuse",
      questions: [
        {
          id: "exposureAtExit",
          type: "one",
          text: "Is the child being exposed to domestic abuse at exit?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "exposureTypesAtExit",
          type: "matrix",
          text: "Type of abuse exposed to at exit",
          when: foundInThisCase("exposureToDomesticAbuse", "exposureSinceIntake", "exposureAtExit"),
          rows: [
            { id: "physical", label: "Physical abuse?" },
            { id: "sexual", label: "Sexual abuse?" },
            { id: "harassmentAndStalking", label: "Harassment and stalking?" },
            { id: "jealousAndControlling", label: "Jealous, controlling and coercive behaviour?" },
          ],
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "exposureDueToChildContact",
          type: "one",
          // Both datasets print "direct abuse" for what is exposure to domestic abuse.
          text: "Is the continued exposure to domestic abuse due to child contact arrangements?",
          when: { question: "exposureAtExit", is: ["yes"] },
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "direct-abuse",
      title: "Direct abuse",
      questions: [
        {
          id: "directAbuseAtExit",
          type: "one",
          text: "Is the child a direct victim of abuse at exit?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "directAbuseTypesAtExit",
          type: "matrix",
          text: "Type of direct abuse at exit",
          when: foundInThisCase("directAbuse", "directAbuseSinceIntake", "directAbuseAtExit"),
          rows: [
            { id: "neglect", label: "Neglect?" },
            { id: "emotional", label: "Emotional?" },
            { id: "physical", label: "Physical?" },
            { id: "sexual", label: "Sexual?" },
          ],
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "directAbuseDueToChildContact",
          type: "one",
          text: "Is the continued direct abuse due to child contact arrangements?",
          when: { question: "directAbuseAtExit", is: ["yes"] },
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "harmful-behaviour",
      title: "Harmful behaviour",
      questions: [
        {
          id: "harmfulBehaviourAtExit",
          type: "one",
          text: "Is the child showing harmful behaviour towards others at exit?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "harmfulBehaviourTypesAtExit",
          type: "matrix",
          text: "Type of harmful behaviour towards others at exit",
          when: foundInThisCase("harmfulBehaviour", "harmfulBehaviourSinceIntake", "harmfulBehaviourAtExit"),
          rows: [
            { id: "physical", label: "Physical abuse?" },
            { id: "sexual", label: "Sexual abuse?" },
            { id: "persistentContact", label: "Persistent or unwanted contact?" },
            { id: "jealousAndControlling", label: "Jealous, controlling and coercive behaviour?" },
          ],
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
  ],
});
