-- DropIndex
DROP INDEX "RequestShare_departmentId_idx";

-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "open" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "Request_agencyId_open_dueOn_filedOn_id_idx" ON "Request"("agencyId", "open", "dueOn", "filedOn", "id");

-- CreateIndex
CREATE INDEX "Request_agencyId_departmentId_dueOn_filedOn_id_idx" ON "Request"("agencyId", "departmentId", "dueOn", "filedOn", "id");

-- CreateIndex
CREATE INDEX "RequestShare_departmentId_requestId_idx" ON "RequestShare"("departmentId", "requestId");

-- What is open is asked for by every list: a column of its own, so that an index gives it in the order of last days.
DROP INDEX IF EXISTS "Request_open";

CREATE FUNCTION set_request_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."open" := NEW."state" IN ('received', 'registered', 'review', 'supplementing', 'reasonAsked', 'handling', 'consulting', 'feeNoticed', 'replyReview', 'replyApproved');
  RETURN NEW;
END $$;
CREATE TRIGGER request_open BEFORE INSERT OR UPDATE OF "state", "open" ON "Request" FOR EACH ROW EXECUTE FUNCTION set_request_open();
UPDATE "Request" SET "open" = false
  WHERE "state" NOT IN ('received', 'registered', 'review', 'supplementing', 'reasonAsked', 'handling', 'consulting', 'feeNoticed', 'replyReview', 'replyApproved');

-- Who worded and signed a letter stays with it, as its words do.
CREATE OR REPLACE FUNCTION keep_request_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."docNo" <> OLD."docNo" OR NEW."code" <> OLD."code" OR NEW."issuedOn" <> OLD."issuedOn"
     OR NEW."factsHash" <> OLD."factsHash" OR NEW."history" <> OLD."history" OR NEW."sealedFacts" NOT IN (OLD."sealedFacts", '') THEN
    RAISE EXCEPTION 'letter % was sent: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
