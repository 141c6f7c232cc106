-- What the database itself holds, whoever writes.

-- The ledger and the events of approval only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER run_event_append_only BEFORE UPDATE OR DELETE ON "RunEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER run_event_no_truncate BEFORE TRUNCATE ON "RunEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A sealed revision, with its attachments and its list of editors, stays as it is.
CREATE FUNCTION keep_sealed_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."sealedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'revision % is sealed: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER revision_sealed BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION keep_sealed_revision();

CREATE FUNCTION keep_sealed_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF EXISTS (SELECT 1 FROM "Revision" r WHERE r.id = part."revisionId" AND r."sealedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'revision % is sealed: % of % refused', part."revisionId", TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN part;
END $$;
CREATE TRIGGER attachment_sealed BEFORE INSERT OR UPDATE OR DELETE ON "Attachment" FOR EACH ROW EXECUTE FUNCTION keep_sealed_part();
CREATE TRIGGER revision_editor_sealed BEFORE INSERT OR UPDATE OR DELETE ON "RevisionEditor" FOR EACH ROW EXECUTE FUNCTION keep_sealed_part();

-- 索引号 and address, once given, never change.
CREATE FUNCTION keep_public_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."indexNo" IS NOT NULL AND NEW."indexNo" IS DISTINCT FROM OLD."indexNo"
     OR OLD."address" IS NOT NULL AND NEW."address" IS DISTINCT FROM OLD."address" THEN
    RAISE EXCEPTION 'index number and address of disclosure % are final', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disclosure_public_identity BEFORE UPDATE ON "Disclosure" FOR EACH ROW EXECUTE FUNCTION keep_public_identity();

-- A publication is never deleted; when it went out, and how it ended, is written once.
CREATE FUNCTION keep_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'publication % cannot be deleted', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."revisionId" <> OLD."revisionId" OR NEW."disclosureId" <> OLD."disclosureId" OR NEW."channel" <> OLD."channel"
     OR OLD."publishedAt" IS NOT NULL AND NEW."publishedAt" IS DISTINCT FROM OLD."publishedAt"
     OR OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS DISTINCT FROM OLD."endedAt" THEN
    RAISE EXCEPTION 'publication % is written once', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_kept BEFORE UPDATE OR DELETE ON "Publication" FOR EACH ROW EXECUTE FUNCTION keep_publication();

-- One working revision, one open run, one schedule and one live publication a channel for each item.
CREATE UNIQUE INDEX "Revision_one_working" ON "Revision" ("disclosureId") WHERE "sealedAt" IS NULL;
CREATE UNIQUE INDEX "ApprovalRun_one_open" ON "ApprovalRun" ("subjectType", "subjectId") WHERE "state" = 'open';
CREATE UNIQUE INDEX "Publication_one_live" ON "Publication" ("disclosureId", "channel") WHERE "publishedAt" IS NOT NULL AND "endedAt" IS NULL;
CREATE UNIQUE INDEX "Publication_one_waiting" ON "Publication" ("disclosureId", "channel") WHERE "publishedAt" IS NULL AND "endedAt" IS NULL;
CREATE UNIQUE INDEX "Agency_one_default" ON "Agency" ("isDefault") WHERE "isDefault";
CREATE INDEX "Publication_live_by_column" ON "Publication" ("columnId", "publishedAt" DESC, id) WHERE "channel" = 'portal' AND "publishedAt" IS NOT NULL AND "endedAt" IS NULL;
CREATE INDEX "Publication_live_by_time" ON "Publication" ("agencyId", "publishedAt" DESC, id) WHERE "channel" = 'portal' AND "publishedAt" IS NOT NULL AND "endedAt" IS NULL;

-- Where an item stands: the one definition that lists, pages and rules read.
-- work: draft, returned, inApproval, withdrawing, approved, scheduled, failed, discarded, none. public: never, live, withdrawn.
CREATE VIEW "DisclosureStage" AS
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
