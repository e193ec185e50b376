import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caseloadAddress } from "@/app/(work)/cases/addresses";
import { areaOptions, teamOptions, workerOptions } from "@/app/(work)/cases/choices";
import { continueOpening } from "@/app/(work)/cases/new/actions";
import { OpenCaseForm } from "@/components/cases/OpenCaseForm";
import type { FormField } from "@/components/forms/Field";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { listMembers } from "@/db/queries/memberships";
import { findService, listAreas, listTeams } from "@/db/queries/services";
import { currentService } from "@/lib/auth/person";
import { rawDay } from "@/lib/forms/question-types/date";
import { reading } from "@/lib/reading";
import { today } from "@/lib/time";
import { populationById } from "@/questionnaires";

export const metadata: Metadata = { title: "Open a case" };

/** Opens a case for a new or a returning client. */
export default async function NewCasePage() {
  const { service, members, teams, areas, person } = await reading(
    { name: "case.open-page", may: "cases.open" },
    async ({ tx, person }) => {
      const id = person.currentServiceId ?? notFound();
      const service = (await findService(tx, { id })) ?? notFound();
      return {
        service,
        members: await listMembers(tx, id),
        teams: await listTeams(tx, id),
        areas: await listAreas(tx, id),
        person,
      };
    },
  );
  const who = [populationField(service.populations), ...clientFields];
  const mine = members.some(({ userId, role }) => userId === person.userId && role === "caseworker");
  const about: FormField[] = [
    { kind: "date", name: "openedOn", label: "Date the case opened", value: rawDay(today()) },
    {
      kind: "select",
      name: "area",
      label: "Local authority where the client lives",
      hint: "Start typing its name to find it in the list.",
      options: areaOptions(areas),
      placeholder: "Select an area",
    },
    {
      kind: "select",
      name: "caseworkerId",
      label: "Worker",
      options: workerOptions(members),
      placeholder: "Nobody yet",
      value: mine ? person.userId : "",
    },
    ...(teams.length === 0
      ? []
      : [
          {
            kind: "select" as const,
            name: "teamId",
            label: "Team",
            options: teamOptions(teams),
            placeholder: "No team",
            value: currentService(person)?.teamId ?? "",
          },
        ]),
    {
      kind: "text",
      name: "familyReference",
      label: "Reference of a client who lives with this one (optional)",
      hint: "For example, a brother or sister you support. Never the person who harmed them.",
      width: 20,
      autoComplete: "off",
    },
  ];
  return (
    <Page reading before={<BackLink href={caseloadAddress}>Back to cases</BackLink>}>
      <OpenCaseForm
        action={continueOpening}
        who={who}
        about={about}
        carried={[
          "population",
          "reference",
          "dateOfBirth-day",
          "dateOfBirth-month",
          "dateOfBirth-year",
          "dateOfBirthUnknown",
        ]}
      />
    </Page>
  );
}

/** Asked only of a service that supports several client groups. */
function populationField(offered: readonly string[]): FormField {
  const [only, ...others] = offered;
  if (only !== undefined && others.length === 0) return { kind: "hidden", name: "population", value: only };
  return {
    kind: "radios",
    name: "population",
    label: "Who is the case for?",
    options: offered.map((id) => ({ value: id, label: populationById(id)?.title ?? id })),
  };
}

const clientFields: readonly FormField[] = [
  {
    kind: "text",
    name: "reference",
    label: "Client reference",
    hint: "The number or code that your own records use. Do not use a name.",
    width: 20,
    autoComplete: "off",
  },
  { kind: "date", name: "dateOfBirth", label: "Date of birth", hint: "For example, 27 3 2014" },
  {
    kind: "checkboxes",
    name: "dateOfBirthUnknown",
    label: "If you do not know it",
    options: [{ value: "yes", label: "Date of birth not known" }],
  },
];
