-- What decides whether a case is new, repeat or continuing, whoever asks: another case of the client may be restricted,
-- and the status must not depend on who looks. Hence SECURITY DEFINER; it gives days and no ids, and only of a case that
-- the caller may see. (A setting tells the role here: the current user is the owner.)
CREATE FUNCTION app.referral_facts(wanted uuid)
  RETURNS TABLE (opened_on date, moved boolean, others jsonb) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT cases.opened_on,
    (predecessor.id IS NOT NULL AND predecessor.team_id IS DISTINCT FROM cases.team_id)
      OR (SELECT count(DISTINCT team_id) > 1 FROM case_assignments WHERE case_assignments.case_id = cases.id),
    coalesce((
      SELECT jsonb_agg(jsonb_build_object(
        'openedOn', other.opened_on, 'closedOn', other.closed_on, 'inactiveOn', other.inactive_on))
      FROM cases other
      WHERE other.client_id = cases.client_id AND other.population = cases.population AND other.id <> cases.id
    ), '[]')
  FROM cases LEFT JOIN cases predecessor ON predecessor.id = cases.predecessor_case_id
  WHERE cases.id = wanted
    AND (
      current_setting('role') = 'app_system'
      OR (
        cases.service_id = ANY (app.case_services())
        AND (cases.restricted_to IS NULL OR app.role() = 'manager' OR app.me() = ANY (cases.restricted_to))
      )
    )
$$;
