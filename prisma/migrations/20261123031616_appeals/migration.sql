-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('answering', 'hearing', 'decided', 'voided');

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "appealNo" TEXT NOT NULL,
    "forum" TEXT NOT NULL,
    "requestId" UUID,
    "requestCaseNo" TEXT NOT NULL,
    "previousId" UUID,
    "applicantId" UUID,
    "appellantType" "ApplicantType",
    "sealed" TEXT NOT NULL DEFAULT '',
    "shownName" TEXT NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),
    "subject" TEXT NOT NULL,
    "departmentId" UUID NOT NULL,
    "handlerId" UUID,
    "state" "AppealState" NOT NULL,
    "body" TEXT NOT NULL,
    "caseNumber" TEXT NOT NULL,
    "instance" TEXT,
    "receivedOn" DATE NOT NULL,
    "answerDueOn" DATE,
    "answeredOn" DATE,
    "result" TEXT,
    "resultOn" DATE,
    "effects" JSONB NOT NULL,
    "newReplyDueOn" DATE,
    "newReplyOn" DATE,
    "importSource" TEXT,
    "importHash" TEXT,
    "importedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealEvent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "appealId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "data" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppealEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealFile" (
    "id" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "plainSha256" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AppealFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Appeal_requestId_idx" ON "Appeal"("requestId");

-- CreateIndex
CREATE INDEX "Appeal_previousId_idx" ON "Appeal"("previousId");

-- CreateIndex
CREATE INDEX "Appeal_applicantId_idx" ON "Appeal"("applicantId");

-- CreateIndex
CREATE INDEX "Appeal_agencyId_receivedOn_id_idx" ON "Appeal"("agencyId", "receivedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Appeal_agencyId_resultOn_idx" ON "Appeal"("agencyId", "resultOn");

-- CreateIndex
CREATE INDEX "Appeal_departmentId_state_idx" ON "Appeal"("departmentId", "state");

-- CreateIndex
CREATE INDEX "Appeal_handlerId_state_idx" ON "Appeal"("handlerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_agencyId_appealNo_key" ON "Appeal"("agencyId", "appealNo");

-- CreateIndex
CREATE UNIQUE INDEX "AppealEvent_appealId_seq_key" ON "AppealEvent"("appealId", "seq");

-- CreateIndex
CREATE INDEX "AppealFile_appealId_idx" ON "AppealFile"("appealId");

-- CreateIndex
CREATE INDEX "AppealFile_sha256_idx" ON "AppealFile"("sha256");

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Appeal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_handlerId_fkey" FOREIGN KEY ("handlerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealEvent" ADD CONSTRAINT "AppealEvent_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealFile" ADD CONSTRAINT "AppealFile_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the database itself holds, whoever writes.

-- Events of an appeal only grow.
CREATE TRIGGER appeal_event_append_only BEFORE UPDATE OR DELETE ON "AppealEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appeal_event_no_truncate BEFORE TRUNCATE ON "AppealEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An appeal is never deleted, its number never changes, and what was entered in error stays so. It belongs with a request, an applicant and
-- an earlier appeal of its own agency.
CREATE FUNCTION keep_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'appeal % cannot be deleted', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW."appealNo" <> OLD."appealNo" OR NEW."agencyId" <> OLD."agencyId") THEN
    RAISE EXCEPTION 'number of appeal % is final', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."state" = 'voided' AND NEW."state" <> 'voided' THEN
    RAISE EXCEPTION 'appeal % was entered in error', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."requestId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Request" r WHERE r.id = NEW."requestId" AND r."agencyId" = NEW."agencyId")
     OR NEW."applicantId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Applicant" a WHERE a.id = NEW."applicantId" AND a."agencyId" = NEW."agencyId")
     OR NEW."previousId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Appeal" p WHERE p.id = NEW."previousId" AND p."agencyId" = NEW."agencyId") THEN
    RAISE EXCEPTION 'appeal % refers to another agency', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appeal_kept BEFORE INSERT OR UPDATE OR DELETE ON "Appeal" FOR EACH ROW EXECUTE FUNCTION keep_appeal();

-- A file of an appeal stays what it was; only the retention period empties its name.
CREATE FUNCTION keep_appeal_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."appealId" <> OLD."appealId" OR NEW."sha256" <> OLD."sha256" OR NEW."plainSha256" <> OLD."plainSha256" THEN
    RAISE EXCEPTION 'file % of an appeal is kept: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appeal_file_kept BEFORE UPDATE OR DELETE ON "AppealFile" FOR EACH ROW EXECUTE FUNCTION keep_appeal_file();

ALTER TABLE "Appeal"
  ADD CONSTRAINT "Appeal_forum" CHECK ("forum" IN ('reconsideration', 'litigation-direct', 'litigation-after-reconsideration')),
  ADD CONSTRAINT "Appeal_instance" CHECK (CASE WHEN "forum" = 'reconsideration' THEN "instance" IS NULL ELSE "instance" IN ('first', 'second', 'retrial') END),
  ADD CONSTRAINT "Appeal_result" CHECK (("result" IS NULL) = ("resultOn" IS NULL) AND "resultOn" >= "receivedOn"),
  ADD CONSTRAINT "Appeal_decided" CHECK ("state" <> 'decided' OR "result" IS NOT NULL),
  ADD CONSTRAINT "Appeal_answered" CHECK ("answeredOn" >= "receivedOn"),
  ADD CONSTRAINT "Appeal_new_reply" CHECK ("newReplyOn" IS NULL OR "newReplyDueOn" IS NOT NULL),
  ADD CONSTRAINT "Appeal_previous" CHECK ("previousId" IS DISTINCT FROM id);

-- What has to be watched every day: answers and new replies that are due.
CREATE INDEX "Appeal_to_answer" ON "Appeal" ("agencyId", "answerDueOn") WHERE "state" = 'answering';
CREATE INDEX "Appeal_to_reply" ON "Appeal" ("agencyId", "newReplyDueOn") WHERE "newReplyDueOn" IS NOT NULL AND "newReplyOn" IS NULL AND "state" <> 'voided';
