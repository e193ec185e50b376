import { supportIn } from "./area";

/** Like safety, asked of everyone. */
export const stepDown = supportIn({
  id: "stepDownAndRecovery",
  page: "step-down-and-recovery",
  title: "Step down and recovery",
  with: "step down and recovery",
  outcomes: [
    { id: "groupwork", label: "Accessed groupwork" },
    { id: "peerMentoring", label: "Accessed 121 peer mentoring" },
    { id: "onlineCounselling", label: "Accessed online counselling" },
    { id: "onlineInformation", label: "Accessed online information" },
    { id: "therapeutic", label: "Accessed therapeutic intervention" },
    { id: "friendsAndFamily", label: "Support with or to friends / family" },
  ],
});
