-- What has left the running tally is counted wherever it is taken out, in the same transaction.
ALTER TABLE tally_folded FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON tally_folded TO app_system;
--> statement-breakpoint
GRANT SELECT ON tally_folded TO app_user;
--> statement-breakpoint
CREATE FUNCTION app.count_folded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  consenting bigint;
BEGIN
  SELECT count(*) INTO consenting FROM gone WHERE consented;
  IF consenting > 0 THEN
    INSERT INTO tally_folded AS held (one_row, changes) VALUES (true, consenting)
    ON CONFLICT (one_row) DO UPDATE SET changes = held.changes + excluded.changes;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER tally_changes_gone AFTER DELETE ON tally_changes
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION app.count_folded();
--> statement-breakpoint
-- An analyst sees no case, and yet counts no gap that cannot be filled: of clients who consent, the form and the question
-- alone, without the reason. Hence SECURITY DEFINER.
CREATE FUNCTION app.consented_unknowable_gaps()
  RETURNS TABLE (form_id uuid, question text, marked_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
  SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT gap.form_id, gap.question, gap.marked_at
  FROM unknowable_gaps gap JOIN counted_forms ON counted_forms.form_id = gap.form_id
  WHERE app.role() = 'analyst' AND counted_forms.consented
$$;
--> statement-breakpoint
-- As before, but a gap is a question that can be left empty, was asked, and is not said to be unknowable.
DROP FUNCTION app.service_health(date, text[]);
--> statement-breakpoint
CREATE FUNCTION app.service_health(today date, reviewed text[], places text[])
  RETURNS TABLE (service_id uuid, last_month date, forms bigint, asked bigint, missing bigint, old_drafts bigint,
    overdue bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH wanted AS MATERIALIZED (
    SELECT answer_codes.code, answer_codes.key, answer_codes.key LIKE '%:missing' AS is_missing FROM answer_codes
      WHERE answer_codes.key = ANY (
        SELECT place || ending FROM unnest(places) AS place CROSS JOIN unnest(ARRAY[':asked', ':missing']) AS ending)
  ), lately AS (
    SELECT held.service_id, held.codes, held.times FROM service_tallies held
      WHERE held.span = 'month' AND held.cohort = 'period' AND held.first_month >= date_trunc('month', today) - interval '2 months'
    UNION ALL
    SELECT held.service_id, held.codes, held.times FROM tally_changes held
      WHERE held.first_month = held.last_month AND held.cohort = 'period'
        AND held.first_month >= date_trunc('month', today) - interval '2 months'
  ), said AS (
    SELECT lately.service_id,
      sum(counted.times) FILTER (WHERE counted.code = 0) AS forms,
      sum(counted.times) FILTER (WHERE NOT wanted.is_missing) AS asked,
      sum(counted.times) FILTER (WHERE wanted.is_missing) AS missing
    FROM lately CROSS JOIN unnest(lately.codes, lately.times) AS counted (code, times)
      LEFT JOIN wanted ON wanted.code = counted.code
    GROUP BY lately.service_id
  ), settled AS (
    SELECT held.service_id, sum(cardinality(array_positions(held.codes, wanted.code))) AS times
    FROM unknowable_gaps gap JOIN counted_forms held ON held.form_id = gap.form_id
      JOIN wanted ON wanted.key = held.form || '/' || gap.question || ':missing'
    WHERE held.described_on >= date_trunc('month', today) - interval '2 months'
    GROUP BY held.service_id
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
  SELECT services.id, last.last_month, coalesce(said.forms, 0), coalesce(said.asked, 0),
    coalesce(said.missing, 0) - coalesce(settled.times, 0), coalesce(drafts.times, 0), coalesce(overdue.times, 0)
  FROM services
    LEFT JOIN said ON said.service_id = services.id
    LEFT JOIN settled ON settled.service_id = services.id
    LEFT JOIN last ON last.service_id = services.id
    LEFT JOIN drafts ON drafts.service_id = services.id
    LEFT JOIN overdue ON overdue.service_id = services.id
  WHERE services.closed_on IS NULL AND app.role() IN ('administrator', 'analyst')
$$;
