CREATE TABLE "projection_stamps" (
	"population" text PRIMARY KEY NOT NULL,
	"stamp" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "projection_stamps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "projection_stamps_system" ON "projection_stamps" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);