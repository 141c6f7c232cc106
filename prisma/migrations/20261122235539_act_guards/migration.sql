-- What was decided about validity, and the addresses that items left, only grow.
CREATE TRIGGER validity_change_append_only BEFORE UPDATE OR DELETE ON "ValidityChange" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER disclosure_address_append_only BEFORE UPDATE OR DELETE ON "DisclosureAddress" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What follows from the changes of validity stands on the item, so that lists need not add them up. 'restored' takes back all before it.
CREATE FUNCTION keep_validity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Disclosure" SET
    "amended" = CASE NEW."kind" WHEN 'amended' THEN true WHEN 'restored' THEN false ELSE "amended" END,
    "repealedOn" = CASE NEW."kind" WHEN 'repealed' THEN NEW."on" WHEN 'restored' THEN NULL ELSE "repealedOn" END,
    "lapsedOn" = CASE NEW."kind" WHEN 'lapsed' THEN NEW."on" WHEN 'restored' THEN NULL ELSE "lapsedOn" END
  WHERE id = NEW."disclosureId";
  RETURN NEW;
END $$;
CREATE TRIGGER validity_change_counts AFTER INSERT ON "ValidityChange" FOR EACH ROW EXECUTE FUNCTION keep_validity();

-- 索引号, once given, never changes. The address changes by 移栏 alone, and only when the former one has been kept for its redirect.
CREATE OR REPLACE FUNCTION keep_public_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."indexNo" IS NOT NULL AND NEW."indexNo" IS DISTINCT FROM OLD."indexNo" THEN
    RAISE EXCEPTION 'index number of disclosure % is final', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."address" IS NOT NULL AND NEW."address" IS DISTINCT FROM OLD."address" AND (NEW."address" IS NULL OR NOT EXISTS (
    SELECT 1 FROM "DisclosureAddress" a WHERE a."agencyId" = OLD."agencyId" AND a."path" = OLD."address" AND a."disclosureId" = OLD.id)) THEN
    RAISE EXCEPTION 'address of disclosure % is left without a redirect', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Which items belong to which (relatedIds), from either side; and which 发文字号 a text mentions, by year and number.
CREATE INDEX "Revision_relatedIds" ON "Revision" USING GIN ("relatedIds");
CREATE FUNCTION mentioned_numbers(content text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT found[1]), '{}') FROM regexp_matches(content, '〔[0-9]{4}〕[0-9]{1,5}号', 'g') AS found
$$;
CREATE INDEX "Revision_mentions" ON "Revision" USING GIN (mentioned_numbers("bodyText"));

-- Where an item stands: the one definition that lists, pages and rules read.
-- work: draft, returned, inApproval, withdrawing, abolishing, moving, approved, scheduled, failed, discarded, none. public: never, live, withdrawn.
CREATE OR REPLACE VIEW "DisclosureStage" AS
SELECT
  d.id,
  latest.id AS "latestRevisionId",
  latest."number" AS "latestNumber",
  latest."sealedAt" IS NOT NULL AS "latestSealed",
  last_run.id AS "lastRunId",
  open_run.id AS "openRunId",
  waiting.id AS "waitingPublicationId",
  live.id AS "livePublicationId",
  live."revisionId" AS "liveRevisionId",
  CASE
    WHEN d."discardedAt" IS NOT NULL THEN 'discarded'
    WHEN open_run."purpose" = 'withdraw' THEN 'withdrawing'
    WHEN open_run."purpose" = 'abolish' THEN 'abolishing'
    WHEN open_run."purpose" = 'move' THEN 'moving'
    WHEN open_run.id IS NOT NULL THEN 'inApproval'
    WHEN latest."sealedAt" IS NULL THEN CASE base_run."state" WHEN 'returned' THEN 'returned' ELSE 'draft' END
    WHEN waiting.id IS NOT NULL THEN 'scheduled'
    WHEN last_publication.id IS NULL OR last_publication."endKind" IN ('cancelled', 'failed') THEN
      CASE
        WHEN last_run."state" = 'returned' THEN 'returned'
        WHEN last_run."state" IS DISTINCT FROM 'approved' THEN 'draft'
        WHEN last_publication."endKind" = 'failed' THEN 'failed'
        ELSE 'approved'
      END
    ELSE 'none'
  END AS "work",
  CASE
    WHEN live.id IS NOT NULL THEN 'live'
    WHEN ever.id IS NOT NULL THEN 'withdrawn'
    ELSE 'never'
  END AS "public"
FROM "Disclosure" d
LEFT JOIN LATERAL (SELECT * FROM "Revision" r WHERE r."disclosureId" = d.id ORDER BY r."number" DESC LIMIT 1) latest ON true
LEFT JOIN LATERAL (
  SELECT * FROM "ApprovalRun" a WHERE a."revisionId" = latest.id AND a."purpose" = 'publish' ORDER BY a."startedAt" DESC LIMIT 1
) last_run ON true
LEFT JOIN LATERAL (
  SELECT * FROM "ApprovalRun" a WHERE a."revisionId" = latest."baseRevisionId" AND a."purpose" = 'publish' ORDER BY a."startedAt" DESC LIMIT 1
) base_run ON true
LEFT JOIN "ApprovalRun" open_run ON open_run."subjectType" = 'disclosure' AND open_run."subjectId" = d.id AND open_run."state" = 'open'
LEFT JOIN LATERAL (
  SELECT * FROM "Publication" p WHERE p."disclosureId" = d.id AND p."publishedAt" IS NULL AND p."endedAt" IS NULL ORDER BY p."scheduledFor" LIMIT 1
) waiting ON true
LEFT JOIN LATERAL (
  SELECT * FROM "Publication" p WHERE p."revisionId" = latest.id ORDER BY p."createdAt" DESC, p.id DESC LIMIT 1
) last_publication ON true
LEFT JOIN LATERAL (
  SELECT * FROM "Publication" p WHERE p."disclosureId" = d.id AND p."publishedAt" IS NOT NULL AND p."endedAt" IS NULL
  ORDER BY p."channel" LIMIT 1
) live ON true
LEFT JOIN LATERAL (
  SELECT p.id FROM "Publication" p WHERE p."disclosureId" = d.id AND p."publishedAt" IS NOT NULL LIMIT 1
) ever ON true;
