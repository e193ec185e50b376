ALTER TABLE "case_links" DROP CONSTRAINT "case_links_once";--> statement-breakpoint
ALTER TABLE "case_links" ADD COLUMN "kind" text NOT NULL;--> statement-breakpoint
ALTER TABLE "case_links" ADD COLUMN "reason" text NOT NULL;--> statement-breakpoint
ALTER TABLE "case_links" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_links" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "case_links" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_links_current" ON "case_links" USING btree ("case_id","linked_case_id") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_kind" CHECK (kind in ('child', 'parent', 'harmed-them', 'harmed-by-them', 'other'));--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_end_reason" CHECK ((ended_at is null) = (end_reason is null));--> statement-breakpoint
CREATE POLICY "case_links_people_all" ON "case_links" AS PERMISSIVE FOR ALL TO "app_user" USING (service_id = linked_service_id and exists (select 1 from "cases" where "cases"."id" = "case_links"."case_id") and exists (select 1 from "cases" where "cases"."id" = "case_links"."linked_case_id")) WITH CHECK (service_id = linked_service_id and exists (select 1 from "cases" where "cases"."id" = "case_links"."case_id") and exists (select 1 from "cases" where "cases"."id" = "case_links"."linked_case_id"));--> statement-breakpoint
-- People may end a link, and neither rewrite nor delete one.
GRANT SELECT, INSERT ON case_links TO app_user;
--> statement-breakpoint
GRANT UPDATE (ended_at, ended_by, end_reason) ON case_links TO app_user;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER case_links_audited AFTER INSERT OR UPDATE OR DELETE ON case_links DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_user = 'app_user') EXECUTE FUNCTION app.require_audit();
