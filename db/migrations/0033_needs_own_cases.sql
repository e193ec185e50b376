CREATE TABLE "needs_own_cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"year" text NOT NULL,
	"codes" text[] NOT NULL,
	"figures" jsonb NOT NULL,
	"rounded_to" integer NOT NULL,
	"released_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "needs_own_cases_areas" UNIQUE("year","codes"),
	CONSTRAINT "needs_own_cases_some" CHECK (cardinality(codes) > 0)
);
--> statement-breakpoint
ALTER TABLE "needs_own_cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "needs_own_cases_system" ON "needs_own_cases" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);