/** How the services of a provider are written down. */
import { type InputOf, type Service, serviceSchema } from "@/needs/model/define";

type Input = InputOf<"service">;
type Offer = Omit<Input, "provider" | "id" | "areas" | "shape"> & {
  readonly id?: string;
  readonly areas: readonly string[];
  readonly shape?: readonly NonNullable<Input["shape"]>[number][];
};

/**
 * Checks and completes what a provider offers in an area. Ids are made of provider, first area and name.
 * @throws zod's error where a record has a fault, when the file is loaded
 */
export function offeredBy(provider: string, offers: readonly Offer[]): Service[] {
  return offers.map((offer) => {
    const id = offer.id ?? slug([provider, offer.areas[0] ?? "", offer.name].join(" "));
    return serviceSchema.parse({ ...offer, id, provider });
  });
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
