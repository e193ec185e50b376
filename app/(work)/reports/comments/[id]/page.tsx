import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { commentsAddress } from "@/app/(work)/reports/addresses";
import { approve, lookAnew, propose, setAside } from "@/app/(work)/reports/comments/actions";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { InsetText } from "@/components/ui/InsetText";
import { Page } from "@/components/ui/Page";
import { type ClientComment, findComment, type Redaction } from "@/db/queries/client-comments";
import { reading } from "@/lib/reading";
import { momentInWords } from "@/lib/time";
import { populationById } from "@/questionnaires";

export const metadata: Metadata = { title: "Client’s comment" };

/** One comment: as the client wrote it, as it is to be printed, and what can be done next. */
export default async function CommentPage({ params }: PageProps<"/reports/comments/[id]">) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const { comment, me } = await reading(
    { name: "comment.view", may: "comments.review" },
    async ({ tx, person, viewed }) => {
      const found = await findComment(tx, id);
      await viewed({ subjectType: "comment", subjectId: id });
      return { comment: found, me: person.userId };
    },
  );
  const { redaction } = comment;
  return (
    <Page
      reading
      caption={`${populationById(comment.population)?.title ?? comment.population}, ${comment.year}`}
      heading="Client’s comment"
      before={<BackLink href={commentsAddress}>Clients’ comments</BackLink>}
    >
      <h2 className="govuk-heading-m">As the client wrote it</h2>
      <Quote words={comment.words} />
      {redaction === null ? <Redacting comment={comment} /> : <Proposed id={id} redaction={redaction} me={me} />}
    </Page>
  );
}

function Quote({ words }: { words: string }) {
  return (
    <blockquote className="insights-quote">
      <p>{words}</p>
    </blockquote>
  );
}

function Redacting({ comment: { id, words, refused } }: { comment: ClientComment }) {
  const [last] = refused;
  return (
    <>
      {last ? (
        <InsetText>
          {last.decidedBy ?? "Another analyst"} turned down what was proposed
          {last.decidedAt ? ` on ${momentInWords(last.decidedAt)}` : ""}. It was: “{last.redacted ?? "set aside"}”
        </InsetText>
      ) : null}
      <FieldsForm
        action={propose.bind(null, id)}
        submit="Send for approval"
        pending="Saving…"
        fields={[
          {
            kind: "textarea",
            name: "redacted",
            label: "As it is to be printed",
            hint: "Take out names, places, dates and anything by which somebody could be recognised. Put [words] in square brackets in their place.",
            rows: 6,
            value: words,
          },
        ]}
      />
      <h2 className="govuk-heading-m">Not to be printed</h2>
      <p className="govuk-body">Set the comment aside where it would always tell who somebody is.</p>
      <FieldsForm
        id="aside"
        action={setAside.bind(null, id)}
        submit="Set it aside"
        pending="Saving…"
        variant="secondary"
        fields={[]}
      />
    </>
  );
}

function Proposed({ id, redaction, me }: { id: string; redaction: Redaction; me: string }) {
  const { status, redacted, redactedBy, redactedAt, decidedBy, decidedAt } = redaction;
  const mine = redactedBy.id === me;
  const by = `${redactedBy.name ?? "An analyst"} on ${momentInWords(redactedAt)}`;
  const anew = status === "waiting" || status === "approved" || status === "set-aside" ? status : null;
  return (
    <>
      {redacted === null ? null : (
        <>
          <h2 className="govuk-heading-m">As it is to be printed</h2>
          <Quote words={redacted} />
        </>
      )}
      <p className="govuk-body">
        {redacted === null ? "Set aside" : "Redacted"} by {by}
        {status === "approved" && decidedAt
          ? `, approved by ${decidedBy ?? "another analyst"} on ${momentInWords(decidedAt)}. It is printed in the report of its year.`
          : "."}
      </p>
      {status === "waiting" && mine ? <InsetText>Another analyst has to approve it.</InsetText> : null}
      {status === "waiting" && !mine ? (
        <FieldsForm
          id="approve"
          action={approve.bind(null, { id, redaction: redaction.id })}
          submit="Approve"
          pending="Saving…"
          fields={[]}
        />
      ) : null}
      {anew === null ? null : (
        <FieldsForm
          id="anew"
          action={lookAnew.bind(null, { id, from: anew })}
          submit={anew === "waiting" && !mine ? "Turn it down" : "Look at it anew"}
          pending="Saving…"
          variant="secondary"
          fields={[]}
        />
      )}
    </>
  );
}
