import { type Condition, defineSection } from "@/lib/forms/define";
import { other, yesNoDontKnow } from "@/questionnaires/options";
import { areasOfConcern } from "../options";

type Area = (typeof areasOfConcern)[number]["id"];

const concernAbout = (area: Area): Condition => ({ question: `concerns.${area}`, is: ["yes"] });

/** What is found here decides which areas of support the exit form asks about. */
export const concerns = defineSection({
  id: "concerns",
  title: "Concerns",
  pages: [
    {
      id: "concerns",
      questions: [
        {
          id: "concerns",
          type: "matrix",
          text: "Concerns identified",
          hint: "For each area, say whether there is a concern about the child. You can add to these at review and at exit.",
          rows: areasOfConcern,
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "child-safety",
      title: "Child's safety",
      questions: [
        {
          id: "concernsChildSafety",
          type: "many",
          text: "Areas of concern: child's safety",
          hint: "Select all that apply.",
          when: concernAbout("childSafety"),
          options: [
            { id: "contactArrangements", label: "Safety of child contact arrangements" },
            { id: "withinTheHome", label: "Child's safety within the home" },
            { id: "honourBasedViolence", label: "Child is at risk of/ experiencing 'honour'-based violence" },
            { id: "sexualExploitation", label: "Child is at risk of/ experiencing child sexual exploitation" },
            { id: "fgm", label: "Child at risk of/ experiencing FGM", hint: "Female genital mutilation" },
            { id: "forcedMarriage", label: "Child at risk of/ experiencing forced marriage" },
            other,
          ],
          // Some of these are rare enough to point to one child.
          release: "coarsen",
        },
      ],
    },
    {
      id: "physical-health",
      title: "Physical health",
      questions: [
        {
          id: "concernsPhysicalHealth",
          type: "many",
          text: "Areas of concern: physical health",
          hint: "Select all that apply.",
          when: concernAbout("physicalHealth"),
          options: [
            { id: "physicalHealth", label: "Child's physical health" },
            {
              id: "managingConditions",
              label: "Child's ability to manage disabilities or physical health conditions",
            },
            other,
          ],
          release: "safe",
        },
      ],
    },
    {
      id: "mental-health",
      title: "Mental health",
      questions: [
        {
          id: "concernsMentalHealth",
          type: "many",
          text: "Areas of concern: mental health",
          hint: "Select all that apply.",
          when: concernAbout("mentalHealth"),
          options: [
            { id: "lowMood", label: "Child has low mood" },
            { id: "anxiety", label: "Child has anxiety" },
            { id: "blame", label: "Child has feelings of blame or responsibility for negative events" },
            { id: "sleep", label: "Child has sleep problems" },
            { id: "selfEsteem", label: "Child's self esteem" },
            { id: "confidence", label: "Child's confidence" },
            { id: "suicide", label: "Child has planned or attempted suicide" },
            { id: "destructiveCoping", label: "Demonstrating destructive coping strategies" },
            other,
          ],
          release: "coarsen",
        },
      ],
    },
    {
      id: "coping-strategies",
      title: "Coping strategies",
      questions: [
        {
          id: "concernsCopingStrategies",
          type: "many",
          text: "Areas of concern: coping strategies",
          hint: "Select all that apply.",
          when: concernAbout("copingStrategies"),
          options: [
            { id: "alcohol", label: "Child misuses alcohol" },
            { id: "drugs", label: "Child misuses legal or illegal drugs" },
            { id: "riskTaking", label: "Child demonstrates risk taking behaviour" },
            { id: "selfHarm", label: "Child self harms" },
            { id: "eating", label: "Child has eating problems" },
            other,
          ],
          release: "coarsen",
        },
      ],
    },
    {
      id: "living-and-learning-environment",
      title: "Living and learning environment",
      questions: [
        {
          id: "concernsLivingAndLearning",
          type: "many",
          text: "Areas of concern: living and learning environment",
          hint: "Select all that apply.",
          when: concernAbout("livingOrLearningEnvironment"),
          options: [
            { id: "poorHousing", label: "Child living in poor housing conditions" },
            { id: "homeless", label: "Child is homeless or in temporary accommodation" },
            {
              id: "violenceInCommunity",
              label: "Child is exposed to violence / harassment / hate crime in the community",
            },
            { id: "harmfulAssociates", label: "Child's exposure to harmful associates" },
            { id: "education", label: "Child's engagement in education / peers" },
            { id: "finances", label: "Families financial situation" },
            other,
          ],
          release: "safe",
        },
      ],
    },
    {
      id: "family-relationships",
      title: "Relationships with family members",
      questions: [
        {
          id: "concernsFamilyRelationships",
          type: "many",
          text: "Areas of concern: relationships with family members",
          hint: "Select all that apply.",
          when: concernAbout("familyRelationships"),
          options: [
            { id: "primaryCareGiver", label: "Relationship between child and primary care giver" },
            { id: "otherFamily", label: "Relationship between child and other family members" },
            { id: "youngCarer", label: "Child has young carer responsibilities" },
            other,
          ],
          release: "safe",
        },
      ],
    },
    {
      id: "other-relationships",
      title: "Relationships with others",
      questions: [
        {
          id: "concernsOtherRelationships",
          type: "many",
          text: "Areas of concern: relationships with others",
          hint: "Select all that apply.",
          when: concernAbout("otherRelationships"),
          options: [
            { id: "adults", label: "Child's ability to form positive relationships with adults" },
            { id: "peers", label: "Child's ability to form positive relationships with peers" },
            { id: "gang", label: "Child is involved in a gang" },
            other,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
