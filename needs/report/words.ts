/** Figures as the report writes them. */
import type { Indicator, Value } from "@/needs/model/define";
import type { Figure } from "@/needs/model/figures";

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1,204", "63.4". @param digits the most after the point @param least the fewest: "0.40" */
export function number(value: number, digits: number, least = 0): string {
  return value.toLocaleString("en-GB", { minimumFractionDigits: least, maximumFractionDigits: digits });
}

/** "63.4%", "+71.4%", "3.0", "1 in 8". Rates keep their digits, so that they line up. */
export function withUnit(
  indicator: Pick<Indicator, "unit" | "decimals">,
  value: number,
  digits = indicator.decimals,
): string {
  const plain = number(Math.abs(value), digits, indicator.unit === "rate" ? digits : 0);
  const sign = value < 0 ? "−" : "";
  switch (indicator.unit) {
    case "%":
      return `${sign}${plain}%`;
    case "% change":
      return `${value > 0 ? "+" : sign}${plain}%`;
    case "one in":
      return `1 in ${plain}`;
    default:
      return `${sign}${plain}`;
  }
}

/** The same with the word that softens it: "nearly 4,000". */
export function inWords(indicator: Pick<Indicator, "unit" | "decimals">, figure: Figure): string {
  const qualifier = figure.from?.qualifier ?? (figure.soft ? "around" : undefined);
  const shown = withUnit(indicator, figure.value, figure.from?.decimals ?? indicator.decimals);
  if (qualifier === undefined) return shown;
  return `${qualifier === "half" ? "about" : qualifier} ${shown}`;
}

/** A figure as it was given, "nearly 4,000"; or what was said in place of one. */
export function givenInWords(indicator: Pick<Indicator, "unit" | "decimals">, given: Value): string {
  const { value, qualifier, decimals } = given;
  if (value === null) return standingInWords(given);
  const shown = withUnit(indicator, value, decimals ?? indicator.decimals);
  return qualifier === undefined ? shown : `${qualifier === "half" ? "about" : qualifier} ${shown}`;
}

/** A figure of which only its standing is known: "highest of its kind". */
export function standingInWords({ standing, value }: Pick<Value, "standing" | "value">): string {
  if (standing === undefined) return value === null ? "not printed" : "";
  return {
    highest: "highest",
    lowest: "lowest",
    "above the nation": "above the nation",
    "below the nation": "below the nation",
    rising: "rising",
    falling: "falling",
  }[standing];
}

/** "per 1,000 women and girls aged 16 and over", "for each case"; nothing for what is not a rate. */
export function baseInWords({ per, base }: Pick<Indicator, "per" | "base">): string | undefined {
  if (per === 1) return `for each ${base ?? "one"}`;
  if (per !== undefined) return `per ${per.toLocaleString("en-GB")} ${base ?? "people"}`;
  return base === undefined ? undefined : `of ${base}`;
}

/** "120 of 480": the numbers behind a share or a rate, as far as they were given. */
export function countsInWords({
  numerator,
  denominator,
}: Pick<Value, "numerator" | "denominator">): string | undefined {
  const [counted, whole] = [numerator, denominator].map((one) => one?.toLocaleString("en-GB"));
  if (counted === undefined) return whole === undefined ? undefined : `out of ${whole}`;
  return whole === undefined ? `${counted} were counted` : `${counted} of ${whole}`;
}

/** "10 of 12 districts". */
export function coverageInWords({ coverage }: Pick<Value, "coverage">): string | undefined {
  return coverage && `${coverage.have} of ${coverage.of} districts`;
}

/** "7 December 2022" of 2022-12-07. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.valueOf())
    ? day
    : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
