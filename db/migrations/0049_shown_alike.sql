CREATE TABLE "release_withdrawals" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"cases" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "release_withdrawals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "release_cases" ADD COLUMN "combinations" "bytea";--> statement-breakpoint
ALTER TABLE "release_withdrawals" ADD CONSTRAINT "release_withdrawals_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "release_withdrawals_system" ON "release_withdrawals" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE release_withdrawals FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON release_withdrawals TO app_system;
