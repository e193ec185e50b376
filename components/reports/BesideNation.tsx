import { ScrollRegion } from "@/components/ui/ScrollRegion";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { AveragesRow, LeftEmpty as LeftEmptyShares, SetBeside, SharesRow } from "@/lib/dashboard/beside";
import { figure } from "@/lib/format";

/** On a phone its rows are drawn otherwise: without its roles written out, it would be no table any more. */
const as = (role: string) => ({ role });

/** A table of a service beside all others: both shares, the range of the others' and a picture of the three. */
export function BesideNation({ table }: { table: SetBeside }) {
  return (
    <div className="insights-figure" id={`figure-${table.id}`}>
      <h2 className="govuk-heading-m insights-figure__heading">{table.title}</h2>
      {table.groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <ScrollRegion key={title ?? table.id} label={[table.title, title].filter(Boolean).join(": ")}>
            <table className="govuk-table insights-report insights-beside" {...as("table")}>
              <caption
                className={title === null ? "govuk-visually-hidden" : "govuk-table__caption govuk-table__caption--s"}
              >
                {title ?? table.title}
              </caption>
              <thead className="govuk-table__head" {...as("rowgroup")}>
                <tr className="govuk-table__row" {...as("row")}>
                  <th scope="col" {...as("columnheader")} className="govuk-table__header">
                    Answer
                  </th>
                  <th scope="col" {...as("columnheader")} className="govuk-table__header govuk-table__header--numeric">
                    Your service
                  </th>
                  <th scope="col" {...as("columnheader")} className="govuk-table__header govuk-table__header--numeric">
                    All others
                  </th>
                  <th scope="col" {...as("columnheader")} className="govuk-table__header govuk-table__header--numeric">
                    Range
                  </th>
                </tr>
              </thead>
              <tbody className="govuk-table__body" {...as("rowgroup")}>
                {rows.map((row) =>
                  "ownAverage" in row ? <Averages key={row.id} row={row} /> : <Shares key={row.id} row={row} />,
                )}
              </tbody>
            </table>
          </ScrollRegion>
        ))}
    </div>
  );
}

function Averages({ row: { label, level, ownAverage, othersAverage, of, leftEmpty } }: { row: AveragesRow }) {
  const range = "why" in othersAverage ? undefined : othersAverage.range;
  const theirs = of && typeof of.others === "number" ? of.others : undefined;
  return (
    <tr className="govuk-table__row" {...as("row")}>
      <th
        scope="row"
        {...as("rowheader")}
        className={level === 1 ? "govuk-table__header insights-report__part" : "govuk-table__header"}
      >
        {label}
      </th>
      <td className="govuk-table__cell govuk-table__cell--numeric" {...as("cell")}>
        {ownAverage === "-" ? "–" : ownAverage}
        <Of count={of?.own} />
        <LeftEmpty share={leftEmpty?.own} />
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric" {...as("cell")}>
        {"why" in othersAverage ? (
          <NotShown />
        ) : (
          <>
            {othersAverage.value}
            <Of count={theirs} />
          </>
        )}
        <LeftEmpty share={leftEmpty?.others} />
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric" {...as("cell")}>
        {range ? (
          <span className="insights-together">
            {range[0]} to {range[1]}
          </span>
        ) : (
          "–"
        )}
      </td>
    </tr>
  );
}

function Of({ count }: { count: number | undefined }) {
  return count === undefined ? null : <span className="insights-detail">of {figure(count)}</span>;
}

function LeftEmpty({ share }: { share: LeftEmptyShares["own"] | LeftEmptyShares["others"] | undefined }) {
  if (!share) return null;
  return <span className="insights-detail">{"why" in share ? "[c]" : `${share.percent}%`} left empty</span>;
}

/**
 * Why it is not shown is said alike of every figure. That it is of few people, or that it is not, would be a bound of it
 * besides those that its disclosure control reckoned with: of two that are, and 18 together, each is nine.
 */
function NotShown() {
  return (
    <>
      [c]<span className="insights-detail">Not shown: too few people or services</span>
    </>
  );
}

function Shares({ row: { label, level, missing, own, others, leftEmpty } }: { row: SharesRow }) {
  const shown = "why" in others ? null : others;
  return (
    <tr className={missing ? "govuk-table__row insights-report__row--missing" : "govuk-table__row"} {...as("row")}>
      <th
        scope="row"
        {...as("rowheader")}
        className={level === 1 ? "govuk-table__header insights-report__part" : "govuk-table__header"}
      >
        {label}
        <svg className="insights-beside__picture" aria-hidden="true" focusable="false">
          <rect className="insights-bar__track" width="100%" height="100%" rx="4" />
          {shown ? (
            <rect
              className="insights-beside__range"
              x={`${shown.low}%`}
              width={`${Math.max(shown.high - shown.low, 1)}%`}
              height="100%"
            />
          ) : null}
          {own ? <circle className="insights-beside__own" cx={`${own.percent}%`} cy="50%" r="5" /> : null}
        </svg>
      </th>
      <td className="govuk-table__cell govuk-table__cell--numeric" {...as("cell")}>
        {own ? <Share {...own} /> : "–"}
        <LeftEmpty share={leftEmpty?.own} />
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric" {...as("cell")}>
        {"why" in others ? <NotShown /> : <Share {...others} />}
        <LeftEmpty share={leftEmpty?.others} />
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric" {...as("cell")}>
        {shown ? (
          <span className="insights-together">
            {shown.low}% to {shown.high}%
          </span>
        ) : (
          "–"
        )}
      </td>
    </tr>
  );
}

function Share({ percent, count, base }: { percent: number; count: number; base: number }) {
  return (
    <>
      {percent}%
      <span className="insights-detail">
        {figure(count)} <VisuallyHidden>out </VisuallyHidden>of {figure(base)}
      </span>
    </>
  );
}
