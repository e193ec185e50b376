import type { Metadata } from "next";
import { addTeam, changeService, closeTeam, setReviews } from "@/app/(admin)/services/actions";
import { populationNames, reviewField, serviceFields } from "@/app/(admin)/services/fields";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { SummaryList } from "@/components/ui/SummaryList";
import { NotFound } from "@/db";
import { findService, listTeams, type Service, type Team } from "@/db/queries/services";
import { may } from "@/lib/permissions";
import { nationNames } from "@/lib/places";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Service" };

export default async function ServicePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { service, teams, manages, invites } = await reading(
    { name: "service.view", may: "services.settings" },
    async ({ tx, person }) => {
      const found = await findService(tx, { slug });
      if (!found) throw new NotFound("service");
      return {
        service: found,
        teams: await listTeams(tx, found.id),
        manages: may(person, "services.manage"),
        invites: may(person, "accounts.manage"),
      };
    },
  );
  const id = { kind: "hidden", name: "id", value: service.id } as const;
  return (
    <Page
      reading
      heading={service.name}
      caption={service.organisation}
      before={manages ? <BackLink href={addresses.services}>Services</BackLink> : null}
      actions={
        manages && invites ? (
          <LinkButton variant="secondary" href={`${addresses.accounts}?service=${slug}`}>
            Accounts
          </LinkButton>
        ) : null
      }
    >
      <Facts service={service} />
      {manages ? (
        <section>
          <h2 className="govuk-heading-m">What it is</h2>
          <FieldsForm
            id="service"
            action={changeService}
            submit="Save"
            variant="secondary"
            fields={[...serviceFields(service), id]}
          />
        </section>
      ) : null}
      <section>
        <h2 className="govuk-heading-m">Reviews</h2>
        <FieldsForm
          id="reviews"
          action={setReviews}
          submit="Save"
          variant="secondary"
          fields={[reviewField(service.reviewIntervalWeeks), id]}
        />
      </section>
      <section>
        <h2 className="govuk-heading-m">Teams</h2>
        <FieldsForm
          id="add"
          action={addTeam}
          submit="Add team"
          variant="secondary"
          fields={[{ kind: "text", name: "team", label: "Name of a new team", autoComplete: "off" }, id]}
        />
        {teams.length > 0 ? (
          <FieldsForm
            id="close"
            action={closeTeam}
            submit="Close team"
            variant="warning"
            fields={[
              {
                kind: "radios",
                name: "closing",
                label: "Close a team",
                hint: "Its cases keep it, and no new ones come to it",
                options: teams.map((team: Team) => ({ value: team.id, label: team.name })),
              },
              id,
            ]}
          />
        ) : null}
      </section>
    </Page>
  );
}

function Facts({ service }: { service: Service }) {
  return (
    <SummaryList
      rows={[
        { key: "Short name", value: service.slug },
        { key: "Local authority", value: `${service.localAuthorityName}, ${nationNames[service.nation]}` },
        { key: "Client groups", value: populationNames(service.populations) },
      ]}
    />
  );
}
