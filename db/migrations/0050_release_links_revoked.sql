ALTER TABLE "release_links" ADD COLUMN "revoked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "release_links" ADD COLUMN "revoked_by" uuid;--> statement-breakpoint
ALTER TABLE "release_links" ADD CONSTRAINT "release_links_revoked_by_users_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_links" ADD CONSTRAINT "release_links_revoked" CHECK ((revoked_at is null) = (revoked_by is null));--> statement-breakpoint
CREATE POLICY "release_links_people_update" ON "release_links" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) = 'analyst' and (revoked_by is null or revoked_by = (select app.me()))) WITH CHECK ((select app.role()) = 'analyst' and (revoked_by is null or revoked_by = (select app.me())));--> statement-breakpoint
-- A link is taken back; whom it was for, and how often it was followed, stays as it is.
GRANT UPDATE (revoked_at, revoked_by) ON release_links TO app_user;
