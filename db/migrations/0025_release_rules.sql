-- Row-level security for owners too, grants, and the rules that triggers keep.
ALTER TABLE releases FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE release_cases FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE released_figures FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE release_links FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE release_secrets FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON releases, release_links TO app_system;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON release_cases, released_figures TO app_system;
--> statement-breakpoint
-- A key that was lost or changed would make every earlier certificate worthless.
GRANT SELECT, INSERT ON release_secrets TO app_system;
--> statement-breakpoint
-- People ask for releases, turn them down and make links. What is prepared and given is written by the system alone.
GRANT SELECT, INSERT, UPDATE (status, decided_by, decided_at, reason) ON releases TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT ON release_links TO app_user;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER releases_audited AFTER INSERT OR UPDATE OR DELETE ON releases DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_user = 'app_user') EXECUTE FUNCTION app.require_audit();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER release_links_audited AFTER INSERT OR UPDATE OR DELETE ON release_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (current_user = 'app_user') EXECUTE FUNCTION app.require_audit();
--> statement-breakpoint
-- The register goes forward only: what was asked for stays as it was asked, and what was decided stands for ever.
CREATE FUNCTION app.keep_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  steps CONSTANT text[] := '{levels,status,prepared_by,prepared_at,prepared,decided_by,decided_at,reason,certificate,expires_on}';
BEGIN
  IF TG_OP <> 'UPDATE'
    OR OLD.status NOT IN ('requested', 'prepared')
    OR NEW.status = 'requested'
    OR (to_jsonb(NEW) - steps) IS DISTINCT FROM (to_jsonb(OLD) - steps)
    OR (NEW.status IN ('approved', 'refused') AND NEW.prepared IS DISTINCT FROM OLD.prepared)
    OR (current_user = 'app_user' AND (NEW.status <> 'refused' OR NEW.decided_by IS DISTINCT FROM app.me()))
  THEN
    RAISE EXCEPTION 'The register of releases is kept as it is: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER releases_kept BEFORE UPDATE OR DELETE ON releases
  FOR EACH ROW EXECUTE FUNCTION app.keep_release();
--> statement-breakpoint
CREATE TRIGGER releases_kept_whole BEFORE TRUNCATE ON releases
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
