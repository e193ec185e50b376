-- The same, and how many reviews are overdue, by the rule of db/queries/caseload.ts: a number, and no case.
DROP FUNCTION app.service_health(date);
--> statement-breakpoint
CREATE FUNCTION app.service_health(today date, reviewed text[])
  RETURNS TABLE (service_id uuid, last_month date, forms bigint, asked bigint, missing bigint, old_drafts bigint,
    overdue bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH lately AS (
    SELECT held.service_id, held.first_month, held.codes, held.times FROM service_tallies held
      WHERE held.span = 'month' AND held.cohort = 'period' AND held.first_month >= date_trunc('month', today) - interval '2 months'
    UNION ALL
    SELECT held.service_id, held.first_month, held.codes, held.times FROM tally_changes held
      WHERE held.first_month = held.last_month AND held.cohort = 'period'
        AND held.first_month >= date_trunc('month', today) - interval '2 months'
  ), said AS (
    SELECT lately.service_id,
      sum(counted.times) FILTER (WHERE counted.code = 0) AS forms,
      sum(counted.times) FILTER (WHERE answer_codes.key LIKE '%:asked') AS asked,
      sum(counted.times) FILTER (WHERE answer_codes.key LIKE '%:missing') AS missing
    FROM lately CROSS JOIN unnest(lately.codes, lately.times) AS counted (code, times)
      LEFT JOIN answer_codes ON answer_codes.code = counted.code
    GROUP BY lately.service_id
  ), last AS (
    SELECT held.service_id, max(held.last_month) AS last_month FROM (
      SELECT service_tallies.service_id, service_tallies.last_month FROM service_tallies WHERE span = 'month' AND cohort = 'period'
      UNION ALL
      SELECT tally_changes.service_id, tally_changes.last_month FROM tally_changes
        WHERE first_month = tally_changes.last_month AND cohort = 'period'
    ) held GROUP BY held.service_id
  ), drafts AS (
    SELECT forms.service_id, count(*) AS times FROM forms
      WHERE status = 'draft' AND amends_form_id IS NULL AND updated_at < today - interval '28 days' GROUP BY forms.service_id
  ), overdue AS (
    SELECT cases.service_id, count(*) AS times FROM cases JOIN services ON services.id = cases.service_id
      WHERE cases.closed_on IS NULL AND cases.inactive_on IS NULL AND cases.population = ANY (reviewed)
        AND cases.reviewed_on + services.review_interval_weeks * 7 < today
        AND NOT EXISTS (SELECT FROM forms WHERE forms.case_id = cases.id AND forms.status = 'draft'
          AND forms.role = 'closes' AND forms.amends_form_id IS NULL)
      GROUP BY cases.service_id
  )
  SELECT services.id, last.last_month, coalesce(said.forms, 0), coalesce(said.asked, 0), coalesce(said.missing, 0),
    coalesce(drafts.times, 0), coalesce(overdue.times, 0)
  FROM services
    LEFT JOIN said ON said.service_id = services.id
    LEFT JOIN last ON last.service_id = services.id
    LEFT JOIN drafts ON drafts.service_id = services.id
    LEFT JOIN overdue ON overdue.service_id = services.id
  WHERE services.closed_on IS NULL AND app.role() IN ('administrator', 'analyst')
$$;
