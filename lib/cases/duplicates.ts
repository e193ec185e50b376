/** Which records already there may be of the client who is about to be recorded again. */
import { isSameReference, isSimilarReference } from "@/lib/cases/reference";

/** A client as the caseworker gives them, or as they are on record. */
export interface ClientDetails {
  readonly reference: string;
  /** YYYY-MM-DD; null where it is not known. */
  readonly dateOfBirth: string | null;
}

export type Likeness = "same reference" | "similar reference, same date of birth";

export interface LikelyDuplicate<Client extends ClientDetails> {
  readonly client: Client;
  readonly because: Likeness;
}

/**
 * The clients who may be the one given, the likeliest first. The same day of birth alone says nothing in a service with
 * thousands of clients, so it counts only beside a reference that could be the same one mistyped. A reference
 * written another way counts whatever the dates say: a date can be mistyped too.
 */
export function likelyDuplicates<Client extends ClientDetails>(
  given: ClientDetails,
  clients: readonly Client[],
): LikelyDuplicate<Client>[] {
  const found = clients.flatMap((client): LikelyDuplicate<Client>[] => {
    if (isSameReference(given.reference, client.reference)) return [{ client, because: "same reference" }];
    const sameDay = given.dateOfBirth !== null && given.dateOfBirth === client.dateOfBirth;
    return sameDay && isSimilarReference(given.reference, client.reference)
      ? [{ client, because: "similar reference, same date of birth" }]
      : [];
  });
  return found.sort((a, b) => Number(b.because === "same reference") - Number(a.because === "same reference"));
}
