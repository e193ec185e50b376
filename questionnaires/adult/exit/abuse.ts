import { type Condition, defineSection } from "@/lib/forms/define";
import { abuseLevels, abuseLevelsHint, abuseTypes, abuseWithoutLevels } from "@/questionnaires/abuse";
import { dontKnow, yesNoDontKnow } from "@/questionnaires/options";
import { dashQuestionCount } from "@/questionnaires/risk";
import { dashMade } from "../dash/elsewhere";
import { someAbuse } from "../options";

/** Asked of everyone but those who have had no abuse: an empty answer before it takes nobody's levels away. */
const someAbuseOrNotKnown: Condition = {
  not: { question: "abuseSinceLastForm", is: ["noneSinceIntake", "noneSinceReview"] },
};

const typesWithAbuse = abuseTypes.map((type) => ({ ...type, when: someAbuse("abuseLevelsAtExit", type.id) }));

export const abuse = defineSection({
  id: "abuse",
  title: "Abuse and risk at exit",
  pages: [
    {
      id: "dash",
      title: "Dash at exit",
      questions: [
        {
          id: "dashTicksGivenAtExit",
          type: "number",
          text: "Number of ticks on the Dash at exit",
          hint: "If you have the answers and not only the number, fill in the Dash form of this case with “At exit” instead. If the Dash was not made again, leave this empty.",
          when: { not: dashMade("atExit") },
          unit: "ticks",
          min: 0,
          max: dashQuestionCount,
          emptyMeans: "The Dash was not made again",
          release: "coarsen",
        },
      ],
    },
    {
      id: "abuse",
      title: "Abuse at exit",
      questions: [
        {
          id: "abuseSinceLastForm",
          type: "one",
          text: "Abuse reported at exit",
          options: [
            { id: "noneSinceIntake", label: "No abuse experienced since intake" },
            { id: "noneSinceReview", label: "No abuse experienced since last review point" },
            { id: "some", label: "Abuse experienced" },
            dontKnow,
          ],
          release: "safe",
        },
        {
          id: "abuseLevelsAtExit",
          type: "matrix",
          text: "Level of abuse at exit",
          hint: abuseLevelsHint,
          when: someAbuseOrNotKnown,
          rows: abuseTypes,
          options: abuseLevels,
          release: "safe",
        },
        {
          id: "abuseWithoutLevelsAtExit",
          type: "matrix",
          text: "Further types of abuse at exit",
          when: someAbuseOrNotKnown,
          rows: abuseWithoutLevels,
          options: yesNoDontKnow,
          release: "coarsen",
        },
      ],
    },
    {
      id: "escalation",
      title: "Escalation of abuse",
      questions: [
        {
          id: "severityEscalating",
          type: "matrix",
          text: "Is the abuse escalating in severity?",
          hint: "Getting worse.",
          rows: typesWithAbuse,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "frequencyEscalating",
          type: "matrix",
          text: "Is the abuse escalating in frequency?",
          hint: "Happening more often.",
          rows: typesWithAbuse,
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
  ],
});
