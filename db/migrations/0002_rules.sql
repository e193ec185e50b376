-- What drizzle-kit does not write: grants, row-level security for owners too, and the rules that triggers keep.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', name);
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON audit_events FROM app_system;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_system;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE audit_events_id_seq, answer_codes_code_seq TO app_user;
--> statement-breakpoint
-- People: what they may never do to a table is not granted; which rows is said by its policies. What belongs to
-- signing in, and links between cases, are not here at all.
GRANT SELECT, INSERT ON audit_events, answer_codes, households, consents, case_status_events, form_versions TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON organisations, services, teams, users, memberships, staff_roles, invitations, clients, cases,
  case_assignments, case_access TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON service_areas, form_edits TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON forms, counted_forms TO app_user;
--> statement-breakpoint
-- Whether the database is up to date can be seen by a log-in role that may not change it.
GRANT USAGE ON SCHEMA drizzle TO app_user, app_system;
--> statement-breakpoint
GRANT SELECT ON drizzle.__drizzle_migrations TO app_user, app_system;
--> statement-breakpoint
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail is only ever added to: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
--> statement-breakpoint
-- A person's write without its audit row is not committed. The setting ends with the transaction, and is taken back
-- with a savepoint, like the row it stands for.
CREATE FUNCTION app.note_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.audited', 'yes', true);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_events_noted AFTER INSERT ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION app.note_audit();
--> statement-breakpoint
CREATE FUNCTION app.require_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('app.audited', true), '') <> 'yes' THEN
    RAISE EXCEPTION 'A write to % has no audit event in its transaction.', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Tables that are only worked out from others (form_edits, counted_forms, answer_codes) go without.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'organisations', 'services', 'service_areas', 'teams', 'users', 'memberships', 'staff_roles', 'invitations',
    'households', 'clients', 'cases', 'case_assignments', 'case_status_events', 'case_access', 'consents', 'forms',
    'form_versions'
  ] LOOP
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW WHEN (current_user = ''app_user'') EXECUTE FUNCTION app.require_audit()',
      name || '_audited', name
    );
  END LOOP;
END
$$;
--> statement-breakpoint
-- Sessions belong to signing in, which app_user cannot reach, hence SECURITY DEFINER.
CREATE FUNCTION app.end_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  DELETE FROM sessions WHERE user_id = NEW.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER users_disabled AFTER UPDATE OF disabled_at ON users
  FOR EACH ROW WHEN (NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL) EXECUTE FUNCTION app.end_sessions();
