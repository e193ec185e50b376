const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a part of an address can be the number of a record, before the database is asked for it. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && uuid.test(value);
}
