-- Places of authorities: row-level security for owners too, grants, and no write without its audit event.
ALTER TABLE needs_authority_places FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON needs_authority_places TO app_system;
--> statement-breakpoint
GRANT SELECT, INSERT ON needs_authority_places TO app_user;
--> statement-breakpoint
-- A place is given to another by ending a row and beginning another.
GRANT UPDATE (until, ended_by) ON needs_authority_places TO app_user;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER needs_authority_places_audited AFTER INSERT OR UPDATE OR DELETE ON needs_authority_places
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (current_user = 'app_user') EXECUTE FUNCTION app.require_audit();
