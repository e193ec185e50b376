-- Released figures stand as they were made, for what was shown cannot be made unseen.
ALTER TABLE needs_own_cases FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON needs_own_cases TO app_system;
