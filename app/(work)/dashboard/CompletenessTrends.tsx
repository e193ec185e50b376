import { workerGapsAddress } from "@/app/(work)/dashboard/gaps/address";
import type { Dashboard } from "@/app/(work)/dashboard/load";
import { Sparkline } from "@/components/charts/Sparkline";
import { answeredShare } from "@/components/reports/CompletenessFigures";
import { GapsByMonth, GapsTrend, mostOf } from "@/components/reports/GapsByMonth";
import { BarTable } from "@/components/ui/BarTable";
import { Details } from "@/components/ui/Details";
import { Link } from "@/components/ui/Link";
import { Table } from "@/components/ui/Table";
import type { WorkerGaps } from "@/db/queries/gaps";
import { monthInWords } from "@/lib/dashboard/months";
import { figure } from "@/lib/format";

/** How complete forms have been month by month, and whose cases have the gaps. */
export function CompletenessTrends({ dashboard }: { dashboard: Dashboard }) {
  const { completenessByMonth, gapsByWorker } = dashboard;
  const months = completenessByMonth.all.filter(({ asked }) => asked > 0);
  const lowest = Math.min(...months.map(({ asked, missing }) => ((asked - missing) * 100) / asked));
  const workers = gapsByWorker.filter(({ asked }) => asked > 0);
  const trends = workers.map((one) => ({ id: idOf(one), label: nameOf(one), months: one.months }));
  const most = mostOf(trends);
  return (
    <>
      {months.length > 1 ? (
        <div className="insights-figure">
          <h2 className="govuk-heading-s insights-figure__heading">Questions answered, month by month</h2>
          <Sparkline
            from={Math.max(0, Math.floor(lowest / 10) * 10 - 10)}
            points={months.map((one) => ({
              label: monthInWords(one.month),
              value: ((one.asked - one.missing) * 100) / one.asked,
              text: answeredShare(one),
            }))}
          />
          <div className="insights-figure__table">
            <Details summary="Show as a table">
              <Table
                caption="Questions answered, month by month"
                captionHidden
                rows={months}
                rowKey={({ month }) => month}
                columns={[
                  {
                    id: "month",
                    heading: "Forms dated in",
                    rowHeading: true,
                    cell: ({ month }) => monthInWords(month),
                  },
                  { id: "asked", heading: "Asked", numeric: true, cell: ({ asked }) => figure(asked) },
                  { id: "missing", heading: "Left empty", numeric: true, cell: ({ missing }) => figure(missing) },
                  { id: "share", heading: "Answered", numeric: true, cell: answeredShare },
                ]}
              />
            </Details>
          </div>
        </div>
      ) : null}
      {workers.length > 0 ? (
        <div className="insights-figure">
          <h2 className="govuk-heading-s insights-figure__heading">Left empty, by the worker who has the case</h2>
          <BarTable
            caption={<span className="govuk-visually-hidden">Questions left empty, by worker</span>}
            labelHeading="Worker"
            countHeading="Left empty"
            percentHeading="%"
            rows={workers.map((one) => ({
              id: idOf(one),
              label: (
                <span className="insights-trended">
                  {one.missing > 0 ? (
                    <Link noVisited href={workerGapsAddress(dashboard, idOf(one))}>
                      {nameOf(one)}
                    </Link>
                  ) : (
                    nameOf(one)
                  )}{" "}
                  <GapsTrend months={one.months} most={most} />
                </span>
              ),
              count: `${figure(one.missing)} of ${figure(one.asked)}`,
              percent: (one.missing * 100) / one.asked,
              percentText: `${Math.floor((one.missing * 100) / one.asked + 0.5)}%`,
            }))}
          />
          <GapsByMonth heading="Left empty" of="Worker" rows={trends} />
        </div>
      ) : null}
    </>
  );
}

function idOf({ workerId }: WorkerGaps): string {
  return workerId ?? "nobody";
}

function nameOf({ worker }: WorkerGaps): string {
  return worker ?? "Nobody";
}
