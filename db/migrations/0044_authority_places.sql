CREATE TABLE "needs_authority_places" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"authority_id" uuid NOT NULL,
	"code" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	"assigned_by" uuid,
	"ended_by" uuid
);
--> statement-breakpoint
ALTER TABLE "needs_authority_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "needs_own_cases" ADD COLUMN "tables" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "needs_authority_places" ADD CONSTRAINT "needs_authority_places_authority_id_needs_authorities_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."needs_authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs_authority_places" ADD CONSTRAINT "needs_authority_places_assigned_by_users_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs_authority_places" ADD CONSTRAINT "needs_authority_places_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "needs_authority_places_current" ON "needs_authority_places" USING btree ("code") WHERE until is null;--> statement-breakpoint
CREATE INDEX "needs_authority_places_of_authority" ON "needs_authority_places" USING btree ("authority_id");--> statement-breakpoint
CREATE POLICY "needs_authority_places_people_select" ON "needs_authority_places" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) in ('administrator', 'analyst') or authority_id = any ((select app.authorities())::uuid[]));--> statement-breakpoint
CREATE POLICY "needs_authority_places_people_insert" ON "needs_authority_places" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "needs_authority_places_people_update" ON "needs_authority_places" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) = 'administrator') WITH CHECK ((select app.role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "needs_authority_places_system" ON "needs_authority_places" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);