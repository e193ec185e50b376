-- Filters are their owner's; that a gap cannot be filled is for whoever works on the case to say, and to take back.
ALTER TABLE dashboard_filters FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE unknowable_gaps FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON dashboard_filters, unknowable_gaps TO app_system;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON dashboard_filters, unknowable_gaps TO app_user;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER unknowable_gaps_audited AFTER INSERT OR UPDATE OR DELETE ON unknowable_gaps DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_user = 'app_user') EXECUTE FUNCTION app.require_audit();
