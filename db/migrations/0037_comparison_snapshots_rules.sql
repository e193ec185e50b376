-- Released figures stand as they were made, for what was shown cannot be made unseen. What is true behind them is for the
-- system alone, which needs it for the audit of a longer period.
ALTER TABLE comparisons FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE comparison_own FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE comparison_cells FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE comparison_months FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON comparisons, comparison_own, comparison_cells, comparison_months TO app_system;
--> statement-breakpoint
GRANT SELECT ON comparisons, comparison_own, comparison_months TO app_user;
