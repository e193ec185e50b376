/** A printed change, difference, share or rate is the one that its own figures give. */
import { type Check, contradiction, faultId, placeInWords } from "@/needs/checks/fault";
import type { Derivation } from "@/needs/model/define";
import { middle, overlap, rounded } from "@/needs/model/intervals";
import { hiddenNumbers } from "@/needs/model/whole-numbers";
import { worked } from "@/needs/model/work-out";
import { withUnit } from "@/needs/report/words";

const inWords: Readonly<Record<Derivation["as"], string>> = {
  change: "the change from the period before",
  difference: "the difference from the period before",
  share: "the share of the whole",
  rate: "the rate for this population",
  monthly: "a twelfth of the year",
  quotient: "the number over what there is for each",
  "one-in": "one in so many, by the percentage printed",
  weighted: "the share that its parts make together",
};

/** What was printed and what the figures give cannot be the same number. */
export const workedOut: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) => {
    const { worked: derivation } = indicator;
    if (!derivation) return [];
    return figures.of(indicator.id).flatMap((printed) => {
      if (printed.kind !== "given") return [];
      const follows = worked(figures, printed, derivation);
      if (!follows || overlap(printed.interval, follows.interval)) return [];
      const made = rounded(middle(follows.interval), printed.from?.decimals ?? indicator.decimals);
      return [
        contradiction(
          figures,
          "worked-out",
          printed,
          follows.interval,
          `${inWords[derivation.as]} is ${made}, not ${printed.value}.`,
        ),
      ];
    });
  });

/** No whole number of people could make the percentages printed. */
export const wholeNumbers: Check = (figures) =>
  hiddenNumbers(figures).flatMap(({ none, place, from }) => {
    if (!none) return [];
    const printed = from.map((one) => figures.at(one)?.value).join(" and ");
    const told = from.flatMap((one) => {
      const [figure, indicator] = [figures.at(one), figures.indicator(one.indicator)];
      return figure && indicator ? [`${withUnit(indicator, figure.value)} (${indicator.worked?.as ?? "given"})`] : [];
    });
    return [
      {
        id: faultId("whole-number", place),
        printed,
        computed: null,
        reason: `${placeInWords(figures, place)}: no whole number makes all that is printed of it: ${told.join(", ")}.`,
        place,
      },
    ];
  });
