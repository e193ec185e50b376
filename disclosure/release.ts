/**
 * The only maker of a released value: count, then control, then write. Pages and files for anyone outside the service that
 * owns the cases accept nothing else, so that a figure that was not controlled does not compile.
 */
import type { Linked, Outcome } from "./cells";
import type { Audited } from "./known";
import { type Audience, ofOneService, type Policy, policies } from "./policy";
import { controlTables } from "./tables";
import type { Breathe } from "./withhold";

declare const released: unique symbol;

/** Something that has passed disclosure control. */
export type Released<Value> = Value & { readonly [released]: true };

export interface ReleasedFigures {
  readonly audience: Audience;
  readonly policy: Policy;
  /** By id of cell. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly audit: readonly Audited[];
}

/** Figures that cannot be released: too much could be worked out of them. */
export class NotReleasable extends Error {
  constructor(readonly faults: readonly Audited[]) {
    super(
      `${faults.length} withheld figures could be worked out too closely from what is printed: ${faults
        .slice(0, 5)
        .map(({ id, low, high }) => `${id} (between ${low} and ${high})`)
        .join(", ")}.`,
    );
    this.name = "NotReleasable";
  }
}

export interface ReleaseOptions {
  /** Whether all that is counted is of one service, which then contributes to everything alone. */
  readonly oneService?: boolean;
  /** Called between pieces of the work. */
  readonly breathe?: Breathe;
}

/**
 * Controls figures for an audience.
 *
 * @throws NotReleasable where a withheld figure could still be worked out
 */
export async function releaseFigures(
  linked: Linked,
  audience: Audience,
  { oneService = false, breathe }: ReleaseOptions = {},
): Promise<Released<ReleasedFigures>> {
  const policy = oneService ? ofOneService(policies[audience]) : policies[audience];
  const { outcomes, audit } = await controlTables(linked, policy, breathe);
  const faults = audit.filter(({ holds }) => !holds);
  if (faults.length > 0) throw new NotReleasable(faults);
  return { audience, policy, outcomes, audit } as Released<ReleasedFigures>;
}
