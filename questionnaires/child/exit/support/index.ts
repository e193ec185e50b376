import { defineSection } from "@/lib/forms/define";
import { addedConcerns } from "./added-concerns";
import { familyRelationships } from "./family-relationships";
import { mentalHealth } from "./mental-health";
import { otherRelationships } from "./other-relationships";
import { physicalHealth } from "./physical-health";
import { safety } from "./safety";

export const support = defineSection({
  id: "support",
  title: "Support and interventions",
  pages: [
    ...addedConcerns,
    ...safety,
    ...physicalHealth,
    ...mentalHealth,
    ...familyRelationships,
    ...otherRelationships,
  ],
});
