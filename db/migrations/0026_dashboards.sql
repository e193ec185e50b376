CREATE TABLE "dashboard_filters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"form" text NOT NULL,
	"question" text NOT NULL,
	"answers" text[] NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dashboard_filters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "unknowable_gaps" (
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"question" text NOT NULL,
	"reason" text NOT NULL,
	"marked_by" uuid,
	"marked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unknowable_gaps_form_id_question_pk" PRIMARY KEY("form_id","question")
);
--> statement-breakpoint
ALTER TABLE "unknowable_gaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "dashboard_filters" ADD CONSTRAINT "dashboard_filters_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboard_filters" ADD CONSTRAINT "dashboard_filters_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unknowable_gaps" ADD CONSTRAINT "unknowable_gaps_form_id_forms_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."forms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unknowable_gaps" ADD CONSTRAINT "unknowable_gaps_marked_by_users_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dashboard_filters_user" ON "dashboard_filters" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "unknowable_gaps_service" ON "unknowable_gaps" USING btree ("service_id");--> statement-breakpoint
CREATE POLICY "dashboard_filters_people_all" ON "dashboard_filters" AS PERMISSIVE FOR ALL TO "app_user" USING (user_id = (select app.me()) and service_id = any ((select app.case_services())::uuid[])) WITH CHECK (user_id = (select app.me()) and service_id = any ((select app.case_services())::uuid[]));--> statement-breakpoint
CREATE POLICY "dashboard_filters_system" ON "dashboard_filters" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "unknowable_gaps_people_all" ON "unknowable_gaps" AS PERMISSIVE FOR ALL TO "app_user" USING (service_id = any ((select app.case_services())::uuid[]) and exists (select 1 from "cases" where "cases"."id" = "unknowable_gaps"."case_id")) WITH CHECK (service_id = any ((select app.case_services())::uuid[]) and exists (select 1 from "cases" where "cases"."id" = "unknowable_gaps"."case_id"));--> statement-breakpoint
CREATE POLICY "unknowable_gaps_system" ON "unknowable_gaps" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);