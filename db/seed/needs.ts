/** The needs assessment of the demonstration: Kent's of 2022, and a commissioner who keeps it. */
import { kent2022 } from "@/needs/kent-2022";
import { giveCommission } from "../queries/needs/authorities";
import { loadAssessment } from "../queries/needs/load";
import type { Tx } from "../types";
import { demonstrationCommissioner } from "./people";

/** @param makeAccount makes an account that can be signed in with, and gives its id */
export async function seedNeeds(tx: Tx, makeAccount: (email: string, name: string) => Promise<string>): Promise<void> {
  const { authorityId } = await loadAssessment(tx, kent2022);
  const { email, name } = demonstrationCommissioner;
  await giveCommission(tx, await makeAccount(email, name), authorityId);
}
