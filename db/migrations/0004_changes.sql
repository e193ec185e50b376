CREATE TABLE "case_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"before" text,
	"after" text,
	"reason" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_changes_subject" CHECK (subject in ('area', 'referral-status'))
);
--> statement-breakpoint
ALTER TABLE "case_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"before" text,
	"after" text,
	"reason" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_changes_subject" CHECK (subject in ('reference', 'date-of-birth', 'family', 'merged'))
);
--> statement-breakpoint
ALTER TABLE "client_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_searches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_searches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_changes" ADD CONSTRAINT "case_changes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_changes" ADD CONSTRAINT "case_changes_case" FOREIGN KEY ("case_id","service_id") REFERENCES "public"."cases"("id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_changes" ADD CONSTRAINT "client_changes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_changes" ADD CONSTRAINT "client_changes_client" FOREIGN KEY ("client_id","service_id") REFERENCES "public"."clients"("id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_searches" ADD CONSTRAINT "case_searches_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_searches" ADD CONSTRAINT "case_searches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_changes_case" ON "case_changes" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "client_changes_client" ON "client_changes" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "client_changes_reference" ON "client_changes" USING btree ("service_id") WHERE subject in ('reference', 'merged');--> statement-breakpoint
CREATE INDEX "case_searches_user" ON "case_searches" USING btree ("user_id","at");--> statement-breakpoint
CREATE POLICY "case_changes_people_select" ON "case_changes" AS PERMISSIVE FOR SELECT TO "app_user" USING (exists (select 1 from "cases" where "cases"."id" = "case_changes"."case_id"));--> statement-breakpoint
CREATE POLICY "case_changes_people_insert" ON "case_changes" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (changed_by = (select app.me()) and exists (select 1 from "cases" where "cases"."id" = "case_changes"."case_id"));--> statement-breakpoint
CREATE POLICY "case_changes_system" ON "case_changes" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "client_changes_people_select" ON "client_changes" AS PERMISSIVE FOR SELECT TO "app_user" USING (exists (select 1 from "clients" where "clients"."id" = "client_changes"."client_id"));--> statement-breakpoint
CREATE POLICY "client_changes_people_insert" ON "client_changes" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (changed_by = (select app.me()) and exists (select 1 from "clients" where "clients"."id" = "client_changes"."client_id"));--> statement-breakpoint
CREATE POLICY "client_changes_system" ON "client_changes" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_searches_people_all" ON "case_searches" AS PERMISSIVE FOR ALL TO "app_user" USING (user_id = (select app.me()) and service_id = any ((select app.case_services())::uuid[])) WITH CHECK (user_id = (select app.me()) and service_id = any ((select app.case_services())::uuid[]));--> statement-breakpoint
CREATE POLICY "case_searches_system" ON "case_searches" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);