DROP POLICY "comparisons_people_select" ON "comparisons" CASCADE;--> statement-breakpoint
DROP POLICY "comparisons_system" ON "comparisons" CASCADE;--> statement-breakpoint
DROP TABLE "comparisons" CASCADE;