import { Link } from "@/components/ui/Link";
import { Timeline } from "@/components/ui/Timeline";
import { type CaseEvent, eventInWords } from "@/lib/cases/timeline";
import { inSentence } from "@/lib/forms/in-sentence";
import { momentInWords } from "@/lib/time";

export type CaseTimelineProps = {
  events: readonly CaseEvent[];
  /** Where a form is read as it stands, and as it stood before an amendment. */
  formHref: (formId: string) => string;
  versionHref: (formId: string, version: number) => string;
};

/** What has befallen a case, the newest first, with the ways to what a form said before it was amended. */
export function CaseTimeline({ events, formHref, versionHref }: CaseTimelineProps) {
  return (
    <Timeline
      headingLevel={3}
      items={events.map((event) => {
        const { title, lines } = eventInWords(event);
        return {
          id: event.id,
          title,
          ...(event.by !== null && { by: event.by }),
          at: { iso: event.at.toISOString(), text: momentInWords(event.at) },
          children: (
            <>
              {lines.map((line) => (
                <p className="govuk-body-s" key={line}>
                  {line}
                </p>
              ))}
              {event.kind === "form-submitted" ? (
                <p className="govuk-body-s">
                  <Link href={formHref(event.formId)}>Read the {inSentence(event.title)} as it stands</Link>
                </p>
              ) : null}
              {event.kind === "form-amended" ? (
                <p className="govuk-body-s">
                  <Link href={versionHref(event.formId, event.version)}>
                    Read what the {inSentence(event.title)} said before
                  </Link>
                </p>
              ) : null}
            </>
          ),
        };
      })}
    />
  );
}
