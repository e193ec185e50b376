import { type Condition, defineSection } from "@/lib/forms/define";
import { lengthOfAbuse } from "@/questionnaires/bands";
import { yesNoDontKnow } from "@/questionnaires/options";
import { longestDuration } from "../limits";
import { contactArrangements, exposureTypes, relationshipsToChild } from "../options";

const exposed: Condition = { question: "exposureToDomesticAbuse", is: ["yes"] };

export const exposure = defineSection({
  id: "exposure",
  title: "Exposure to domestic abuse",
  pages: [
    {
      id: "exposure",
      questions: [
        {
          id: "exposureToDomesticAbuse",
          type: "one",
          text: "Child supported with having been exposed to domestic abuse?",
          hint: "Abuse between others that the child saw, heard or lived with.",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "exposureTypes",
          type: "matrix",
          text: "Type of abuse exposed to",
          when: exposed,
          rows: exposureTypes,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "exposureDuration",
          type: "duration",
          text: "For how long has the exposure to abuse been occurring?",
          hint: "Your best estimate, in years and months. For less than a month, enter 1 month.",
          when: exposed,
          max: longestDuration,
          unknown: true,
          bands: lengthOfAbuse,
          release: "coarsen",
        },
      ],
    },
    {
      id: "victims-and-perpetrators",
      title: "Victims and perpetrators",
      questions: [
        {
          id: "exposureVictimRelationship",
          type: "many",
          text: "Victim of abuse's relationship to child",
          hint: "Select everyone who was abused.",
          when: exposed,
          options: relationshipsToChild,
          release: "coarsen",
        },
        {
          id: "exposureMultipleVictims",
          type: "one",
          text: "Are there multiple victims?",
          when: exposed,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "exposurePerpetratorRelationship",
          type: "many",
          text: "Perpetrator of abuse's relationship to child",
          hint: "Select everyone who carried out the abuse.",
          when: exposed,
          options: relationshipsToChild,
          release: "coarsen",
        },
        {
          id: "exposureMultiplePerpetrators",
          type: "one",
          text: "Are there multiple perpetrators?",
          when: exposed,
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "contact-with-perpetrator",
      title: "Contact with the perpetrator",
      questions: [
        {
          id: "exposureLivesWithPerpetrator",
          type: "one",
          text: "Does the child live with the perpetrator(s) of abuse?",
          when: exposed,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "exposureContactArrangements",
          type: "one",
          text: "Are there contact arrangements in place with the perpetrator?",
          hint: "Formal arrangements are those made by a court or by children's social care.",
          when: { question: "exposureLivesWithPerpetrator", is: ["no"] },
          options: contactArrangements,
          release: "safe",
        },
      ],
    },
    {
      id: "childs-experience",
      title: "The child's experience",
      questions: [
        {
          id: "exposureExperiences",
          type: "many",
          text: "Did the child's experience of abuse include any of the following?",
          hint: "Select all that apply.",
          when: exposed,
          options: [
            { id: "atHome", label: "Child at home when abuse takes/took place" },
            { id: "directWitness", label: "Child direct [visual] witness to the abuse" },
            { id: "contactVisits", label: "Child contact visits used as an opportunity for ongoing abuse" },
            {
              id: "directlyInvolved",
              label:
                "Child directly involved in abuse of parent (e.g. forced to hurt non abusing parent, reporting back)",
            },
            {
              id: "injured",
              label: "Child has been injured as a result of the abuse of a parent (e.g. in arms during assault)",
            },
            { id: "fearOfHarmToSelf", label: "Child fearful of harm to self" },
            { id: "fearOfHarmToParent", label: "Child fearful of harm to parent" },
            { id: "fearOfHarmToSiblings", label: "Child fearful of harm to siblings" },
            { id: "intervened", label: "Child intervened to stop physical abuse" },
            { id: "calledEmergencyServices", label: "Child called emergency services" },
          ],
          release: "safe",
        },
      ],
    },
  ],
});
