/** What was released of the services' own cases, as it is kept. */

/** A table of the reports with released figures alone. */
export interface KeptTable {
  /** Of the report's table. */
  readonly id: string;
  /** The client group: "adult". */
  readonly population: string;
  readonly title: string;
  /** Column groups: the heading (none where there is one group), and of how many it is (none where it is withheld). */
  readonly groups: readonly { readonly title: string | null; readonly n: number | null }[];
  readonly rows: readonly {
    readonly label: string;
    /** 1 for a part of the row above it. */
    readonly level: 0 | 1;
    /** One a column group: how many, null where that is withheld, and of how many, null where there is no share. */
    readonly cells: readonly ({ readonly count: number | null; readonly base: number | null } | null)[];
  }[];
  readonly notes: readonly string[];
}
