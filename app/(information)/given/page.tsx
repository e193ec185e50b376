import { notFound } from "next/navigation";

/** Where a link to a release leads that leads nowhere any more. */
export default function NothingGivenPage() {
  notFound();
}
