/** A place with its code of the Office for National Statistics. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

/** A lowest-tier local authority: the area of residence that a case records. */
export interface LocalAuthority extends Place {
  /** The county whose council stands above this district, where there is one. */
  readonly county?: string;
}

/** A region of England with its local authorities, by name. */
export interface Region extends Place {
  readonly authorities: readonly LocalAuthority[];
}

export type Nation = "england" | "northern-ireland" | "scotland" | "wales";
