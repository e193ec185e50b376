-- Row-level security for owners too, grants, and the rules that triggers keep.
ALTER TABLE publications FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE client_comments FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE comment_redactions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON publications TO app_system;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON client_comments, comment_redactions TO app_system;
--> statement-breakpoint
-- People decide on what others prepared, and rewrite nothing. Nobody but the functions reads client_comments.
GRANT SELECT, INSERT, UPDATE (status, decided_by, decided_at) ON publications, comment_redactions TO app_user;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER publications_audited AFTER INSERT OR UPDATE OR DELETE ON publications DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_user = 'app_user') EXECUTE FUNCTION app.require_audit();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER comment_redactions_audited AFTER INSERT OR UPDATE OR DELETE ON comment_redactions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (current_user = 'app_user') EXECUTE FUNCTION app.require_audit();
--> statement-breakpoint
-- A year is frozen: of what was prepared only the decision is added, once, and what was decided stands for ever.
CREATE FUNCTION app.keep_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
    OR OLD.status <> 'prepared'
    OR (to_jsonb(NEW) - '{status,decided_by,decided_at}'::text[]) IS DISTINCT FROM
      (to_jsonb(OLD) - '{status,decided_by,decided_at}'::text[])
  THEN
    RAISE EXCEPTION 'What is published is kept as it is: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER publications_kept BEFORE UPDATE OR DELETE ON publications
  FOR EACH ROW EXECUTE FUNCTION app.keep_publication();
--> statement-breakpoint
CREATE TRIGGER publications_kept_whole BEFORE TRUNCATE ON publications
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
--> statement-breakpoint
-- Of a redaction only the decision changes. What was approved can be taken back, what was set aside looked at anew.
CREATE FUNCTION app.keep_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - '{status,decided_by,decided_at}'::text[]) IS DISTINCT FROM
      (to_jsonb(OLD) - '{status,decided_by,decided_at}'::text[])
    OR (OLD.status, NEW.status) NOT IN
      (('waiting', 'approved'), ('waiting', 'refused'), ('approved', 'refused'), ('set-aside', 'refused'))
    OR (current_user = 'app_user' AND NEW.decided_by IS DISTINCT FROM app.me())
  THEN
    RAISE EXCEPTION 'Of a redaction only the decision is added.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER comment_redactions_kept BEFORE UPDATE ON comment_redactions
  FOR EACH ROW EXECUTE FUNCTION app.keep_redaction();
--> statement-breakpoint
CREATE FUNCTION app.note_client_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  INSERT INTO client_comments (service_id, case_id, form_id) VALUES (NEW.service_id, NEW.case_id, NEW.id)
    ON CONFLICT (form_id) DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER forms_client_comment AFTER INSERT OR UPDATE OF answers, status ON forms
  FOR EACH ROW WHEN (NEW.status = 'submitted' AND NEW.answers ? 'clientComment') EXECUTE FUNCTION app.note_client_comment();
--> statement-breakpoint
INSERT INTO client_comments (service_id, case_id, form_id)
  SELECT service_id, case_id, id FROM forms WHERE status = 'submitted' AND answers ? 'clientComment'
  ON CONFLICT (form_id) DO NOTHING;
