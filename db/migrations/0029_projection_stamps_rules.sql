ALTER TABLE projection_stamps FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON projection_stamps TO app_system;
--> statement-breakpoint
-- An analyst sees no cases, and yet counts how many are new, repeat or continuing: of cases whose client consents, and
-- each status with nothing else of its case. Hence SECURITY DEFINER. The rule is that of db/queries/referral-status.ts.
CREATE FUNCTION app.consented_referral_statuses(wanted uuid[])
  RETURNS TABLE (case_id uuid, status text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT cases.id, coalesce(cases.referral_status_set, CASE
      WHEN (SELECT count(DISTINCT held.team_id) FROM case_assignments held WHERE held.case_id = cases.id) > 1
        OR EXISTS (SELECT FROM cases moved WHERE moved.id = cases.predecessor_case_id
          AND moved.team_id IS DISTINCT FROM cases.team_id) THEN 'continuing'
      WHEN EXISTS (SELECT FROM cases other WHERE other.client_id = cases.client_id AND other.id <> cases.id
          AND other.population = cases.population AND other.opened_on <= cases.opened_on
          AND least(other.closed_on, other.inactive_on) <= cases.opened_on) THEN 'repeat'
      ELSE 'new' END)
  FROM cases
  WHERE app.role() = 'analyst' AND cases.id = ANY (wanted)
    AND EXISTS (SELECT FROM counted_forms WHERE counted_forms.case_id = cases.id AND counted_forms.consented)
$$;
--> statement-breakpoint
-- How many forms of a kind were received, those without consent included: a number that a report prints, and that an
-- analyst, who sees none of those forms, could not count.
CREATE FUNCTION app.forms_received(of_population text, first_day date, last_day date, of_service uuid)
  RETURNS TABLE (form text, received integer) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT counted_forms.form, count(*)::int
  FROM counted_forms
  WHERE counted_forms.population = of_population AND counted_forms.described_on BETWEEN first_day AND last_day
    AND (of_service IS NULL OR counted_forms.service_id = of_service)
    AND (current_setting('role') = 'app_system' OR app.role() = 'analyst'
      OR counted_forms.service_id = ANY (app.case_services()))
  GROUP BY counted_forms.form
$$;
