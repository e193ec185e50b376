import { describe, expect, it } from "vitest";
import type { Population } from "@/lib/forms/define";
import { adultIdva } from "@/releases/adult-idva";
import { children } from "@/releases/children";
import { perpetrator } from "@/releases/perpetrator";
import { defineRecords, type RecordDataset } from "./define";
import { dependenciesOf, followingFrom } from "./follows";
import { telling } from "./tells";
import { variablesOf } from "./variables";

const scope = { from: "2016-04-01", to: "2025-03-31" };

function toldBy(dataset: RecordDataset, form: string, name: string, period = scope): string[] {
  const definition = dataset.population.forms.find(({ id }) => id === form);
  const variable =
    definition && variablesOf(definition, period.to).variables.find((one) => [one.name, one.question].includes(name));
  if (!variable) throw new Error(`${form} has no ${name}.`);
  return telling(dataset, period)(variable).map((told) => told.name);
}

const following = ({ forms }: Population, place: string) => followingFrom(place, dependenciesOf(forms));

describe("what tells a person's attributes", () => {
  it("is whatever is asked only because of them, on any form", () => {
    expect(toldBy(children, "child.intake", "disabilityType.sensory")).toEqual(["disability"]);
    expect(toldBy(children, "child.intake", "socialCareInvolvement")).toEqual(["knownToSocialCare"]);
    // Asked at exit of whoever is not known to have no children.
    expect(toldBy(perpetrator, "perpetrator.exit", "clientOutcomes.relationshipWithChildren")).toEqual([
      "childrenInvolved",
    ]);
    expect(toldBy(perpetrator, "perpetrator.exit", "clientOutcomes.qualityOfLife")).toEqual([]);
  });

  it("is followed through other answers, groups and what is worked out", () => {
    expect(following(children.population, "child.intake/exposureToDomesticAbuse")).toContain(
      "child.intake/exposureContactArrangements",
    );
    expect(following(adultIdva.population, "adult.intake/childrenInvolved")).toContain("adult.intake/childrenCount");
    expect(following(perpetrator.population, "perpetrator.criminal-justice/activeCriminalCase")).toContain(
      "perpetrator.criminal-justice/reports.charges.nfaReason",
    );
    expect(following(children.population, "child.intake/concerns.childSafety")).toContain(
      "child.exit/safetyImpact.safety",
    );
    expect(following(children.population, "child.intake/concerns.childSafety")).not.toContain(
      "child.intake/concernsPhysicalHealth",
    );
  });

  it("is what means the same by itself, where the dataset says so", () => {
    expect(toldBy(adultIdva, "adult.intake", "pregnant")).toEqual(["sexAssignedAtBirth"]);
    expect(toldBy(adultIdva, "adult.dash", "signsOngoing.pregnancy")).toEqual(["sexAssignedAtBirth"]);
    expect(toldBy(adultIdva, "adult.dash", "signsOngoing.control")).toEqual([]);
  });

  it("is, of the date, whether a question was asked yet in that year", () => {
    expect(toldBy(adultIdva, "adult.intake", "past12Months.hospital")).toEqual(["quarter"]);
    expect(
      toldBy(adultIdva, "adult.intake", "past12Months.hospital", { from: "2019-04-01", to: "2025-03-31" }),
    ).toEqual([]);
  });
});

describe("a dataset", () => {
  it("is refused where an attribute is itself asked only because of another answer", () => {
    const quasiIdentifiers = [...children.quasiIdentifiers, { question: "exposureDuration", coarser: [] }];
    expect(() => defineRecords({ ...children, quasiIdentifiers })).toThrow("only because of another answer");
  });

  it("is refused where nobody has said whether a form for some ages tells the age", () => {
    expect(() => defineRecords({ ...adultIdva, formsLeftOut: [] })).toThrow("adult.dash-young-people is for some ages");
  });

  it("is refused where what nobody must learn tells who it is of", () => {
    expect(() => defineRecords({ ...children, sensitive: ["disabilityType.sensory"] })).toThrow(
      "cannot be of both kinds",
    );
  });
});
