/** Every table, by subject. drizzle-kit reads it to write migrations; queries import from here. */
export * from "./audit";
export * from "./cases";
export * from "./changes";
export * from "./client-comments";
export * from "./clients";
export * from "./comparisons";
export * from "./counting";
export * from "./dashboards";
export * from "./forms";
export * from "./needs";
export * from "./people";
export * from "./publications";
export * from "./releases";
export * from "./searches";
export * from "./services";
export * from "./sign-in";
export * from "./tallies";
