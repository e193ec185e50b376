import { markers, type Marker as Name } from "@/lib/report-files/markers";

/** A symbol in place of a figure, or after one; what it means is said to whoever points at it, and in the report's notes. */
export function Marker({ of }: { of: Name }) {
  return (
    <abbr className="insights-marker" title={markers[of]}>
      {" "}
      [{of}]
    </abbr>
  );
}
