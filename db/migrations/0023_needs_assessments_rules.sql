-- Needs assessments: row-level security for owners too, grants, and no write without its audit event.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['needs_authorities', 'commissions', 'needs_assessments', 'needs_records'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_user', name);
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW WHEN (current_user = ''app_user'') EXECUTE FUNCTION app.require_audit()',
      name || '_audited', name
    );
  END LOOP;
END
$$;
--> statement-breakpoint
-- What was entered is never rewritten: a person may end a record, and nothing else of it.
GRANT UPDATE (ended_at, ended_by) ON needs_records TO app_user;
--> statement-breakpoint
GRANT UPDATE (until, ended_by) ON commissions TO app_user;
--> statement-breakpoint
GRANT UPDATE (as_at) ON needs_assessments TO app_user;
--> statement-breakpoint
GRANT UPDATE (name) ON needs_authorities TO app_user;
--> statement-breakpoint
-- As before, and no manager manages the account of a commissioner, whose authority is not theirs.
CREATE OR REPLACE FUNCTION app.manages(account uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN app.role() = 'manager'
    AND (
      EXISTS (SELECT FROM users WHERE id = account AND created_by = app.me())
      OR EXISTS (SELECT FROM memberships WHERE user_id = account AND until IS NULL AND service_id = ANY (app.services()))
    )
    AND NOT EXISTS (
      SELECT FROM memberships WHERE user_id = account AND until IS NULL AND service_id <> ALL (app.services())
    )
    AND NOT EXISTS (SELECT FROM staff_roles WHERE user_id = account AND until IS NULL)
    AND NOT EXISTS (SELECT FROM commissions WHERE user_id = account AND until IS NULL);
END
$$;
