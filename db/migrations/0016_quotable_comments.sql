-- What the policies of publications and of clients' comments ask; the tables come after, so the bodies are text.
-- Whether an account is, or was, one of staff: staff see one another's names on what they prepare and approve.
CREATE FUNCTION app.is_staff(account uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN EXISTS (SELECT FROM staff_roles WHERE user_id = account);
END
$$;
--> statement-breakpoint
-- The comments that clients let others quote, while they consent to research: their words, client group and year, and
-- nothing that leads to the case. For analysts, who see no case and no form: hence SECURITY DEFINER.
CREATE FUNCTION app.quotable_comments() RETURNS TABLE (id uuid, population text, year text, words text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF app.role() IS DISTINCT FROM 'analyst' THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT client_comments.id, counted_forms.population, counted_forms.year, btrim(forms.answers ->> 'clientComment')
    FROM client_comments
      JOIN forms ON forms.id = client_comments.form_id
      JOIN counted_forms ON counted_forms.form_id = forms.id
    WHERE counted_forms.consented
      AND forms.status = 'submitted'
      AND forms.answers ->> 'clientCommentMayBeQuoted' = 'yes'
      AND btrim(forms.answers ->> 'clientComment') <> '';
END
$$;
