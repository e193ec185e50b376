ALTER TABLE "sessions" ADD COLUMN "current_service_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "current_staff_role" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "opened_with" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_current_service_id_services_id_fk" FOREIGN KEY ("current_service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_current_staff_role" CHECK (current_staff_role in ('analyst', 'administrator'));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_opened_with" CHECK (opened_with in ('password', 'identity-provider'));