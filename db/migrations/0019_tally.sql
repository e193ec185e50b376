CREATE TABLE "national_tallies" (
	"span" text NOT NULL,
	"population" text NOT NULL,
	"cohort" text NOT NULL,
	"form" text NOT NULL,
	"first_month" date NOT NULL,
	"last_month" date NOT NULL,
	"codes" integer[] NOT NULL,
	"times" integer[] NOT NULL,
	CONSTRAINT "national_tallies_key" UNIQUE("population","span","first_month","last_month","cohort","form"),
	CONSTRAINT "national_tallies_span" CHECK (span in ('month', 'pair', 'year'))
);
--> statement-breakpoint
ALTER TABLE "national_tallies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_tallies" (
	"service_id" uuid NOT NULL,
	"team_id" uuid,
	"consented" boolean NOT NULL,
	"span" text NOT NULL,
	"population" text NOT NULL,
	"cohort" text NOT NULL,
	"form" text NOT NULL,
	"first_month" date NOT NULL,
	"last_month" date NOT NULL,
	"codes" integer[] NOT NULL,
	"times" integer[] NOT NULL,
	CONSTRAINT "service_tallies_key" UNIQUE NULLS NOT DISTINCT("service_id","population","span","first_month","last_month","cohort","form","team_id","consented"),
	CONSTRAINT "service_tallies_span" CHECK (span in ('month', 'pair', 'year'))
);
--> statement-breakpoint
ALTER TABLE "service_tallies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tally_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tally_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"service_id" uuid NOT NULL,
	"team_id" uuid,
	"consented" boolean NOT NULL,
	"population" text NOT NULL,
	"cohort" text NOT NULL,
	"form" text NOT NULL,
	"first_month" date NOT NULL,
	"last_month" date NOT NULL,
	"codes" integer[] NOT NULL,
	"times" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tally_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "service_tallies" ADD CONSTRAINT "service_tallies_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_changes" ADD CONSTRAINT "tally_changes_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tally_changes_service" ON "tally_changes" USING btree ("service_id");--> statement-breakpoint
CREATE POLICY "national_tallies_people_select" ON "national_tallies" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'analyst');--> statement-breakpoint
CREATE POLICY "national_tallies_system" ON "national_tallies" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "service_tallies_people_select" ON "service_tallies" AS PERMISSIVE FOR SELECT TO "app_user" USING (service_id = any ((select app.case_services())::uuid[]) or ((select app.role()) = 'analyst' and consented));--> statement-breakpoint
CREATE POLICY "service_tallies_system" ON "service_tallies" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tally_changes_people_select" ON "tally_changes" AS PERMISSIVE FOR SELECT TO "app_user" USING (service_id = any ((select app.case_services())::uuid[]) or ((select app.role()) = 'analyst' and consented));--> statement-breakpoint
CREATE POLICY "tally_changes_system" ON "tally_changes" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);