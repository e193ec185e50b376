CREATE TABLE "comparison_cells" (
	"population" text NOT NULL,
	"period" text NOT NULL,
	"kept" jsonb NOT NULL,
	CONSTRAINT "comparison_cells_population_period_pk" PRIMARY KEY("population","period")
);
--> statement-breakpoint
ALTER TABLE "comparison_cells" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comparison_months" (
	"month" text PRIMARY KEY NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"counted" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comparison_months" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comparison_own" (
	"service_id" uuid NOT NULL,
	"population" text NOT NULL,
	"period" text NOT NULL,
	"left_out" jsonb NOT NULL,
	CONSTRAINT "comparison_own_service_id_population_period_pk" PRIMARY KEY("service_id","population","period")
);
--> statement-breakpoint
ALTER TABLE "comparison_own" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comparisons" (
	"population" text NOT NULL,
	"period" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"services" integer NOT NULL,
	"figures" jsonb,
	CONSTRAINT "comparisons_population_period_pk" PRIMARY KEY("population","period")
);
--> statement-breakpoint
ALTER TABLE "comparisons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "comparison_cells" ADD CONSTRAINT "comparison_cells_comparison_fk" FOREIGN KEY ("population","period") REFERENCES "public"."comparisons"("population","period") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_own" ADD CONSTRAINT "comparison_own_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_own" ADD CONSTRAINT "comparison_own_comparison_fk" FOREIGN KEY ("population","period") REFERENCES "public"."comparisons"("population","period") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "comparison_cells_system" ON "comparison_cells" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "comparison_months_people_select" ON "comparison_months" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'manager' or (select app.role()) in ('administrator', 'analyst'));--> statement-breakpoint
CREATE POLICY "comparison_months_system" ON "comparison_months" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "comparison_own_people_select" ON "comparison_own" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[]));--> statement-breakpoint
CREATE POLICY "comparison_own_system" ON "comparison_own" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "comparisons_people_select" ON "comparisons" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'manager' or (select app.role()) in ('administrator', 'analyst'));--> statement-breakpoint
CREATE POLICY "comparisons_system" ON "comparisons" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);