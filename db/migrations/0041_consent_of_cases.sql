-- Whether consent is given now stands at the case: to look it up for each of a service's cases took longer than all else
-- that a dashboard says of them.
ALTER TABLE "cases" ADD COLUMN "consented" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- The last word of a client stands: of the latest day, and of one day what was recorded last. Nothing recorded is no consent.
CREATE FUNCTION app.consent_of(of_case uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT coalesce((SELECT said.given FROM consents said WHERE said.case_id = of_case
    ORDER BY said.on_date DESC, said.recorded_at DESC LIMIT 1), false)
$$;
--> statement-breakpoint
CREATE FUNCTION app.note_consent() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE cases SET consented = NOT consented
    WHERE id = coalesce(NEW.case_id, OLD.case_id) AND consented <> app.consent_of(id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER consents_noted AFTER INSERT OR UPDATE OR DELETE ON consents FOR EACH ROW EXECUTE FUNCTION app.note_consent();
--> statement-breakpoint
-- The owner of the tables sees no row of them.
SET LOCAL ROLE app_system;
--> statement-breakpoint
UPDATE cases SET consented = true WHERE app.consent_of(id);
--> statement-breakpoint
RESET ROLE;
