import { reportAddress } from "@/app/(work)/reports/addresses";
import type { FoundEdition } from "@/app/(work)/reports/find-edition";
import { Button } from "@/components/ui/Button";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { Radios } from "@/components/ui/Radios";
import { Select } from "@/components/ui/Select";
import { comparisons } from "@/lib/annual-reports/view";
import { counted } from "@/lib/format";

/** Other figures of the same year: of one service, beside fewer or more years. They are counted anew. */
export function Choice({ found }: { found: FoundEdition }) {
  const { definition, year, figures, services, national, edition } = found;
  const compare = figures.of === "now" ? figures.compare : undefined;
  return (
    <details className="insights-choice">
      <summary>{national ? "Choose a service or years to compare" : "Choose years to compare"}</summary>
      <form action={reportAddress(definition.id, year)} method="get">
        <HiddenFields values={{ figures: "now" }} />
        {national ? (
          <Select
            name="service"
            label="Whose cases"
            labelSize="s"
            defaultValue={edition.document.service?.slug ?? ""}
            options={[
              { value: "", text: "All services together" },
              ...services.map(({ slug, name }) => ({ value: slug, text: name })),
            ]}
          />
        ) : null}
        <Radios
          name="compare"
          legend="Earlier years beside this one"
          legendSize="s"
          small
          value={compare === undefined ? "" : String(compare)}
          options={[
            { value: "", label: "As this dataset prints them" },
            ...comparisons.map((years) => ({
              value: String(years),
              label: years === 0 ? "None" : counted(years, "year", "years"),
            })),
          ]}
        />
        <Button variant="secondary">Count these figures</Button>
      </form>
    </details>
  );
}
