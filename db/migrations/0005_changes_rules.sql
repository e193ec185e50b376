-- Changes of a record are only added to by people; searches are theirs to keep and to throw away.
ALTER TABLE client_changes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE case_changes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE case_searches FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON client_changes, case_changes, case_searches TO app_system;
--> statement-breakpoint
GRANT SELECT, INSERT ON client_changes, case_changes TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON case_searches TO app_user;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER client_changes_audited AFTER INSERT OR UPDATE OR DELETE ON client_changes DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_user = 'app_user') EXECUTE FUNCTION app.require_audit();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER case_changes_audited AFTER INSERT OR UPDATE OR DELETE ON case_changes DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_user = 'app_user') EXECUTE FUNCTION app.require_audit();
