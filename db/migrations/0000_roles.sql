-- The two roles that read and write (db/schema/policies.ts says what for), and the functions by which policies know
-- for whom. Roles belong to the whole server, so they may be there already.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['app_user', 'app_system'] LOOP
    BEGIN
      -- NOINHERIT: where app_user itself logs in and may become app_system, it must do so by name to see anything more.
      EXECUTE format('CREATE ROLE %I NOINHERIT', wanted);
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
          RAISE EXCEPTION 'The role % is not there and % may not create it. Have an administrator of the server run: CREATE ROLE % NOINHERIT; GRANT % TO %;',
            wanted, current_user, wanted, wanted, quote_ident(current_user);
        END IF;
    END;
    BEGIN
      EXECUTE format('GRANT %I TO %I', wanted, current_user);
    EXCEPTION
      -- Somebody else's grant will do; opening the database says so if there is none.
      WHEN insufficient_privilege THEN NULL;
    END;
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE SCHEMA app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA app, public TO app_user, app_system;
--> statement-breakpoint
CREATE FUNCTION app.me() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION app.role() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.role', true), '');
--> statement-breakpoint
-- The services in which the caller works now; none when nobody said.
CREATE FUNCTION app.services() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN coalesce(string_to_array(nullif(current_setting('app.services', true), ''), ',')::uuid[], '{}');
--> statement-breakpoint
-- The same for those whose role lets them see cases; none for analysts and administrators, whatever they belong to.
CREATE FUNCTION app.case_services() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN CASE WHEN app.role() IN ('caseworker', 'manager') THEN app.services() ELSE '{}'::uuid[] END;
--> statement-breakpoint
-- Whether the caller, a manager, may manage an account: it is of their service or they made it, it is in no other
-- service now, and it is not staff. Otherwise the manager of one service could reset the password of someone who is
-- also in another, and so enter that one. It reads what the caller may not see, hence SECURITY DEFINER.
-- The tables come later, so the body is text and is not checked here.
CREATE FUNCTION app.manages(account uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN app.role() = 'manager'
    AND (
      EXISTS (SELECT FROM users WHERE id = account AND created_by = app.me())
      OR EXISTS (SELECT FROM memberships WHERE user_id = account AND until IS NULL AND service_id = ANY (app.services()))
    )
    AND NOT EXISTS (
      SELECT FROM memberships WHERE user_id = account AND until IS NULL AND service_id <> ALL (app.services())
    )
    AND NOT EXISTS (SELECT FROM staff_roles WHERE user_id = account AND until IS NULL);
END
$$;
--> statement-breakpoint
-- The account of an e-mail address, for those who may invite: the person may already work for another service, where
-- the caller cannot see them.
CREATE FUNCTION app.account_of(address text) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF app.role() NOT IN ('manager', 'administrator') THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT id FROM users WHERE email = lower(address));
END
$$;
