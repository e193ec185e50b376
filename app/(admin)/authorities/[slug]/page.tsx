import type { Metadata } from "next";
import { setPlaces } from "@/app/(admin)/authorities/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { NotFound } from "@/db";
import { findAuthority, listPlaces } from "@/db/queries/needs/authorities";
import { may } from "@/lib/permissions";
import { counties, placeGroups, placeName } from "@/lib/places";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Places of an authority" };

export default async function AuthorityPage({ params }: PageProps<"/authorities/[slug]">) {
  const { slug } = await params;
  const { authority, all, assigns } = await reading(
    { name: "authority.view", may: "authorities.manage" },
    async ({ tx, person }) => {
      const found = await findAuthority(tx, { slug });
      if (!found) throw new NotFound("authority");
      return { authority: found, all: await listPlaces(tx), assigns: may(person, "authorities.places") };
    },
  );
  const own = all
    .flatMap(({ authorityId, code }) => (authorityId === authority.id ? [{ code, name: placeName(code) }] : []))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
  const taken = new Set(all.map(({ code }) => code));
  const free = placeGroups.map(({ title, authorities }) => ({
    label: title,
    options: authorities.flatMap(({ code, name }) => (taken.has(code) ? [] : [{ value: code, text: name }])),
  }));
  return (
    <Page
      reading
      heading={authority.name}
      caption="Authority"
      before={<BackLink href={addresses.authorities}>Authorities</BackLink>}
    >
      <p className="govuk-body">
        The services’ own cases of clients who live in these local authorities are those of its area. Each is of one
        authority. Figures of a year are released once for the places as they are then, so set them before the needs
        assessment is opened.
      </p>
      {assigns ? (
        <FieldsForm
          action={setPlaces}
          submit="Save"
          pending="Saving…"
          fields={[
            { kind: "hidden", name: "authority", value: authority.id },
            ...(own.length === 0
              ? []
              : [
                  {
                    kind: "checkboxes" as const,
                    name: "places",
                    label: "Its local authorities",
                    hint: "Clear one to take it out",
                    options: own.map(({ code, name }) => ({ value: code, label: name, hint: code })),
                    values: own.map(({ code }) => code),
                  },
                ]),
            {
              kind: "select",
              name: "add",
              label:
                own.length === 0
                  ? "Its local authority, or a whole county"
                  : "Add a local authority, or a whole county",
              hint: "Local authorities as of April 2025",
              placeholder: own.length === 0 ? "Choose" : "None",
              options: [
                { label: "Counties", options: counties.map(({ code, name }) => ({ value: code, text: name })) },
                ...free.filter(({ options }) => options.length > 0),
              ],
            },
          ]}
        />
      ) : own.length === 0 ? (
        <p className="govuk-body">No local authority is assigned yet. An administrator does that.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {own.map(({ code, name }) => (
            <li key={code}>
              {name} ({code})
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
