/**
 * The Kent needs assessment of 2022 as this project's own copy: every figure that its authors printed as text, the
 * services they mapped, the gaps they named and their recommendations. Medway is left out of it unless an area says so.
 */
import type { Assessment } from "@/needs/model/define";
import { areas } from "./areas";
import { communityChildren, refugeChildren } from "./children-in-support";
import { childrenNeed } from "./children-need";
import { childrensServices, health, safeguarding } from "./childrens-services";
import { communitySupport } from "./community-support";
import { evidence } from "./evidence";
import { dataGaps, namedGaps } from "./gaps";
import { childrenHousing, homelessness } from "./housing";
import { marac, maracChildren } from "./marac";
import { childrensReach, outcomes } from "./outcomes";
import { police } from "./police";
import { policeChildren } from "./police-children";
import { prevalence } from "./prevalence";
import { recommendations } from "./recommendations";
import { withRepeats } from "./repeats";
import { requestsOf } from "./requests";
import { safeAccommodation } from "./safe-accommodation";
import { services } from "./services";
import { reach, statements } from "./summary";

const topics = [
  prevalence,
  police,
  marac,
  safeAccommodation,
  communitySupport,
  homelessness,
  childrenNeed,
  policeChildren,
  maracChildren,
  childrensServices,
  safeguarding,
  health,
  refugeChildren,
  communityChildren,
  childrenHousing,
  childrensReach,
  outcomes,
];

const indicators = topics.flatMap((topic) => topic.indicators);

export const kent2022: Assessment = {
  about: "kent",
  year: 2022,
  asAt: "2022-09-30",
  areas,
  // The report prints rates and no populations by which to work them out: they are kept as printed.
  populations: [],
  indicators,
  values: withRepeats(topics.flatMap((topic) => topic.values)),
  services,
  evidence,
  namedGaps,
  dataGaps,
  requests: requestsOf(indicators),
  recommendations,
  statements,
  reach,
};
