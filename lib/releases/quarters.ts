/** Of which periods records are released: whole quarters that are over. Of a week or a day, every date in it would be known. */

/** What is wrong with a period of records, and with which of its days; undefined where nothing is. Days are YYYY-MM-DD. */
export function faultInPeriod(
  period: { readonly from: string; readonly to: string },
  today: string,
): { readonly day: "from" | "to"; readonly says: string } | undefined {
  if (!/-(?:01|04|07|10)-01$/.test(period.from))
    return {
      day: "from",
      says: "Records are released of whole quarters: the first day is 1 January, 1 April, 1 July or 1 October",
    };
  if (!/-(?:03-31|06-30|09-30|12-31)$/.test(period.to))
    return {
      day: "to",
      says: "Records are released of whole quarters: the last day is 31 March, 30 June, 30 September or 31 December",
    };
  if (period.to >= today)
    return { day: "to", says: "Records are released of quarters that are over: the last day has not passed yet" };
  return undefined;
}

/** The last day of the last quarter that is over. @param today YYYY-MM-DD */
export function lastQuarterEnded(today: string): string {
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return new Date(Date.UTC(Number(today.slice(0, 4)), 3 * quarter, 0)).toISOString().slice(0, 10);
}
