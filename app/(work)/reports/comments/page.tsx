import type { Metadata } from "next";
import { commentsAddress } from "@/app/(work)/reports/addresses";
import { addresses } from "@/app/addresses";
import { BackLink } from "@/components/ui/BackLink";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { type ClientComment, listComments } from "@/db/queries/client-comments";
import { reading } from "@/lib/reading";
import { populationById } from "@/questionnaires";

export const metadata: Metadata = { title: "Clients’ comments" };

type State = { title: string; none: string; holds: (comment: ClientComment, me: string) => boolean };

const states: readonly State[] = [
  {
    title: "To redact",
    none: "No comment waits to be redacted.",
    holds: ({ redaction }) => redaction === null,
  },
  {
    title: "To approve",
    none: "No comment that someone else redacted waits for you.",
    holds: ({ redaction }, me) => redaction?.status === "waiting" && redaction.redactedBy.id !== me,
  },
  {
    title: "Redacted by you",
    none: "Nothing that you redacted waits for another analyst.",
    holds: ({ redaction }, me) => redaction?.status === "waiting" && redaction.redactedBy.id === me,
  },
  { title: "Printed", none: "None yet.", holds: ({ redaction }) => redaction?.status === "approved" },
  { title: "Set aside", none: "None.", holds: ({ redaction }) => redaction?.status === "set-aside" },
];

/** The comments that clients let others quote, by what has to be done with them. */
export default async function CommentsPage() {
  const { comments, me } = await reading({ name: "comment.list", may: "comments.review" }, async ({ tx, person }) => ({
    comments: await listComments(tx),
    me: person.userId,
  }));
  return (
    <Page
      caption="Annual reports"
      heading="Clients’ comments"
      before={<BackLink href={addresses.reports}>Reports</BackLink>}
    >
      <p className="govuk-body">
        These clients said that their words may be quoted. One analyst takes out what could tell who somebody is,
        another approves it; then it is printed in the report of its year, and leaves later ones if the client withdraws
        consent.
      </p>
      {comments.length === 0 ? (
        <EmptyState heading="No comment may be quoted yet">
          <p className="govuk-body">Clients give permission on the exit form, in their own part of it.</p>
        </EmptyState>
      ) : (
        states.map((state) => (
          <Comments key={state.title} state={state} comments={comments.filter((one) => state.holds(one, me))} />
        ))
      )}
    </Page>
  );
}

function Comments({ state: { title, none }, comments }: { state: State; comments: readonly ClientComment[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      {comments.length === 0 ? (
        <p className="govuk-body">{none}</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={comments}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "words",
              heading: "Comment",
              rowHeading: true,
              cell: ({ id, words, redaction }) => (
                <Link noVisited href={`${commentsAddress}/${id}`}>
                  {beginning(redaction?.redacted ?? words)}
                </Link>
              ),
            },
            {
              id: "group",
              heading: "Dataset",
              cell: ({ population }) => populationById(population)?.title ?? population,
            },
            { id: "year", heading: "Year", cell: ({ year }) => year },
          ]}
        />
      )}
    </>
  );
}

/** Enough of a comment to know it again. */
function beginning(words: string): string {
  return words.length <= 90 ? words : `${words.slice(0, 89).trimEnd()}…`;
}
