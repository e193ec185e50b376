CREATE TABLE "release_cases" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"cases" "bytea" NOT NULL,
	"count" integer NOT NULL,
	"levels" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "release_cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"recipient" text NOT NULL,
	"fetches" integer DEFAULT 0 NOT NULL,
	"last_fetched_at" timestamp with time zone,
	CONSTRAINT "release_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "release_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "release_secrets_named" CHECK (name ~ '^(signing|study .+)$')
);
--> statement-breakpoint
ALTER TABLE "release_secrets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "released_figures" (
	"release_id" uuid NOT NULL,
	"cell" text NOT NULL,
	"count" integer NOT NULL,
	"printed" integer,
	"withheld" text,
	"round_to" integer NOT NULL,
	CONSTRAINT "released_figures_release_id_cell_pk" PRIMARY KEY("release_id","cell"),
	CONSTRAINT "released_figures_one" CHECK ((printed is null) <> (withheld is null))
);
--> statement-breakpoint
ALTER TABLE "released_figures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "releases_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"dataset" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"access" text NOT NULL,
	"service_id" uuid,
	"five_safes" jsonb NOT NULL,
	"longitudinal_reason" text,
	"longitudinal_study" text,
	"levels" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'requested' NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"prepared_by" uuid,
	"prepared_at" timestamp with time zone,
	"prepared" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"certificate" text,
	"expires_on" date,
	CONSTRAINT "releases_kind" CHECK (kind in ('records', 'tables')),
	CONSTRAINT "releases_access" CHECK (access in ('public', 'controlled')),
	CONSTRAINT "releases_status" CHECK (status in ('requested', 'prepared', 'approved', 'refused')),
	CONSTRAINT "releases_period" CHECK (from_day <= to_day),
	CONSTRAINT "releases_longitudinal" CHECK ((longitudinal_study is null) = (longitudinal_reason is null)),
	CONSTRAINT "releases_prepared" CHECK ((prepared is null) = (prepared_by is null) and (prepared_by is null) = (prepared_at is null)),
	CONSTRAINT "releases_decided" CHECK ((status in ('approved', 'refused')) = (decided_by is not null and decided_at is not null)),
	CONSTRAINT "releases_refused" CHECK ((status = 'refused') = (reason is not null)),
	CONSTRAINT "releases_approved" CHECK (status <> 'approved' or (certificate is not null and expires_on is not null)),
	CONSTRAINT "releases_two_people" CHECK (status <> 'approved' or (prepared_by is not null and decided_by <> prepared_by))
);
--> statement-breakpoint
ALTER TABLE "releases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "release_cases" ADD CONSTRAINT "release_cases_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_links" ADD CONSTRAINT "release_links_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_links" ADD CONSTRAINT "release_links_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_figures" ADD CONSTRAINT "released_figures_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_prepared_by_users_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_links_release" ON "release_links" USING btree ("release_id");--> statement-breakpoint
CREATE INDEX "released_figures_cell" ON "released_figures" USING btree ("cell");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_number" ON "releases" USING btree ("number");--> statement-breakpoint
CREATE POLICY "release_cases_system" ON "release_cases" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "release_links_people_select" ON "release_links" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'analyst');--> statement-breakpoint
CREATE POLICY "release_links_people_insert" ON "release_links" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'analyst' and made_by = (select app.me()));--> statement-breakpoint
CREATE POLICY "release_links_system" ON "release_links" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "release_secrets_system" ON "release_secrets" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "released_figures_system" ON "released_figures" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "releases_people_select" ON "releases" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'analyst');--> statement-breakpoint
CREATE POLICY "releases_people_insert" ON "releases" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'analyst' and requested_by = (select app.me()) and status = 'requested');--> statement-breakpoint
CREATE POLICY "releases_people_update" ON "releases" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) = 'analyst') WITH CHECK ((select app.role()) = 'analyst');--> statement-breakpoint
CREATE POLICY "releases_system" ON "releases" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);