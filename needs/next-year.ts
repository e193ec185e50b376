/** What the next assessment opens with. */
import type { Assessment } from "@/needs/model/define";
import { keyOf } from "@/needs/model/figures";

/**
 * Next year's assessment: the same areas and indicators, the figures so far (a change needs the year before), the
 * service map to be brought up to date, recommendations with their updates, references, and a request to each owner that
 * is still to be sent. Gaps in the data and the summary are written anew: they are findings of their year.
 */
export function nextYearOf(assessment: Assessment): Assessment {
  const year = assessment.year + 1;
  return {
    ...assessment,
    year,
    asAt: `${year}${assessment.asAt.slice(4)}`,
    carriedOver: assessment.values.map(keyOf),
    // What is said of a service is a year old until somebody has asked again.
    services: assessment.services.map((service) => ({ ...service, asAt: service.asAt ?? assessment.asAt })),
    namedGaps: [],
    statements: [],
    dataGaps: assessment.dataGaps.filter(({ kind }) => kind === "missing"),
    requests: assessment.requests.map(({ id, owner, indicators, due }) => ({
      id,
      owner,
      indicators,
      // A year after the last, or the day that the assessment holds for: until the commissioner names another.
      due: `${Number((due ?? assessment.asAt).slice(0, 4)) + 1}${(due ?? assessment.asAt).slice(4)}`,
      status: "to send",
      missingFrom: [],
      notes: [],
    })),
  };
}
