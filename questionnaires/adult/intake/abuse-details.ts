/** One page for each type of abuse that has a level: what it consists of, asked where there is any. */
import type { Page } from "@/lib/forms/define";
import { dontKnow, other } from "@/questionnaires/options";
import { someAbuse } from "../options";

export const abuseDetails: readonly Page[] = [
  {
    id: "physical-abuse",
    title: "Physical abuse",
    questions: [
      {
        id: "physicalAbuseDetails",
        type: "many",
        text: "Details of physical abuse",
        hint: "Select all that apply.",
        when: someAbuse("abuseLevels", "physical"),
        options: [
          { id: "slapped", label: "Slapped/pushed/shoved" },
          { id: "kicked", label: "Kicked/punched" },
          { id: "restrained", label: "Restrained/held down" },
          { id: "threatened", label: "Physically threatened" },
          { id: "strangulation", label: "Attempted/strangulation" },
          { id: "weapons", label: "Threats/use of weapons" },
          { id: "scratches", label: "Scratches/shallow cuts" },
          { id: "burning", label: "Burning" },
          other,
          dontKnow,
        ],
        release: "safe",
      },
    ],
  },
  {
    id: "sexual-abuse",
    title: "Sexual abuse",
    questions: [
      {
        id: "sexualAbuseDetails",
        type: "many",
        text: "Details of sexual abuse",
        hint: "Select all that apply.",
        when: someAbuse("abuseLevels", "sexual"),
        options: [
          { id: "force", label: "Use of threats/force to obtain sex" },
          { id: "rape", label: "Rape" },
          { id: "seriousAssaults", label: "Serious sexual assaults" },
          { id: "pain", label: "Deliberate infliction of pain during sex" },
          { id: "weapons", label: "Use of weapons during sex" },
          { id: "children", label: "Sexual abuse of children" },
          { id: "prostitution", label: "Enforced prostitution" },
          { id: "infections", label: "Intentional transmission of STIs", hint: "Sexually transmitted infections" },
          { id: "touching", label: "Unwanted touching" },
          { id: "uncomfortable", label: "Made to feel uncomfortable about sex/gender identity" },
          { id: "forcedActs", label: "Forced to perform sexual acts" },
          { id: "insults", label: "Use of sexual insults" },
          { id: "revengePorn", label: "Revenge porn" },
          other,
          dontKnow,
        ],
        // Some of these are rare enough to point to one client.
        release: "coarsen",
      },
    ],
  },
  {
    id: "harassment-and-stalking",
    title: "Harassment and stalking",
    questions: [
      {
        id: "harassmentAndStalkingDetails",
        type: "many",
        text: "Details of harassment and stalking",
        hint: "Select all that apply.",
        when: someAbuse("abuseLevels", "harassmentAndStalking"),
        options: [
          { id: "constantContact", label: "Constant calls/texts/emails" },
          { id: "visits", label: "Uninvited visits to home/workplace" },
          { id: "property", label: "Destroyed/vandalised property" },
          { id: "stalking", label: "Stalking" },
          { id: "stalkingByOthers", label: "Stalking involving others" },
          { id: "homicideThreats", label: "Homicide/familicide threats" },
          other,
          dontKnow,
        ],
        release: "safe",
      },
    ],
  },
  {
    id: "jealous-and-controlling-behaviour",
    title: "Jealous and controlling behaviour",
    questions: [
      {
        id: "jealousAndControllingDetails",
        type: "many",
        text: "Details of jealous and controlling behaviour",
        hint: "Select all that apply.",
        when: someAbuse("abuseLevels", "jealousAndControlling"),
        options: [
          { id: "jealousy", label: "Extreme jealousy/possessiveness" },
          { id: "threatsOfHarm", label: "Threats to harm victim" },
          { id: "dailyActivities", label: "Control of victim's daily activities" },
          { id: "isolation", label: "Isolation from family/friends" },
          { id: "intercepting", label: "Intercepting calls/messages/social media" },
          { id: "spending", label: "Controls how finances are spent" },
          { id: "accessToMoney", label: "Controls access to money" },
          { id: "humiliation", label: "Humiliated/embarrassed victim in front of others" },
          { id: "careAndMedication", label: "Prevention from accessing care needs/medication" },
          { id: "lockingUp", label: "Locks victim up" },
          { id: "movements", label: "Severely restricts movements" },
          { id: "threatsToTakeChildren", label: "Threats to take children" },
          { id: "suicideAndHomicideThreats", label: "Suicide/homicide/familicide threats" },
          { id: "accusations", label: "Irrational accusations of infidelity" },
          { id: "appearance", label: "Control of victim's appearance" },
          // Printed as 0 % in the year before, when it was not yet asked about.
          { id: "pets", label: "Pet abuse", since: "2019-20" },
          other,
          dontKnow,
        ],
        release: "safe",
      },
    ],
  },
];
