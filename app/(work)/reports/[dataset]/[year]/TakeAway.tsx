import { fileAddress } from "@/app/(work)/reports/addresses";
import type { FoundEdition } from "@/app/(work)/reports/find-edition";
import { Downloads } from "@/components/reports/Downloads";
import { formatNames, formats } from "@/lib/report-files/formats";

/** The same figures as files. */
export function TakeAway({ found: { definition, year, figures } }: { found: FoundEdition }) {
  return (
    <Downloads
      files={formatNames.map((format) => ({
        href: fileAddress(definition.id, year, format, figures),
        title: formats[format].title,
        about: formats[format].about,
      }))}
    />
  );
}
