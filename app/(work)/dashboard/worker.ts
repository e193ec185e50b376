/** A worker to whose cases a list of the dashboard is narrowed, as the address names them. */
import { nameOrAddress } from "@/db/queries/names";
import type { Tx } from "@/db/types";
import { isId } from "@/lib/ids";

/** The number of a worker, "nobody" for cases without one, or left out for all cases. */
export type WorkerAsked = string | undefined;

/** Null where an address names none that can be. */
export function workerIn(given: string | string[] | undefined): WorkerAsked | null {
  return given === undefined || given === "nobody" || isId(given) ? given : null;
}

/** As a query asks for it: null for cases without a worker. */
export function workerIdOf(worker: string): string | null {
  return worker === "nobody" ? null : worker;
}

/** What the worker is called. */
export async function workerCalled(tx: Tx, worker: string): Promise<string> {
  if (worker === "nobody") return "no worker";
  return (await nameOrAddress(tx, worker)) ?? "a former colleague";
}
