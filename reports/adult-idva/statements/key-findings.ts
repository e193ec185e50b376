/** What stands out. A finding that is not true of a year is not printed. */
import type { Figure } from "@/lib/reports/define";
import { defineStatements, type StatementDefinition, type Truth } from "@/lib/reports/statements";
import { abuseTypes } from "@/questionnaires/abuse";
import { criminalJustice } from "@/questionnaires/adult/criminal-justice";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";
import { changesOfLevel } from "@/questionnaires/changes";

const section = "Key findings";
const justice = { form: criminalJustice, cohort: "closing" } as const;

const mostReferrals = { top: { form: intake, question: "referralRoute" }, count: 3, at: "referral-route" } as const;

const safer = (row: readonly string[]): Figure => ({ form: exit, question: "clientStatements.safer", is: row });

const reducedForMost: Truth = {
  all: abuseTypes.map(({ id }) => ({
    figure: { form: exit, question: `${id}LevelChange`, is: changesOfLevel.reduced },
    of: { form: exit, question: `${id}LevelChange`, is: changesOfLevel.ofSomeAbuse },
    atLeast: 50,
  })),
};

const reduced = (group: number) =>
  ({ cell: { table: "change-in-levels-of-abuse", row: "reduced", group }, as: "percent" }) as const;

const withCriminalJustice = (text: string, row: string): StatementDefinition => ({
  section,
  subsection: "Criminal justice",
  text,
  figures: { share: { cell: { table: "criminal-justice-support", row }, as: "percent" } },
});

export const keyFindings = defineStatements([
  {
    section,
    text: "The most frequent referral routes: {routes}.",
    figures: { routes: mostReferrals },
  },
  {
    section,
    text: "From {period} they were: {routes}.",
    figures: { routes: mostReferrals },
    every: "comparison year",
  },
  {
    section,
    text: "Clients were supported for {weeks|week|weeks} on average (median).",
    figures: {
      weeks: {
        average: { form: exit, question: "caseLengthWeeks", average: "median", decimals: 0, unit: "weeks" },
        unit: "weeks",
        at: { table: "case-length", row: "averageLength" },
      },
    },
  },
  {
    section,
    text: "They had {contacts|contact|contacts} on average (median).",
    figures: {
      contacts: {
        average: { form: exit, question: "contactsReceived", average: "median", decimals: 0 },
        unit: "contacts",
        at: { table: "contacts-received", row: "averageContacts" },
      },
    },
  },
  {
    section,
    text: "At exit most clients felt safer: {share} of those who answered.",
    figures: { share: { cell: { table: "client-reported-outcomes", row: "totalAgree" }, as: "percent" } },
    onlyIf: {
      figure: safer(["stronglyAgree", "agree"]),
      of: { form: exit, question: "clientStatements.safer", that: "answered" },
      atLeast: 50,
    },
  },
  {
    section,
    text: "For most clients each type of abuse was reduced: physical for {physical} of those who had experienced it, sexual for {sexual}, harassment and stalking for {harassment}, jealous and controlling behaviour for {jealous}.",
    figures: { physical: reduced(0), sexual: reduced(1), harassment: reduced(2), jealous: reduced(3) },
    onlyIf: reducedForMost,
  },
  {
    section,
    text: "{share} of the clients who still had contact with the perpetrator had it because of children.",
    figures: { share: { cell: { table: "ongoing-contact-reason", row: "children" }, as: "percent" } },
  },
  {
    section,
    text: "Of these, {share} had ongoing conflict about child contact.",
    figures: { share: { cell: { table: "child-contact-conflict", row: "yes" }, as: "percent" } },
  },
  {
    section,
    text: "Of these, {share} found that the perpetrator used child contact to go on with the abuse.",
    figures: { share: { cell: { table: "child-contact-abuse", row: "yes" }, as: "percent" } },
  },
  {
    section,
    subsection: "Criminal justice",
    text: "In fewer than 1 in 10 incidents did the client withdraw: {share} of all incidents.",
    figures: {
      share: {
        share: { ...justice, question: "reports.incidents.nfaReason", is: ["victimWithdrew"] },
        of: { ...justice, question: "reports.incidents.consequence", that: "asked" },
        as: "percent",
        at: { table: "nfa-reason", row: "victimWithdrew" },
      },
    },
    onlyIf: {
      figure: { ...justice, question: "reports.incidents.nfaReason", is: ["victimWithdrew"] },
      of: { ...justice, question: "reports.incidents.consequence", that: "asked" },
      below: 10,
    },
    see: ["incident-consequences"],
  },
  {
    section,
    subsection: "Criminal justice",
    text: "Special measures were granted in {share} of police reports.",
    figures: { share: { cell: { table: "special-measures", row: "granted" }, as: "percent" } },
  },
  withCriminalJustice("Caseworkers explained the criminal justice process in {share} of cases.", "processExplained"),
  withCriminalJustice("They supported the client through it in {share} of cases.", "throughProcesses"),
  withCriminalJustice("They told the client how it went in court in {share} of cases.", "courtUpdates"),
]);
