/** New, repeat or continuing, as a column: the rule of lib/cases/referral-status.ts in SQL. */
import { type SQL, sql } from "drizzle-orm";

/**
 * Of each row of `cases`. Another case of the client that is restricted, and that the caller may not see, is left out;
 * managers see them all.
 */
export const referralStatusIs: SQL<string> = sql<string>`coalesce(cases.referral_status_set, case
  when (select count(distinct held.team_id) from case_assignments held where held.case_id = cases.id) > 1
    or exists (select 1 from cases moved where moved.id = cases.predecessor_case_id
      and moved.team_id is distinct from cases.team_id) then 'continuing'
  when exists (select 1 from cases other where other.client_id = cases.client_id and other.id <> cases.id
      and other.population = cases.population and other.opened_on <= cases.opened_on
      and least(other.closed_on, other.inactive_on) <= cases.opened_on) then 'repeat'
  else 'new' end)`;
