/**
 * What was searched for in a caseload. A reference points to a person, so it stands in no address, history or log: the
 * address of a list of results holds the id of a row here, which only the one who searched can read, for some hours.
 */
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, now } from "./columns";
import { users } from "./people";
import { inCaseService, isMe, people, system } from "./policies";
import { services } from "./services";

export const caseSearches = pgTable(
  "case_searches",
  {
    id: id(),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    words: text("words").notNull(),
    at: now("at"),
  },
  (table) => [
    index("case_searches_user").on(table.userId, table.at),
    people("case_searches", "all", `${isMe("user_id")} and ${inCaseService}`),
    system("case_searches"),
  ],
);
