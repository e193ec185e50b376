-- The running tally keeps itself: whoever changes counted_forms, the change of every figure is added in the same
-- transaction. People may only read it. db/schema/tallies.ts says what it holds, db/queries/tally reads it.
ALTER TABLE tally_changes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE service_tallies FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE national_tallies FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON tally_changes, service_tallies, national_tallies TO app_system;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_system;
--> statement-breakpoint
GRANT SELECT ON tally_changes, service_tallies, national_tallies TO app_user;
--> statement-breakpoint
-- Arrays are long and read whole, one after the other.
ALTER TABLE service_tallies ALTER COLUMN codes SET STORAGE MAIN, ALTER COLUMN times SET STORAGE MAIN;
--> statement-breakpoint
-- What clients, with all their cases, add to each figure. A case that is reviewed in several months counts in each, and is
-- taken off again for each two that follow each other, so that a period which holds both counts it once. The same goes
-- for cases that closed more than once, for those that hold a kind of form in several months (code -1), and for clients
-- with several intakes, of whom the last in the period counts. Of those, the tally holds only what is taken off from all
-- intakes of the period. Who consents is another matter there: a client's last intake may be without consent. So those of
-- the consented cases alone have a tally of their own, "individuals-consented".
-- What `after` holds counts, and what `before` holds is taken off.
CREATE FUNCTION app.tally_of(after counted_forms[], before counted_forms[])
  RETURNS TABLE (
    service_id uuid, team_id uuid, consented boolean, population text,
    cohort text, form text, first_month date, last_month date, codes integer[], times integer[]
  ) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  -- Nothing is known beforehand of how long the lists are: a join of every row with every other would take minutes.
  SET enable_nestloop = off SET work_mem = '64MB'
AS $$
  WITH held AS MATERIALIZED (
    SELECT side.sign AS side, one.service_id, one.team_id, one.consented, one.population, one.client_id, one.case_id,
      one.form_id, one.form, one.role, one.described_on, date_trunc('month', one.described_on)::date AS month,
      one.codes || (
        SELECT coalesce(array_agg(answer_codes.code), '{}')
        FROM jsonb_each(one.numbers) AS given CROSS JOIN jsonb_array_elements_text(given.value) AS number
          JOIN answer_codes ON answer_codes.key = given.key || '~' || number
      ) || 0 AS codes
    FROM (VALUES (1, after), (-1, before)) AS side (sign, forms) CROSS JOIN unnest(side.forms) one
  ), met AS (
    SELECT side, case_id, cohort, month, lag(month) OVER (PARTITION BY side, case_id, cohort ORDER BY month) AS month_before
    FROM (
      SELECT DISTINCT side, case_id, CASE role WHEN 'closes' THEN 'closing' ELSE 'reviewed' END AS cohort, month
      FROM held WHERE role IN ('closes', 'reviews')
    ) months
  ), spans AS (
    SELECT side, case_id, cohort, month AS first_month, month AS last_month, side AS sign FROM met
    UNION ALL
    SELECT side, case_id, cohort, month_before, month, -side FROM met WHERE month_before IS NOT NULL
  ), intakes AS (
    SELECT *, 'individuals' AS cohort, lead(month) OVER client AS month_after FROM held WHERE role = 'opens'
      WINDOW client AS (PARTITION BY side, client_id, population ORDER BY described_on, form_id)
    UNION ALL
    SELECT *, 'individuals-consented', lead(month) OVER client FROM held WHERE role = 'opens' AND consented
      WINDOW client AS (PARTITION BY side, client_id, population ORDER BY described_on, form_id)
  ), kinds AS (
    SELECT *, lag(month) OVER (PARTITION BY side, case_id, form ORDER BY month) AS month_before
    FROM (SELECT DISTINCT side, service_id, team_id, consented, population, case_id, form, month FROM held) months
  ), placed AS (
    SELECT service_id, team_id, consented, population, 'period' AS cohort, form,
      month AS first_month, month AS last_month, side AS sign, codes FROM held
    UNION ALL
    SELECT service_id, team_id, consented, population, 'period', form, month, month, side, '{-1}' FROM kinds
    UNION ALL
    SELECT service_id, team_id, consented, population, 'period', form, month_before, month, -side, '{-1}'
      FROM kinds WHERE month_before IS NOT NULL
    UNION ALL
    SELECT service_id, team_id, consented, population, cohort, form, first_month, last_month, sign, codes
      FROM spans JOIN held USING (side, case_id)
    UNION ALL
    SELECT service_id, team_id, consented, population, cohort, form, first_month, last_month, sign, '{-1}'
      FROM spans JOIN (SELECT DISTINCT side, service_id, team_id, consented, population, case_id, form FROM held) holds
        USING (side, case_id)
    UNION ALL
    SELECT service_id, team_id, consented, population, cohort, form, month, month_after, -side, codes || -1
      FROM intakes WHERE month_after IS NOT NULL
  ), numbered AS MATERIALIZED (
    SELECT *, dense_rank() OVER (
      ORDER BY service_id, team_id, consented, population, cohort, form, first_month, last_month)::int AS place FROM placed
  ), counted AS (
    SELECT place, array_agg(code ORDER BY code) AS codes, array_agg(times ORDER BY code) AS times
    FROM (
      SELECT place, code, sum(sign)::int AS times FROM numbered CROSS JOIN unnest(codes) AS code
      GROUP BY place, code HAVING sum(sign) <> 0
    ) said
    GROUP BY place
  )
  SELECT service_id, team_id, consented, population, cohort, form, first_month, last_month, counted.codes, counted.times
  FROM counted JOIN (
    SELECT DISTINCT ON (place) place, service_id, team_id, consented, population, cohort, form, first_month, last_month
    FROM numbered ORDER BY place
  ) places USING (place)
$$;
--> statement-breakpoint
-- Numbers are tallied by value, each with a code of its own: "child.intake/age~7".
CREATE FUNCTION app.add_number_codes(counted counted_forms[]) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
  INSERT INTO answer_codes (key)
  SELECT DISTINCT wanted.key FROM (
    SELECT given.key || '~' || number AS key
    FROM unnest(counted) AS one, jsonb_each(one.numbers) AS given, jsonb_array_elements_text(given.value) AS number
  ) AS wanted
  WHERE NOT EXISTS (SELECT FROM answer_codes known WHERE known.key = wanted.key)
  ORDER BY wanted.key
  ON CONFLICT (key) DO NOTHING
$$;
--> statement-breakpoint
-- Adds what the change of some counted forms changes. Changes of a client's cases follow each other; so the client as they
-- were is the client as they are, without what came and with what went.
CREATE FUNCTION app.change_tally(came counted_forms[], went counted_forms[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  touched uuid[];
  now counted_forms[];
  before counted_forms[];
BEGIN
  SELECT array_agg(DISTINCT one.client_id) INTO touched FROM unnest(came || went) one;
  IF touched IS NULL THEN
    RETURN;
  END IF;
  -- Many clients at once come from a file: of those, only the ones who are there already can be in other hands.
  PERFORM pg_advisory_xact_lock(hashtextextended(client::text, 0))
  FROM (
    SELECT client FROM unnest(touched) AS client
    WHERE cardinality(touched) <= 50 OR EXISTS (
      SELECT FROM counted_forms held WHERE held.client_id = client AND held.form_id NOT IN (SELECT form_id FROM unnest(came)))
    ORDER BY client
  ) clients;
  PERFORM app.add_number_codes(came);
  SELECT array_agg(held) INTO now FROM counted_forms held WHERE held.client_id = ANY (touched);
  SELECT array_agg(held) INTO before FROM (
    SELECT one.* FROM unnest(now) one WHERE one.form_id NOT IN (SELECT form_id FROM unnest(came))
    UNION ALL
    SELECT one.* FROM unnest(went) one
  ) held;
  INSERT INTO tally_changes
    (service_id, team_id, consented, population, cohort, form, first_month, last_month, codes, times)
  SELECT * FROM app.tally_of(now, before);
END
$$;
--> statement-breakpoint
CREATE FUNCTION app.tally_came() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM app.change_tally((SELECT array_agg(came::counted_forms) FROM came), '{}');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION app.tally_went() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM app.change_tally('{}', (SELECT array_agg(went::counted_forms) FROM went));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION app.tally_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM app.change_tally(
    (SELECT array_agg(came::counted_forms) FROM came), (SELECT array_agg(went::counted_forms) FROM went));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER counted_forms_came AFTER INSERT ON counted_forms
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION app.tally_came();
--> statement-breakpoint
CREATE TRIGGER counted_forms_went AFTER DELETE ON counted_forms
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION app.tally_went();
--> statement-breakpoint
CREATE TRIGGER counted_forms_changed AFTER UPDATE ON counted_forms
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION app.tally_changed();
--> statement-breakpoint
CREATE FUNCTION app.refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'counted_forms is not emptied at a stroke: the tally would not know. Delete its rows.';
END
$$;
--> statement-breakpoint
CREATE TRIGGER counted_forms_truncated BEFORE TRUNCATE ON counted_forms
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_truncate();
--> statement-breakpoint
-- The first month of the financial year of a month.
CREATE FUNCTION app.year_of(month date) RETURNS date LANGUAGE sql IMMUTABLE
  RETURN (date_trunc('year', month - interval '3 months') + interval '3 months')::date;
--> statement-breakpoint
-- Two lists of counts added up.
CREATE FUNCTION app.add_counts(INOUT codes integer[], INOUT times integer[], more integer[], more_times integer[])
  LANGUAGE sql IMMUTABLE
AS $$
  SELECT coalesce(array_agg(code ORDER BY code), '{}'), coalesce(array_agg(times ORDER BY code), '{}')
  FROM (
    SELECT code, sum(times)::int AS times
    FROM (SELECT * FROM unnest(codes, times) a (code, times) UNION ALL SELECT * FROM unnest(more, more_times) b (code, times)) both_lists
    GROUP BY code HAVING sum(times) <> 0
  ) added
$$;
--> statement-breakpoint
-- Folds the changes that have gathered into the totals of months and years. One does it at a time; another who comes
-- meanwhile goes on without. The figures are the same before and after.
-- Returns how many changes were folded.
CREATE FUNCTION app.fold_tally() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  taken tally_changes[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(7597122006803346548) THEN
    RETURN 0;
  END IF;
  WITH gone AS (DELETE FROM tally_changes RETURNING tally_changes)
  SELECT array_agg(gone.tally_changes) INTO taken FROM gone;
  IF taken IS NULL THEN
    RETURN 0;
  END IF;
  INSERT INTO service_tallies AS held
    (service_id, team_id, consented, population, cohort, form, span, first_month, last_month, codes, times)
  WITH numbered AS MATERIALIZED (
    SELECT one.service_id, one.team_id, one.consented, one.population, one.cohort, one.form, spans.*, one.codes, one.times,
      dense_rank() OVER (ORDER BY one.service_id, one.team_id, one.consented, one.population, one.cohort, one.form,
        spans.span, spans.first_month, spans.last_month)::int AS place
    FROM unnest(taken) one CROSS JOIN app.spans_of(one.first_month, one.last_month) AS spans
  ), counted AS (
    SELECT place, array_agg(code ORDER BY code) AS codes, array_agg(times ORDER BY code) AS times
    FROM (
      SELECT place, said.code, sum(said.times)::int AS times
      FROM numbered CROSS JOIN unnest(numbered.codes, numbered.times) AS said (code, times)
      GROUP BY place, said.code HAVING sum(said.times) <> 0
    ) said
    GROUP BY place
  )
  SELECT service_id, team_id, consented, population, cohort, form, span, first_month, last_month, counted.codes, counted.times
  FROM counted JOIN (SELECT DISTINCT ON (place) * FROM numbered ORDER BY place) places USING (place)
  ON CONFLICT ON CONSTRAINT service_tallies_key
  DO UPDATE SET (codes, times) = (SELECT * FROM app.add_counts(held.codes, held.times, excluded.codes, excluded.times));
  INSERT INTO national_tallies AS held (population, cohort, form, span, first_month, last_month, codes, times)
  WITH numbered AS MATERIALIZED (
    SELECT one.population, one.cohort, one.form, spans.*, one.codes, one.times,
      dense_rank() OVER (ORDER BY one.population, one.cohort, one.form, spans.span, spans.first_month, spans.last_month)::int
        AS place
    FROM unnest(taken) one CROSS JOIN app.spans_of(one.first_month, one.last_month) AS spans WHERE one.consented
  ), counted AS (
    SELECT place, array_agg(code ORDER BY code) AS codes, array_agg(times ORDER BY code) AS times
    FROM (
      SELECT place, said.code, sum(said.times)::int AS times
      FROM numbered CROSS JOIN unnest(numbered.codes, numbered.times) AS said (code, times)
      GROUP BY place, said.code HAVING sum(said.times) <> 0
    ) said
    GROUP BY place
  )
  SELECT population, cohort, form, span, first_month, last_month, counted.codes, counted.times
  FROM counted JOIN (SELECT DISTINCT ON (place) * FROM numbered ORDER BY place) places USING (place)
  ON CONFLICT ON CONSTRAINT national_tallies_key
  DO UPDATE SET (codes, times) = (SELECT * FROM app.add_counts(held.codes, held.times, excluded.codes, excluded.times));
  RETURN cardinality(taken);
END
$$;
--> statement-breakpoint
-- The totals to which a change belongs: that of its month or its two months, and that of the financial year which holds both.
CREATE FUNCTION app.spans_of(first_month date, last_month date)
  RETURNS TABLE (span text, first_month date, last_month date) LANGUAGE sql IMMUTABLE
AS $$
  SELECT CASE WHEN $1 = $2 THEN 'month' ELSE 'pair' END, $1, $2
  UNION ALL
  SELECT 'year', app.year_of($1), (app.year_of($1) + interval '11 months')::date WHERE app.year_of($1) = app.year_of($2)
$$;
--> statement-breakpoint
-- Tallies a service from the beginning: for what was there before the tally, and after rows were brought in past its
-- trigger. Nobody may be writing in the service meanwhile. The totals of the nation are for app.retally_nation().
CREATE FUNCTION app.retally_service(wanted uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  part record;
  counted counted_forms[];
BEGIN
  DELETE FROM tally_changes WHERE service_id = wanted;
  DELETE FROM service_tallies WHERE service_id = wanted;
  -- Some thousand clients at a time, so that a large service does not fill the memory.
  FOR part IN
    SELECT array_agg(client_id) AS ids
    FROM (SELECT client_id, row_number() OVER (ORDER BY min(described_on), client_id) / 2000 AS place
      FROM counted_forms WHERE service_id = wanted GROUP BY client_id) numbered
    GROUP BY place
  LOOP
    SELECT array_agg(held) INTO counted FROM counted_forms held WHERE held.client_id = ANY (part.ids);
    PERFORM app.add_number_codes(counted);
    INSERT INTO service_tallies AS held
      (service_id, team_id, consented, population, cohort, form, span, first_month, last_month, codes, times)
    SELECT service_id, team_id, consented, population, cohort, form,
      CASE WHEN first_month = last_month THEN 'month' ELSE 'pair' END, first_month, last_month, codes, times
    FROM app.tally_of(counted, '{}')
    ON CONFLICT ON CONSTRAINT service_tallies_key
    DO UPDATE SET (codes, times) = (SELECT * FROM app.add_counts(held.codes, held.times, excluded.codes, excluded.times));
  END LOOP;
  -- Long lists are added up by numbers that stand for their places: to sort the places themselves takes ten times as long.
  INSERT INTO service_tallies
    (service_id, team_id, consented, population, cohort, form, span, first_month, last_month, codes, times)
  WITH numbered AS MATERIALIZED (
    SELECT *, dense_rank() OVER (ORDER BY team_id, consented, population, cohort, form, year)::int AS place
    FROM (
      SELECT *, app.year_of(first_month) AS year FROM service_tallies
      WHERE service_id = wanted AND span <> 'year' AND app.year_of(first_month) = app.year_of(last_month)
    ) in_years
  ), counted AS (
    SELECT place, array_agg(code ORDER BY code) AS codes, array_agg(times ORDER BY code) AS times
    FROM (
      SELECT place, said.code, sum(said.times)::int AS times
      FROM numbered CROSS JOIN unnest(numbered.codes, numbered.times) AS said (code, times)
      GROUP BY place, said.code HAVING sum(said.times) <> 0
    ) said
    GROUP BY place
  )
  SELECT service_id, team_id, consented, population, cohort, form, 'year', year, (year + interval '11 months')::date,
    counted.codes, counted.times
  FROM counted JOIN (SELECT DISTINCT ON (place) * FROM numbered ORDER BY place) places USING (place);
END
$$;
--> statement-breakpoint
-- Adds the services up. Nobody may be writing meanwhile.
CREATE FUNCTION app.retally_nation() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp SET work_mem = '64MB'
AS $$
DECLARE
  part record;
BEGIN
  PERFORM app.fold_tally();
  DELETE FROM national_tallies;
  FOR part IN SELECT DISTINCT population, cohort, form, span FROM service_tallies WHERE consented LOOP
    INSERT INTO national_tallies (population, cohort, form, span, first_month, last_month, codes, times)
    SELECT part.population, part.cohort, part.form, part.span, first_month, last_month,
      array_agg(code ORDER BY code), array_agg(times ORDER BY code)
    FROM (
      SELECT first_month, last_month, said.code, sum(said.times)::int AS times
      FROM service_tallies held CROSS JOIN unnest(held.codes, held.times) AS said (code, times)
      WHERE held.consented AND held.population = part.population AND held.cohort = part.cohort AND held.form = part.form
        AND held.span = part.span
      GROUP BY 1, 2, 3
      HAVING sum(said.times) <> 0
    ) added
    GROUP BY first_month, last_month;
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.tally_of(counted_forms[], counted_forms[]), app.add_number_codes(counted_forms[]),
  app.change_tally(counted_forms[], counted_forms[]), app.fold_tally(), app.retally_service(uuid), app.retally_nation()
  FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.fold_tally(), app.retally_service(uuid), app.retally_nation() TO app_system;
--> statement-breakpoint
SELECT app.retally_service(id) FROM services;
--> statement-breakpoint
SELECT app.retally_nation();
