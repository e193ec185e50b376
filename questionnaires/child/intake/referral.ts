import { defineSection } from "@/lib/forms/define";
import { dontKnow } from "@/questionnaires/options";
import { referralRoutes, reworded } from "../options";

// The initial route has always been printed with Cafcass's short name.
const initialRoutes = referralRoutes.map((route) => (route.id === "cafcass" ? { ...route, label: "Cafcass" } : route));

/** New, repeat or continuing is worked out from the client's cases, so it is not asked here: see the form's `derived`. */
export const referral = defineSection({
  id: "referral",
  title: "Referral",
  pages: [
    {
      id: "referral",
      questions: [
        {
          id: "recipientOfSupport",
          type: "one",
          text: "Recipient of support",
          hint: "Who your service is going to work with.",
          options: [
            { id: "child", label: "Child" },
            { id: "childAndParent", label: "Child and parent" },
          ],
          required: "Select whether you are supporting the child, or the child and a parent",
          release: "safe",
        },
        {
          id: "referralRoute",
          type: "one",
          text: reworded("Primary referral route", "Referral route"),
          hint: "Who sent this referral to your service.",
          options: referralRoutes,
          required: "Select who referred the child",
          release: "safe",
        },
      ],
    },
    {
      id: "single-point-of-contact",
      title: "Initial referral",
      questions: [
        // The published table counts every intake form, and no question is printed that would say who is asked. So
        // everybody is, and those who came another way leave it empty: they are its "Missing".
        {
          id: "initialReferralRoute",
          type: "one",
          text: "Initial referral route",
          hint: "Only if the referral came through a single point of contact: who made it first. Otherwise leave this empty.",
          options: [...initialRoutes, dontKnow],
          emptyMeans: "Did not come through a single point of contact",
          release: "safe",
        },
      ],
    },
  ],
});
