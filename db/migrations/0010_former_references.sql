DROP INDEX "client_changes_reference";--> statement-breakpoint
ALTER TABLE "client_changes" ADD COLUMN "former_reference_key" text;--> statement-breakpoint
CREATE INDEX "client_changes_former_reference" ON "client_changes" USING btree ("service_id","former_reference_key");