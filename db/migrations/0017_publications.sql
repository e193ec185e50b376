CREATE TABLE "client_comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	CONSTRAINT "client_comments_once" UNIQUE("form_id")
);
--> statement-breakpoint
ALTER TABLE "client_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comment_redactions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"comment_id" uuid NOT NULL,
	"of_words" text NOT NULL,
	"redacted" text,
	"status" text NOT NULL,
	"redacted_by" uuid NOT NULL,
	"redacted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "comment_redactions_status" CHECK (status in ('waiting', 'approved', 'refused', 'set-aside')),
	CONSTRAINT "comment_redactions_words" CHECK (case status when 'set-aside' then redacted is null when 'refused' then true else redacted is not null end),
	CONSTRAINT "comment_redactions_decided" CHECK ((status in ('approved', 'refused')) = (decided_by is not null)),
	CONSTRAINT "comment_redactions_two_people" CHECK (status <> 'approved' or decided_by <> redacted_by)
);
--> statement-breakpoint
ALTER TABLE "comment_redactions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"dataset" text NOT NULL,
	"year" text NOT NULL,
	"revision" integer NOT NULL,
	"reason" text,
	"frozen" text NOT NULL,
	"status" text DEFAULT 'prepared' NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "publications_status" CHECK (status in ('prepared', 'published', 'discarded')),
	CONSTRAINT "publications_reason" CHECK ((revision = 1) = (reason is null)),
	CONSTRAINT "publications_decided" CHECK ((status = 'prepared') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
	CONSTRAINT "publications_two_people" CHECK (status <> 'published' or decided_by <> prepared_by)
);
--> statement-breakpoint
ALTER TABLE "publications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "client_comments" ADD CONSTRAINT "client_comments_form" FOREIGN KEY ("form_id","case_id","service_id") REFERENCES "public"."forms"("id","case_id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_redactions" ADD CONSTRAINT "comment_redactions_comment_id_client_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."client_comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_redactions" ADD CONSTRAINT "comment_redactions_redacted_by_users_id_fk" FOREIGN KEY ("redacted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_redactions" ADD CONSTRAINT "comment_redactions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_prepared_by_users_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "client_comments_case" ON "client_comments" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "comment_redactions_comment" ON "comment_redactions" USING btree ("comment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_redactions_one" ON "comment_redactions" USING btree ("comment_id","of_words") WHERE status <> 'refused';--> statement-breakpoint
CREATE UNIQUE INDEX "publications_revision" ON "publications" USING btree ("dataset","year","revision") WHERE status <> 'discarded';--> statement-breakpoint
CREATE UNIQUE INDEX "publications_one_prepared" ON "publications" USING btree ("dataset","year") WHERE status = 'prepared';--> statement-breakpoint
CREATE POLICY "client_comments_system" ON "client_comments" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "comment_redactions_people_select" ON "comment_redactions" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'analyst' and (comment_id, of_words) in (select quotable.id, md5(quotable.words) from app.quotable_comments() as quotable));--> statement-breakpoint
CREATE POLICY "comment_redactions_people_insert" ON "comment_redactions" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'analyst' and redacted_by = (select app.me()) and status in ('waiting', 'set-aside') and (comment_id, of_words) in (select quotable.id, md5(quotable.words) from app.quotable_comments() as quotable));--> statement-breakpoint
CREATE POLICY "comment_redactions_people_update" ON "comment_redactions" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) = 'analyst' and (comment_id, of_words) in (select quotable.id, md5(quotable.words) from app.quotable_comments() as quotable)) WITH CHECK ((select app.role()) = 'analyst' and (comment_id, of_words) in (select quotable.id, md5(quotable.words) from app.quotable_comments() as quotable));--> statement-breakpoint
CREATE POLICY "comment_redactions_system" ON "comment_redactions" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "publications_people_select" ON "publications" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'analyst' or ((select app.role()) = 'administrator' and status = 'published'));--> statement-breakpoint
CREATE POLICY "publications_people_insert" ON "publications" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'analyst' and prepared_by = (select app.me()) and status = 'prepared');--> statement-breakpoint
CREATE POLICY "publications_people_update" ON "publications" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) = 'analyst' and (status = 'prepared' or (decided_by = (select app.me()) and (status = 'discarded' or prepared_by <> decided_by)))) WITH CHECK ((select app.role()) = 'analyst' and (status = 'prepared' or (decided_by = (select app.me()) and (status = 'discarded' or prepared_by <> decided_by))));--> statement-breakpoint
CREATE POLICY "publications_system" ON "publications" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "users_people_select" ON "users" TO app_user USING (id = (select app.me()) or (select app.role()) = 'administrator' or created_by = (select app.me())
      or exists (select 1 from "memberships" where "memberships"."user_id" = "users"."id")
      or ((select app.role()) in ('administrator', 'analyst') and app.is_staff(id)));