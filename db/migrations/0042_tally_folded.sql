CREATE TABLE "tally_folded" (
	"one_row" boolean PRIMARY KEY NOT NULL,
	"changes" bigint NOT NULL,
	CONSTRAINT "tally_folded_one_row" CHECK ("tally_folded"."one_row")
);
--> statement-breakpoint
ALTER TABLE "tally_folded" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "tally_folded_people_select" ON "tally_folded" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'analyst');--> statement-breakpoint
CREATE POLICY "tally_folded_system" ON "tally_folded" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);