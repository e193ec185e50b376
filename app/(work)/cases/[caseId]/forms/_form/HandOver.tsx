import { FormTaskPage } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { walkOf } from "@/app/(work)/cases/[caseId]/forms/_form/load";
import type { FormInHand } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { sendPage } from "@/app/(work)/cases/[caseId]/forms/actions";
import { formAddress, keepAddress, pageAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { handOver } from "@/app/(work)/cases/[caseId]/forms/hand-over";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { PageForm } from "@/components/forms/PageForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { signInAddress } from "@/lib/auth/current";
import { browserPage } from "@/lib/forms/browser-page";
import { isOnScreen } from "@/lib/forms/on-screen";
import { type PlacedPage, pageBefore } from "@/lib/forms/pages";
import { labelIn } from "@/lib/forms/years";

type Props = { inHand: FormInHand; place: PlacedPage };

/** Before a page that the person supported answers on the screen: the caseworker hands the screen over. */
export function HandOverPage({ inHand, place }: Props) {
  const { form, population } = inHand;
  const at = { caseId: form.caseId, formId: form.id };
  const person = population.person.one;
  return (
    <FormTaskPage inHand={inHand} back={{ href: formAddress(at) }} heading={`Hand the screen to the ${person}`}>
      <p className="govuk-body">
        The next pages are for the {person} to answer by themselves. They show nothing of the case, and nothing else can
        be opened on this screen until you enter your password.
      </p>
      <p className="govuk-body">Stay near, to help with the screen and not with the answers.</p>
      <FieldsForm
        action={handOver.bind(null, { ...at, section: place.section.id, page: place.page.id })}
        fields={[]}
        submit="Hand over the screen"
        pending="One moment…"
      />
    </FormTaskPage>
  );
}

/** One page of questions for the person supported: nothing on it says whose case it is. */
export function OwnWordsPage({ inHand, place }: Props) {
  const { form, definition, circumstances } = inHand;
  const at = { caseId: form.caseId, formId: form.id };
  const { section, page } = place;
  const here = { ...at, section: section.id, page: page.id };
  const walked = walkOf(inHand);
  const before = pageBefore(walked, place);
  const isTheirs = before !== undefined && isOnScreen(before, walked, circumstances);
  return (
    <Page reading before={isTheirs ? <BackLink href={pageAddress(at, before)}>Back</BackLink> : null}>
      <div className="insights-own-words">
        <PageForm
          key={form.rowVersion}
          page={browserPage(definition, page.questions, form, circumstances)}
          base={form.rowVersion}
          place={`${form.id}/${section.id}/${page.id}`}
          form="Your own answers"
          section={page.title ?? section.title}
          title={page.title ?? section.title}
          intro={
            <>
              {page.intro === undefined ? null : (
                <p className="govuk-body">{labelIn(page.intro, circumstances.year)}</p>
              )}
              <p className="govuk-body">Leave out any question that you would rather not answer.</p>
            </>
          }
          keepAddress={keepAddress(at, place)}
          signIn={signInAddress(pageAddress(at, place))}
          later="Stop here"
          send={sendPage.bind(null, here)}
        />
      </div>
    </Page>
  );
}
