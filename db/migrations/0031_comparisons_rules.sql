-- Released figures stand as they were made, for what was shown cannot be made unseen.
ALTER TABLE comparisons FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON comparisons TO app_system;
--> statement-breakpoint
GRANT SELECT ON comparisons TO app_user;
