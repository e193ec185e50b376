CREATE TABLE "comparisons" (
	"service_id" uuid NOT NULL,
	"population" text NOT NULL,
	"year" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"others" jsonb,
	CONSTRAINT "comparisons_service_id_population_year_pk" PRIMARY KEY("service_id","population","year")
);
--> statement-breakpoint
ALTER TABLE "comparisons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "comparisons_people_select" ON "comparisons" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[]));--> statement-breakpoint
CREATE POLICY "comparisons_system" ON "comparisons" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);