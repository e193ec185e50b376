import { addresses } from "@/app/addresses";
import type { RecordKind } from "@/needs/model/define";

/** Where the pages of an assessment are. */
export function needsAddresses(year: number | string) {
  const base = `${addresses.needs}/${year}`;
  return {
    overview: base,
    report: `${base}/report`,
    file: (format: string) => `${base}/report/file/${format}`,
    indicators: `${base}/indicators`,
    indicator: (id: string) => `${base}/indicators/${encodeURIComponent(id)}`,
    import: `${base}/import`,
    template: (request?: string) => `${base}/template${request ? `?request=${encodeURIComponent(request)}` : ""}`,
    areas: `${base}/areas`,
    faults: `${base}/faults`,
    services: `${base}/services`,
    reach: `${base}/reach`,
    evidence: `${base}/evidence`,
    requests: `${base}/requests`,
    recommendations: `${base}/recommendations`,
    summary: `${base}/summary`,
    ownCases: `${base}/own-cases`,
    add: (kind: RecordKind, given: Readonly<Record<string, string>> = {}) => {
      const query = new URLSearchParams(given).toString();
      return `${base}/records/${kind}/new${query ? `?${query}` : ""}`;
    },
    record: (kind: RecordKind, key: string) => `${base}/records/${kind}/change?key=${encodeURIComponent(key)}`,
  };
}
