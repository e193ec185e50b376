import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { canBeWritten } from "@/app/(work)/cases/[caseId]/forms/_form/can-be-written";
import { FormTaskPage, titleOf } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { HandOverPage, OwnWordsPage } from "@/app/(work)/cases/[caseId]/forms/_form/HandOver";
import { walkOf } from "@/app/(work)/cases/[caseId]/forms/_form/load";
import { Meanwhile } from "@/app/(work)/cases/[caseId]/forms/_form/Meanwhile";
import { fromCheck, type Query, versionIn } from "@/app/(work)/cases/[caseId]/forms/_form/query";
import { Results } from "@/app/(work)/cases/[caseId]/forms/_form/Results";
import { type FormInHand, readForm } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { sendPage } from "@/app/(work)/cases/[caseId]/forms/actions";
import { formAddress, formTaskAddress, keepAddress, pageAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { PageForm } from "@/components/forms/PageForm";
import { InsetText } from "@/components/ui/InsetText";
import { NotificationBanner } from "@/components/ui/NotificationBanner";
import { currentPerson, signInAddress } from "@/lib/auth/current";
import { browserPage, readPage } from "@/lib/forms/browser-page";
import { isOnScreen } from "@/lib/forms/on-screen";
import { askedPage, type PlacedPage, pageBefore, placedPage } from "@/lib/forms/pages";
import { labelIn } from "@/lib/forms/years";

type Props = PageProps<"/cases/[caseId]/forms/[formId]/[section]/[page]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { inHand, place } = await readPlace(await params, await searchParams);
  const drawn = browserPage(inHand.definition, place.page.questions, inHand.form, inHand.circumstances);
  const faulty = readPage(drawn, drawn.raw).entry.problems.length > 0;
  return { title: `${faulty ? "Error: " : ""}${headingOf(place)} – ${titleOf(inHand)}` };
}

/** One page of questions. A page that this person is not asked leads back to the list of sections. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const { caseId, formId, section, page } = await params;
  const query: Query = await searchParams;
  const at = { caseId, formId };
  const { inHand, place } = await readPlace({ caseId, formId, section, page }, query);
  const { form, definition, circumstances, population } = inHand;
  const walked = walkOf(inHand);
  if (!canBeWritten(inHand) || !askedPage(walked, place)) redirect(formAddress(at));

  const handedOver = (await currentPerson())?.handedOver;
  if (isOnScreen(place, walked, circumstances)) {
    if (!handedOver) return <HandOverPage inHand={inHand} place={place} />;
    return <OwnWordsPage inHand={inHand} place={place} />;
  }
  // The page on which it is settled how they answer stands in their section, and is the caseworker's: it shows the case.
  if (handedOver) redirect(handedOver.back);

  const from = fromCheck(query);
  const before = pageBefore(walked, place);
  const back = from ? formTaskAddress(at, from) : before ? pageAddress(at, before) : formAddress(at);
  const here = { caseId, formId, section, page, from };
  const more = versionIn(query, "more");
  return (
    <FormTaskPage inHand={inHand} back={{ href: back }}>
      <PageForm
        page={browserPage(definition, place.page.questions, form, circumstances)}
        base={form.rowVersion}
        place={`${formId}/${section}/${page}`}
        form={titleOf(inHand)}
        section={place.section.title}
        title={headingOf(place)}
        intro={
          <>
            {place.page.intro === undefined ? null : (
              <p className="govuk-body">{labelIn(place.page.intro, circumstances.year)}</p>
            )}
            {place.page.showsResults ? <Results inHand={inHand} title="Result so far" /> : null}
          </>
        }
        notice={
          <>
            <Meanwhile names={inHand.meanwhile} />
            {more === undefined ? null : (
              <NotificationBanner
                id="more"
                heading={
                  more === 1
                    ? "1 more question follows from your answers. It has been added to this page."
                    : `${more} more questions follow from your answers. They have been added to this page.`
                }
              />
            )}
            {place.section.answeredBy === "client" ? (
              <InsetText>
                This part is for the {population.person.one} to answer, on the screen or read out to them. Record what
                they say, in their own words.
              </InsetText>
            ) : null}
          </>
        }
        signIn={signInAddress(pageAddress(at, place))}
        send={sendPage.bind(null, here)}
        keepAddress={keepAddress(at, place)}
      />
    </FormTaskPage>
  );
}

async function readPlace(
  { caseId, formId, section, page }: { caseId: string; formId: string; section: string; page: string },
  query: Query,
): Promise<{ inHand: FormInHand; place: PlacedPage }> {
  const inHand = await readForm(caseId, formId, versionIn(query, "since"));
  const place = placedPage(inHand.definition, section, page);
  if (!place) notFound();
  return { inHand, place };
}

function headingOf({ section, page }: PlacedPage): string {
  return page.title ?? section.title;
}
