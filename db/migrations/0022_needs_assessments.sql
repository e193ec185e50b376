CREATE TABLE "commissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"authority_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	"granted_by" uuid,
	"ended_by" uuid
);
--> statement-breakpoint
ALTER TABLE "commissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "needs_assessments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"authority_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"as_at" date NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_by" uuid,
	CONSTRAINT "needs_assessments_year" UNIQUE("authority_id","year"),
	CONSTRAINT "needs_assessments_of_authority" UNIQUE("id","authority_id"),
	CONSTRAINT "needs_assessments_year_range" CHECK (year between 1900 and 2200)
);
--> statement-breakpoint
ALTER TABLE "needs_assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "needs_authorities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "needs_authorities_slug_unique" UNIQUE("slug"),
	CONSTRAINT "needs_authorities_slug" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
ALTER TABLE "needs_authorities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "needs_records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"authority_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"content" jsonb NOT NULL,
	"entry" text NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"entered_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "needs_records_kind" CHECK (kind in ('area', 'population', 'indicator', 'value', 'service', 'evidence', 'namedGap', 'dataGap', 'request', 'recommendation', 'statement', 'reach')),
	CONSTRAINT "needs_records_entry" CHECK (entry in ('by hand', 'import', 'carried over', 'the project''s own copy'))
);
--> statement-breakpoint
ALTER TABLE "needs_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "current_authority_id" uuid;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_authority_id_needs_authorities_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."needs_authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs_assessments" ADD CONSTRAINT "needs_assessments_authority_id_needs_authorities_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."needs_authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs_assessments" ADD CONSTRAINT "needs_assessments_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs_records" ADD CONSTRAINT "needs_records_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs_records" ADD CONSTRAINT "needs_records_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs_records" ADD CONSTRAINT "needs_records_assessment" FOREIGN KEY ("assessment_id","authority_id") REFERENCES "public"."needs_assessments"("id","authority_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "commissions_current" ON "commissions" USING btree ("user_id","authority_id") WHERE until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "needs_records_current" ON "needs_records" USING btree ("assessment_id","kind","key") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "needs_records_of_assessment" ON "needs_records" USING btree ("assessment_id","kind","key","entered_at");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_current_authority_id_needs_authorities_id_fk" FOREIGN KEY ("current_authority_id") REFERENCES "public"."needs_authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "commissions_people_select" ON "commissions" AS PERMISSIVE FOR SELECT TO "app_user" USING (user_id = (select app.me()) or (select app.role()) = 'administrator' or authority_id = any ((select app.authorities())::uuid[]));--> statement-breakpoint
CREATE POLICY "commissions_people_insert" ON "commissions" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "commissions_people_update" ON "commissions" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) = 'administrator') WITH CHECK ((select app.role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "commissions_system" ON "commissions" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "needs_assessments_people_select" ON "needs_assessments" AS PERMISSIVE FOR SELECT TO "app_user" USING (authority_id = any ((select app.authorities())::uuid[]));--> statement-breakpoint
CREATE POLICY "needs_assessments_people_insert" ON "needs_assessments" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (authority_id = any ((select app.authorities())::uuid[]));--> statement-breakpoint
CREATE POLICY "needs_assessments_people_update" ON "needs_assessments" AS PERMISSIVE FOR UPDATE TO "app_user" USING (authority_id = any ((select app.authorities())::uuid[])) WITH CHECK (authority_id = any ((select app.authorities())::uuid[]));--> statement-breakpoint
CREATE POLICY "needs_assessments_system" ON "needs_assessments" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "needs_authorities_people_select" ON "needs_authorities" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) in ('administrator', 'analyst') or id = any ((select app.authorities())::uuid[]));--> statement-breakpoint
CREATE POLICY "needs_authorities_people_insert" ON "needs_authorities" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) in ('administrator', 'analyst'));--> statement-breakpoint
CREATE POLICY "needs_authorities_people_update" ON "needs_authorities" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) in ('administrator', 'analyst')) WITH CHECK ((select app.role()) in ('administrator', 'analyst'));--> statement-breakpoint
CREATE POLICY "needs_authorities_system" ON "needs_authorities" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "needs_records_people_select" ON "needs_records" AS PERMISSIVE FOR SELECT TO "app_user" USING (authority_id = any ((select app.authorities())::uuid[]));--> statement-breakpoint
CREATE POLICY "needs_records_people_insert" ON "needs_records" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (authority_id = any ((select app.authorities())::uuid[]));--> statement-breakpoint
CREATE POLICY "needs_records_people_update" ON "needs_records" AS PERMISSIVE FOR UPDATE TO "app_user" USING (authority_id = any ((select app.authorities())::uuid[])) WITH CHECK (authority_id = any ((select app.authorities())::uuid[]));--> statement-breakpoint
CREATE POLICY "needs_records_system" ON "needs_records" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "users_people_select" ON "users" TO app_user USING (id = (select app.me()) or (select app.role()) = 'administrator' or created_by = (select app.me())
      or exists (select 1 from "memberships" where "memberships"."user_id" = "users"."id")
      or exists (select 1 from "commissions" where "commissions"."user_id" = "users"."id")
      or ((select app.role()) in ('administrator', 'analyst') and app.is_staff(id)));