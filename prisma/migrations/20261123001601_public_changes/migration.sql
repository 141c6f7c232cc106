-- What the public sees comes from these tables. Whatever changes them says so on the channel gongkai_public, when the transaction commits, to whoever keeps
-- copies of pages (docs/decisions/0006-front.md). lib/publishing/announce.ts adds the pages that show an item without holding it.

-- The item, the columns that list it before and after, and with them the pages that show the newest of all.
CREATE FUNCTION announce_item(item uuid, columns uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('gongkai_public', json_build_object(
    'columns', coalesce((SELECT json_agg(c."path" ORDER BY c."path") FROM "Column" c WHERE c.id = ANY (columns)), '[]'::json),
    'item', (SELECT d."number" FROM "Disclosure" d WHERE d.id = item))::text)
$$;

CREATE FUNCTION announce_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_item(NEW."disclosureId", CASE TG_OP WHEN 'UPDATE' THEN ARRAY[OLD."columnId", NEW."columnId"] ELSE ARRAY[NEW."columnId"] END);
  RETURN NULL;
END $$;
CREATE TRIGGER public_change_insert AFTER INSERT ON "Publication" FOR EACH ROW
  WHEN (NEW."channel" = 'portal' AND NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION announce_publication();
CREATE TRIGGER public_change_update AFTER UPDATE ON "Publication" FOR EACH ROW
  WHEN (NEW."channel" = 'portal' AND NEW."publishedAt" IS NOT NULL AND OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION announce_publication();

-- Of an item all but what belongs to its drafts: 主办科室, address, validity.
CREATE FUNCTION announce_disclosure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  columns uuid[] := ARRAY(SELECT p."columnId" FROM "Publication" p
    WHERE p."disclosureId" = NEW.id AND p."channel" = 'portal' AND p."publishedAt" IS NOT NULL AND p."endedAt" IS NULL);
BEGIN
  IF cardinality(columns) > 0 AND to_jsonb(OLD) - ARRAY['version', 'columnId'] IS DISTINCT FROM to_jsonb(NEW) - ARRAY['version', 'columnId'] THEN
    PERFORM announce_item(NEW.id, columns);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER public_change_update AFTER UPDATE ON "Disclosure" FOR EACH ROW
  WHEN (NEW."address" IS NOT NULL) EXECUTE FUNCTION announce_disclosure();

-- Any other table: each change of a row says the tag. `site` stands for every page.
CREATE FUNCTION announce_tag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('gongkai_public', json_build_object('tags', json_build_array(TG_ARGV[0]))::text);
  RETURN NULL;
END $$;

CREATE FUNCTION announce_changes_of(watched regclass, tag text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER public_change AFTER INSERT OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION announce_tag(%L)', watched, tag);
  EXECUTE format('CREATE TRIGGER public_change_update AFTER UPDATE ON %s FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION announce_tag(%L)', watched, tag);
END $$;

-- Name, head, foot and navigation of every page; 主办科室 on the pages of items.
SELECT announce_changes_of('"Agency"', 'site');
SELECT announce_changes_of('"Setting"', 'site');
SELECT announce_changes_of('"Column"', 'site');
SELECT announce_changes_of('"Department"', 'site');
-- Blocks of the home page, letters and consultations.
SELECT announce_changes_of('"HomeArrangement"', 'home');
SELECT announce_changes_of('"Letter"', 'letters');
SELECT announce_changes_of('"Consultation"', 'consultations');
