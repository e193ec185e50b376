import type { Metadata } from "next";
import { caseloadAddress } from "@/app/(work)/cases/addresses";
import { continueMerge } from "@/app/(work)/clients/merge/actions";
import { MergeForm } from "@/components/cases/MergeForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { findCase } from "@/db/queries/cases";
import { isId } from "@/lib/ids";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Merge two records of one client" };

/** For managers: makes one client of two records. `case` is the case from which somebody came. */
export default async function MergePage({ searchParams }: PageProps<"/clients/merge">) {
  const { case: from } = await searchParams;
  const found = await reading({ name: "client.merge-page", may: "clients.merge" }, async ({ tx }) =>
    isId(from) ? findCase(tx, from) : undefined,
  );
  return (
    <Page reading before={<BackLink href={caseloadAddress}>Back to cases</BackLink>}>
      <MergeForm action={continueMerge} keepReference={found?.client.reference} />
    </Page>
  );
}
