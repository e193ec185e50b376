-- The authority for which the caller is a commissioner; none for everyone else, whatever they belong to.
CREATE FUNCTION app.authorities() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN app.role() = 'commissioner'
    THEN coalesce(string_to_array(nullif(current_setting('app.authorities', true), ''), ',')::uuid[], '{}')
    ELSE '{}'::uuid[]
  END;
