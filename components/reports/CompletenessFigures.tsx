import { GapsByMonth, GapsTrend, type MonthsOf, mostOf } from "@/components/reports/GapsByMonth";
import { BarTable } from "@/components/ui/BarTable";
import { Details } from "@/components/ui/Details";
import { Link } from "@/components/ui/Link";
import { counted, figure } from "@/lib/format";
import { type FormCompleteness, gapsFirst, type QuestionCompleteness } from "@/lib/reports/completeness";

/** How many of the questions with gaps are shown before the rest is folded away. */
const shown = 10;

type CompletenessProps = {
  forms: readonly FormCompleteness[];
  /** Where the cases are in which a question was left empty; left out where they are not for the reader to open. */
  gapsAt?: ((form: string, path: string) => string) | undefined;
  /** How complete each question was month by month, by its "form/question". */
  byMonth?: ReadonlyMap<string, MonthsOf["months"]> | undefined;
};

/** How complete each form is, and which of its questions are left empty most often. */
export function CompletenessFigures({ forms, gapsAt, byMonth }: CompletenessProps) {
  return forms
    .filter(({ asked }) => asked > 0)
    .map((each) => {
      const gaps = gapsFirst(each.questions);
      const trends = gaps.map(({ path, text }) => ({
        id: path,
        label: text,
        months: byMonth?.get(`${each.form.id}/${path}`) ?? [],
      }));
      const ofForm = { form: each.form.id, gapsAt, trends, most: mostOf(trends) };
      return (
        <div className="insights-figure" key={each.form.id}>
          <h2 className="govuk-heading-m insights-figure__heading">{each.form.title}</h2>
          <p className="govuk-body">
            {answeredShare(each)} of the questions asked in {counted(each.forms, "form", "forms")} have an answer:{" "}
            {figure(each.asked - each.missing)} of {figure(each.asked)}.
          </p>
          {gaps.length === 0 ? (
            <p className="insights-figure__empty">No question was left empty.</p>
          ) : (
            <>
              <Gaps title="Left empty most often" questions={gaps.slice(0, shown)} {...ofForm} />
              <GapsByMonth heading="Left empty most often" of="Question" rows={trends.slice(0, shown)} />
              {gaps.length > shown ? (
                <div className="insights-figure__table">
                  <Details summary={`${gaps.length - shown} more questions that were left empty`}>
                    <Gaps title="Left empty less often" questions={gaps.slice(shown)} {...ofForm} />
                  </Details>
                </div>
              ) : null}
            </>
          )}
        </div>
      );
    });
}

/** "93%"; never 100% while anything is missing. */
export function answeredShare({ asked, missing }: Pick<FormCompleteness, "asked" | "missing">): string {
  if (asked === 0) return "–";
  const share = Math.floor(((asked - missing) * 100) / asked + 0.5);
  return missing > 0 && share === 100 ? "Over 99%" : `${share}%`;
}

type GapsProps = Pick<CompletenessProps, "gapsAt"> & {
  title: string;
  form: string;
  questions: readonly QuestionCompleteness[];
  trends: readonly MonthsOf[];
  /** The scale of their lines. */
  most: number;
};

function Gaps({ title, form, questions, gapsAt, trends, most }: GapsProps) {
  return (
    <BarTable
      caption={title}
      labelHeading="Question"
      countHeading="Left empty"
      percentHeading="%"
      rows={questions.map(({ path, text, section, asked, missing, unknowable }) => ({
        id: path,
        label: (
          <>
            {gapsAt ? (
              <Link noVisited href={gapsAt(form, path)}>
                {text}
              </Link>
            ) : (
              text
            )}
            <span className="insights-figure__section insights-trended">
              <span>
                {section}
                {unknowable > 0 ? `; ${figure(unknowable)} more cannot be known` : ""}
              </span>
              <GapsTrend months={trends.find(({ id }) => id === path)?.months ?? []} most={most} />
            </span>
          </>
        ),
        count: `${figure(missing)} of ${figure(asked)}`,
        percent: (missing * 100) / asked,
      }))}
    />
  );
}
