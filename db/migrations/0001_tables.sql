CREATE TABLE "audit_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" uuid DEFAULT app.me(),
	"service_id" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_access" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	"granted_by" uuid,
	"ended_by" uuid,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_access" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_assignments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"team_id" uuid,
	"caseworker_id" uuid,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	"assigned_by" uuid,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "case_assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"linked_service_id" uuid NOT NULL,
	"linked_case_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "case_links_once" UNIQUE("case_id","linked_case_id"),
	CONSTRAINT "case_links_two_cases" CHECK (case_id <> linked_case_id)
);
--> statement-breakpoint
ALTER TABLE "case_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_status_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_date" date NOT NULL,
	"reason" text,
	"by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_status_events_kind" CHECK (kind in ('opened', 'closed', 'inactive', 'reopened', 'transferred'))
);
--> statement-breakpoint
ALTER TABLE "case_status_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"team_id" uuid,
	"caseworker_id" uuid,
	"population" text NOT NULL,
	"local_authority_code" text,
	"local_authority_name" text,
	"opened_on" date NOT NULL,
	"closed_on" date,
	"inactive_on" date,
	"restricted_to" uuid[],
	"restricted" boolean GENERATED ALWAYS AS (restricted_to is not null) STORED NOT NULL,
	"predecessor_case_id" uuid,
	"referral_status_set" text,
	"referral_status_reason" text,
	"reviewed_on" date,
	"earlier_system_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cases_of_service" UNIQUE("id","service_id"),
	CONSTRAINT "cases_population" CHECK (population ~ '^[a-z][a-z-]*$'),
	CONSTRAINT "cases_referral_status" CHECK (referral_status_set in ('new', 'repeat', 'continuing')),
	CONSTRAINT "cases_referral_status_reason" CHECK ((referral_status_set is null) = (referral_status_reason is null)),
	CONSTRAINT "cases_restricted_to_somebody" CHECK (cardinality(restricted_to) > 0),
	CONSTRAINT "cases_not_its_own_predecessor" CHECK (predecessor_case_id <> id)
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"given" boolean NOT NULL,
	"on_date" date NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clients" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"household_id" uuid,
	"reference" text NOT NULL,
	"reference_key" text NOT NULL,
	"date_of_birth" date,
	"earlier_system_id" text,
	"merged_into_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "clients_reference_once" UNIQUE("service_id","reference"),
	CONSTRAINT "clients_of_service" UNIQUE("id","service_id"),
	CONSTRAINT "clients_reference" CHECK (reference = btrim(reference) and reference <> ''),
	CONSTRAINT "clients_not_merged_into_itself" CHECK (merged_into_id <> id)
);
--> statement-breakpoint
ALTER TABLE "clients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "households" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "households_of_service" UNIQUE("id","service_id")
);
--> statement-breakpoint
ALTER TABLE "households" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "answer_codes" (
	"code" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "answer_codes_code_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	CONSTRAINT "answer_codes_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "answer_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "counted_forms" (
	"form_id" uuid PRIMARY KEY NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"team_id" uuid,
	"caseworker_id" uuid,
	"population" text NOT NULL,
	"form" text NOT NULL,
	"role" text NOT NULL,
	"described_on" date NOT NULL,
	"year" text GENERATED ALWAYS AS (extract(year from described_on - interval '3 months')::int::text || '-' || lpad(((extract(year from described_on - interval '3 months')::int + 1) % 100)::text, 2, '0')) STORED NOT NULL,
	"consented" boolean NOT NULL,
	"codes" integer[] NOT NULL,
	"numbers" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "counted_forms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "form_edits" (
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"question" text NOT NULL,
	"row_version" integer NOT NULL,
	"before" jsonb NOT NULL,
	"user_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "form_edits_form_id_row_version_question_pk" PRIMARY KEY("form_id","row_version","question")
);
--> statement-breakpoint
ALTER TABLE "form_edits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "form_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"definition_version" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"described_on" date NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"replaced_by" uuid,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "form_versions_once" UNIQUE("form_id","version")
);
--> statement-breakpoint
ALTER TABLE "form_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"form" text NOT NULL,
	"sequence" integer NOT NULL,
	"role" text NOT NULL,
	"definition_version" integer NOT NULL,
	"described_on" date,
	"status" text DEFAULT 'draft' NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"unreadable" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"saved_pages" text[] DEFAULT '{}' NOT NULL,
	"amends_form_id" uuid,
	"started_by" uuid,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "forms_of_case" UNIQUE("id","case_id","service_id"),
	CONSTRAINT "forms_status" CHECK (status in ('draft', 'submitted')),
	CONSTRAINT "forms_role" CHECK (role in ('opens', 'reviews', 'closes', 'accompanies')),
	CONSTRAINT "forms_form" CHECK (form ~ '^[a-z][a-z-]*[.][a-z][a-z-]*$'),
	CONSTRAINT "forms_submitted" CHECK (status = 'draft' or (described_on is not null and submitted_at is not null)),
	CONSTRAINT "forms_amendment_is_draft" CHECK (amends_form_id is null or status = 'draft')
);
--> statement-breakpoint
ALTER TABLE "forms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_purpose" CHECK (purpose in ('invite', 'reset'))
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"team_id" uuid,
	"role" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	"granted_by" uuid,
	"ended_by" uuid,
	CONSTRAINT "memberships_role" CHECK (role in ('caseworker', 'manager'))
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	"granted_by" uuid,
	"ended_by" uuid,
	CONSTRAINT "staff_roles_role" CHECK (role in ('analyst', 'administrator'))
);
--> statement-breakpoint
ALTER TABLE "staff_roles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp with time zone,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"last_signed_in_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"disabled_by" uuid,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_email" CHECK (email = lower(email))
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_areas" (
	"service_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "service_areas_service_id_code_pk" PRIMARY KEY("service_id","code")
);
--> statement-breakpoint
ALTER TABLE "service_areas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "services" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"nation" text NOT NULL,
	"local_authority_code" text NOT NULL,
	"local_authority_name" text NOT NULL,
	"populations" text[] NOT NULL,
	"review_interval_weeks" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_on" date,
	CONSTRAINT "services_slug_unique" UNIQUE("slug"),
	CONSTRAINT "services_slug" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "services_nation" CHECK (nation in ('england', 'wales', 'scotland', 'northern-ireland')),
	CONSTRAINT "services_populations" CHECK (cardinality(populations) > 0),
	CONSTRAINT "services_review_interval" CHECK (review_interval_weeks between 1 and 104)
);
--> statement-breakpoint
ALTER TABLE "services" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_on" date,
	CONSTRAINT "teams_name" UNIQUE("service_id","name"),
	CONSTRAINT "teams_of_service" UNIQUE("id","service_id")
);
--> statement-breakpoint
ALTER TABLE "teams" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts" (
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "accounts_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credentials" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text,
	"password_changed_at" timestamp with time zone,
	"totp_secret" text,
	"totp_confirmed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "credentials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_once" UNIQUE("user_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "recovery_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_active_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"address_hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"succeeded" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "used_totp_steps" (
	"user_id" uuid NOT NULL,
	"step" bigint NOT NULL,
	CONSTRAINT "used_totp_steps_user_id_step_pk" PRIMARY KEY("user_id","step")
);
--> statement-breakpoint
ALTER TABLE "used_totp_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
ALTER TABLE "verification_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_case" FOREIGN KEY ("case_id","service_id") REFERENCES "public"."cases"("id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_caseworker_id_users_id_fk" FOREIGN KEY ("caseworker_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_assigned_by_users_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_case" FOREIGN KEY ("case_id","service_id") REFERENCES "public"."cases"("id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_team" FOREIGN KEY ("team_id","service_id") REFERENCES "public"."teams"("id","service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_case" FOREIGN KEY ("case_id","service_id") REFERENCES "public"."cases"("id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_linked_case" FOREIGN KEY ("linked_case_id","linked_service_id") REFERENCES "public"."cases"("id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_status_events" ADD CONSTRAINT "case_status_events_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_status_events" ADD CONSTRAINT "case_status_events_case" FOREIGN KEY ("case_id","service_id") REFERENCES "public"."cases"("id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_caseworker_id_users_id_fk" FOREIGN KEY ("caseworker_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_client" FOREIGN KEY ("client_id","service_id") REFERENCES "public"."clients"("id","service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_team" FOREIGN KEY ("team_id","service_id") REFERENCES "public"."teams"("id","service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_predecessor" FOREIGN KEY ("predecessor_case_id","service_id") REFERENCES "public"."cases"("id","service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_case" FOREIGN KEY ("case_id","service_id") REFERENCES "public"."cases"("id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_household" FOREIGN KEY ("household_id","service_id") REFERENCES "public"."households"("id","service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_merged_into" FOREIGN KEY ("merged_into_id","service_id") REFERENCES "public"."clients"("id","service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_forms" ADD CONSTRAINT "counted_forms_form" FOREIGN KEY ("form_id","case_id","service_id") REFERENCES "public"."forms"("id","case_id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_edits" ADD CONSTRAINT "form_edits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_edits" ADD CONSTRAINT "form_edits_form" FOREIGN KEY ("form_id","case_id","service_id") REFERENCES "public"."forms"("id","case_id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_versions" ADD CONSTRAINT "form_versions_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_versions" ADD CONSTRAINT "form_versions_replaced_by_users_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_versions" ADD CONSTRAINT "form_versions_form" FOREIGN KEY ("form_id","case_id","service_id") REFERENCES "public"."forms"("id","case_id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forms" ADD CONSTRAINT "forms_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forms" ADD CONSTRAINT "forms_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forms" ADD CONSTRAINT "forms_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forms" ADD CONSTRAINT "forms_case" FOREIGN KEY ("case_id","service_id") REFERENCES "public"."cases"("id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forms" ADD CONSTRAINT "forms_amends" FOREIGN KEY ("amends_form_id","case_id","service_id") REFERENCES "public"."forms"("id","case_id","service_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_team" FOREIGN KEY ("team_id","service_id") REFERENCES "public"."teams"("id","service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_disabled_by_users_id_fk" FOREIGN KEY ("disabled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_areas" ADD CONSTRAINT "service_areas_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "used_totp_steps" ADD CONSTRAINT "used_totp_steps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "audit_events_service" ON "audit_events" USING btree ("service_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor","at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_access_current" ON "case_access" USING btree ("case_id","user_id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "case_assignments_case" ON "case_assignments" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_assignments_current" ON "case_assignments" USING btree ("case_id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "case_links_linked" ON "case_links" USING btree ("linked_case_id");--> statement-breakpoint
CREATE INDEX "case_status_events_case" ON "case_status_events" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "cases_service" ON "cases" USING btree ("service_id","closed_on");--> statement-breakpoint
CREATE INDEX "cases_client" ON "cases" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "cases_caseworker" ON "cases" USING btree ("caseworker_id");--> statement-breakpoint
CREATE INDEX "cases_team" ON "cases" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "cases_predecessor" ON "cases" USING btree ("predecessor_case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_earlier_system_id" ON "cases" USING btree ("service_id","earlier_system_id") WHERE earlier_system_id is not null;--> statement-breakpoint
CREATE INDEX "consents_case" ON "consents" USING btree ("case_id","on_date","recorded_at");--> statement-breakpoint
CREATE INDEX "clients_reference_key" ON "clients" USING btree ("service_id","reference_key");--> statement-breakpoint
CREATE INDEX "clients_date_of_birth" ON "clients" USING btree ("service_id","date_of_birth");--> statement-breakpoint
CREATE INDEX "clients_household" ON "clients" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "clients_merged_into" ON "clients" USING btree ("merged_into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clients_earlier_system_id" ON "clients" USING btree ("service_id","earlier_system_id") WHERE earlier_system_id is not null;--> statement-breakpoint
CREATE INDEX "counted_forms_service" ON "counted_forms" USING btree ("service_id","form","described_on");--> statement-breakpoint
CREATE INDEX "counted_forms_form" ON "counted_forms" USING btree ("form","year");--> statement-breakpoint
CREATE INDEX "counted_forms_case" ON "counted_forms" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "counted_forms_client" ON "counted_forms" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "form_versions_case" ON "form_versions" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "forms_sequence" ON "forms" USING btree ("case_id","form","sequence") WHERE amends_form_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "forms_one_draft" ON "forms" USING btree ("case_id","form") WHERE status = 'draft' and amends_form_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "forms_one_amendment" ON "forms" USING btree ("amends_form_id");--> statement-breakpoint
CREATE INDEX "invitations_user" ON "invitations" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_current" ON "memberships" USING btree ("user_id","service_id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "memberships_service" ON "memberships" USING btree ("service_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_roles_current" ON "staff_roles" USING btree ("user_id","role") WHERE until is null;--> statement-breakpoint
CREATE INDEX "services_organisation" ON "services" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_account" ON "sign_in_attempts" USING btree ("account","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_address" ON "sign_in_attempts" USING btree ("address_hash","at");--> statement-breakpoint
CREATE POLICY "audit_events_people_select" ON "audit_events" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'administrator' or ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[])) or actor = (select app.me()));--> statement-breakpoint
CREATE POLICY "audit_events_people_insert" ON "audit_events" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (actor = (select app.me()) and (service_id is null or (select app.role()) = 'administrator' or service_id = any ((select app.services())::uuid[])));--> statement-breakpoint
CREATE POLICY "audit_events_system" ON "audit_events" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_access_people_all" ON "case_access" AS PERMISSIVE FOR ALL TO "app_user" USING (exists (select 1 from "cases" where "cases"."id" = "case_access"."case_id")) WITH CHECK (exists (select 1 from "cases" where "cases"."id" = "case_access"."case_id"));--> statement-breakpoint
CREATE POLICY "case_access_system" ON "case_access" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_assignments_people_all" ON "case_assignments" AS PERMISSIVE FOR ALL TO "app_user" USING (exists (select 1 from "cases" where "cases"."id" = "case_assignments"."case_id")) WITH CHECK (exists (select 1 from "cases" where "cases"."id" = "case_assignments"."case_id"));--> statement-breakpoint
CREATE POLICY "case_assignments_system" ON "case_assignments" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_links_system" ON "case_links" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_status_events_people_select" ON "case_status_events" AS PERMISSIVE FOR SELECT TO "app_user" USING (exists (select 1 from "cases" where "cases"."id" = "case_status_events"."case_id"));--> statement-breakpoint
CREATE POLICY "case_status_events_people_insert" ON "case_status_events" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (exists (select 1 from "cases" where "cases"."id" = "case_status_events"."case_id"));--> statement-breakpoint
CREATE POLICY "case_status_events_system" ON "case_status_events" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cases_people_all" ON "cases" AS PERMISSIVE FOR ALL TO "app_user" USING (service_id = any ((select app.case_services())::uuid[]) and (restricted_to is null or (select app.role()) = 'manager' or (select app.me()) = any (restricted_to))) WITH CHECK (service_id = any ((select app.case_services())::uuid[]) and (restricted_to is null or (select app.role()) = 'manager' or (select app.me()) = any (restricted_to)));--> statement-breakpoint
CREATE POLICY "cases_system" ON "cases" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consents_people_select" ON "consents" AS PERMISSIVE FOR SELECT TO "app_user" USING (exists (select 1 from "cases" where "cases"."id" = "consents"."case_id"));--> statement-breakpoint
CREATE POLICY "consents_people_insert" ON "consents" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (exists (select 1 from "cases" where "cases"."id" = "consents"."case_id"));--> statement-breakpoint
CREATE POLICY "consents_system" ON "consents" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "clients_people_all" ON "clients" AS PERMISSIVE FOR ALL TO "app_user" USING (service_id = any ((select app.case_services())::uuid[]) and ((select app.role()) = 'manager' or created_by = (select app.me())
      or exists (select 1 from "cases" where "cases"."client_id" = "clients"."id"))) WITH CHECK (service_id = any ((select app.case_services())::uuid[]) and ((select app.role()) = 'manager' or created_by = (select app.me())
      or exists (select 1 from "cases" where "cases"."client_id" = "clients"."id")));--> statement-breakpoint
CREATE POLICY "clients_system" ON "clients" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "households_people_select" ON "households" AS PERMISSIVE FOR SELECT TO "app_user" USING (service_id = any ((select app.case_services())::uuid[]));--> statement-breakpoint
CREATE POLICY "households_people_insert" ON "households" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (service_id = any ((select app.case_services())::uuid[]));--> statement-breakpoint
CREATE POLICY "households_system" ON "households" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "answer_codes_people_select" ON "answer_codes" AS PERMISSIVE FOR SELECT TO "app_user" USING (true);--> statement-breakpoint
CREATE POLICY "answer_codes_people_insert" ON "answer_codes" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) in ('caseworker', 'manager'));--> statement-breakpoint
CREATE POLICY "answer_codes_system" ON "answer_codes" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "counted_forms_people_all" ON "counted_forms" AS PERMISSIVE FOR ALL TO "app_user" USING (service_id = any ((select app.case_services())::uuid[])) WITH CHECK (service_id = any ((select app.case_services())::uuid[]));--> statement-breakpoint
CREATE POLICY "counted_forms_people_select" ON "counted_forms" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) = 'analyst' and consented);--> statement-breakpoint
CREATE POLICY "counted_forms_system" ON "counted_forms" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "form_edits_people_all" ON "form_edits" AS PERMISSIVE FOR ALL TO "app_user" USING (exists (select 1 from "cases" where "cases"."id" = "form_edits"."case_id")) WITH CHECK (exists (select 1 from "cases" where "cases"."id" = "form_edits"."case_id"));--> statement-breakpoint
CREATE POLICY "form_edits_system" ON "form_edits" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "form_versions_people_select" ON "form_versions" AS PERMISSIVE FOR SELECT TO "app_user" USING (exists (select 1 from "cases" where "cases"."id" = "form_versions"."case_id"));--> statement-breakpoint
CREATE POLICY "form_versions_people_insert" ON "form_versions" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (exists (select 1 from "cases" where "cases"."id" = "form_versions"."case_id"));--> statement-breakpoint
CREATE POLICY "form_versions_system" ON "form_versions" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "forms_people_select" ON "forms" AS PERMISSIVE FOR SELECT TO "app_user" USING (exists (select 1 from "cases" where "cases"."id" = "forms"."case_id"));--> statement-breakpoint
CREATE POLICY "forms_people_insert" ON "forms" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK (exists (select 1 from "cases" where "cases"."id" = "forms"."case_id"));--> statement-breakpoint
CREATE POLICY "forms_people_update" ON "forms" AS PERMISSIVE FOR UPDATE TO "app_user" USING (exists (select 1 from "cases" where "cases"."id" = "forms"."case_id")) WITH CHECK (exists (select 1 from "cases" where "cases"."id" = "forms"."case_id"));--> statement-breakpoint
CREATE POLICY "forms_people_delete" ON "forms" AS PERMISSIVE FOR DELETE TO "app_user" USING (status = 'draft' and exists (select 1 from "cases" where "cases"."id" = "forms"."case_id"));--> statement-breakpoint
CREATE POLICY "forms_system" ON "forms" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invitations_people_all" ON "invitations" AS PERMISSIVE FOR ALL TO "app_user" USING ((select app.role()) = 'administrator' or app.manages(user_id)) WITH CHECK ((select app.role()) = 'administrator' or app.manages(user_id));--> statement-breakpoint
CREATE POLICY "invitations_system" ON "invitations" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "memberships_people_select" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_user" USING (user_id = (select app.me()) or (select app.role()) = 'administrator' or service_id = any ((select app.services())::uuid[]));--> statement-breakpoint
CREATE POLICY "memberships_people_insert" ON "memberships" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'administrator' or ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[])));--> statement-breakpoint
CREATE POLICY "memberships_people_update" ON "memberships" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) = 'administrator' or ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[]))) WITH CHECK ((select app.role()) = 'administrator' or ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[])));--> statement-breakpoint
CREATE POLICY "memberships_system" ON "memberships" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "staff_roles_people_select" ON "staff_roles" AS PERMISSIVE FOR SELECT TO "app_user" USING (user_id = (select app.me()) or (select app.role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "staff_roles_people_insert" ON "staff_roles" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "staff_roles_people_update" ON "staff_roles" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) = 'administrator') WITH CHECK ((select app.role()) = 'administrator');--> statement-breakpoint
CREATE POLICY "staff_roles_system" ON "staff_roles" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "users_people_select" ON "users" AS PERMISSIVE FOR SELECT TO "app_user" USING (id = (select app.me()) or (select app.role()) = 'administrator' or created_by = (select app.me())
      or exists (select 1 from "memberships" where "memberships"."user_id" = "users"."id"));--> statement-breakpoint
CREATE POLICY "users_people_insert" ON "users" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) = 'administrator' or ((select app.role()) = 'manager' and created_by = (select app.me())));--> statement-breakpoint
CREATE POLICY "users_people_update" ON "users" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) = 'administrator' or app.manages(id)) WITH CHECK ((select app.role()) = 'administrator' or app.manages(id));--> statement-breakpoint
CREATE POLICY "users_system" ON "users" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "organisations_people_select" ON "organisations" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) in ('administrator', 'analyst') or exists (select 1 from "services" where "services"."organisation_id" = "organisations"."id"));--> statement-breakpoint
CREATE POLICY "organisations_people_insert" ON "organisations" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) in ('administrator', 'analyst'));--> statement-breakpoint
CREATE POLICY "organisations_people_update" ON "organisations" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) in ('administrator', 'analyst')) WITH CHECK ((select app.role()) in ('administrator', 'analyst'));--> statement-breakpoint
CREATE POLICY "organisations_system" ON "organisations" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "service_areas_people_select" ON "service_areas" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) in ('administrator', 'analyst') or service_id = any ((select app.services())::uuid[]));--> statement-breakpoint
CREATE POLICY "service_areas_people_insert" ON "service_areas" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) in ('administrator', 'analyst') or ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[])));--> statement-breakpoint
CREATE POLICY "service_areas_people_delete" ON "service_areas" AS PERMISSIVE FOR DELETE TO "app_user" USING ((select app.role()) in ('administrator', 'analyst') or ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[])));--> statement-breakpoint
CREATE POLICY "service_areas_system" ON "service_areas" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "services_people_select" ON "services" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) in ('administrator', 'analyst') or id = any ((select app.services())::uuid[]));--> statement-breakpoint
CREATE POLICY "services_people_insert" ON "services" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) in ('administrator', 'analyst'));--> statement-breakpoint
CREATE POLICY "services_people_update" ON "services" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) in ('administrator', 'analyst') or ((select app.role()) = 'manager' and id = any ((select app.services())::uuid[]))) WITH CHECK ((select app.role()) in ('administrator', 'analyst') or ((select app.role()) = 'manager' and id = any ((select app.services())::uuid[])));--> statement-breakpoint
CREATE POLICY "services_system" ON "services" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "teams_people_select" ON "teams" AS PERMISSIVE FOR SELECT TO "app_user" USING ((select app.role()) in ('administrator', 'analyst') or service_id = any ((select app.services())::uuid[]));--> statement-breakpoint
CREATE POLICY "teams_people_insert" ON "teams" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ((select app.role()) in ('administrator', 'analyst') or ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[])));--> statement-breakpoint
CREATE POLICY "teams_people_update" ON "teams" AS PERMISSIVE FOR UPDATE TO "app_user" USING ((select app.role()) in ('administrator', 'analyst') or ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[]))) WITH CHECK ((select app.role()) in ('administrator', 'analyst') or ((select app.role()) = 'manager' and service_id = any ((select app.services())::uuid[])));--> statement-breakpoint
CREATE POLICY "teams_system" ON "teams" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "accounts_system" ON "accounts" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "credentials_system" ON "credentials" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "recovery_codes_system" ON "recovery_codes" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_system" ON "sessions" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_attempts_system" ON "sign_in_attempts" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "used_totp_steps_system" ON "used_totp_steps" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "verification_tokens_system" ON "verification_tokens" AS PERMISSIVE FOR ALL TO "app_system" USING (true) WITH CHECK (true);