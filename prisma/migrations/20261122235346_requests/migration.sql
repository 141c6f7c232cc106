-- CreateEnum
CREATE TYPE "RequestChannel" AS ENUM ('IN_PERSON', 'REGISTERED_MAIL', 'ORDINARY_LETTER', 'WEB', 'EMAIL', 'FAX', 'ORAL');

-- CreateEnum
CREATE TYPE "ApplicantType" AS ENUM ('naturalPerson', 'commercial', 'research', 'socialWelfare', 'legalService', 'other');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('received', 'registered', 'review', 'supplementing', 'reasonAsked', 'handling', 'consulting', 'feeNoticed', 'replyReview', 'replyApproved', 'replied', 'delivered', 'withdrawn', 'closed', 'merged', 'archived');

-- AlterEnum
ALTER TYPE "RunPurpose" ADD VALUE 'reply';

-- CreateTable
CREATE TABLE "Intake" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "channel" "RequestChannel" NOT NULL,
    "formKey" TEXT,
    "formHash" TEXT,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "sealedCode" TEXT NOT NULL,
    "clerkName" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Applicant" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "intakeId" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "shownName" TEXT NOT NULL,
    "numberPrint" TEXT,
    "namePrint" TEXT NOT NULL,
    "phonePrint" TEXT,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Applicant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Request" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "intakeId" UUID NOT NULL,
    "applicantId" UUID NOT NULL,
    "caseNo" TEXT NOT NULL,
    "year" INTEGER,
    "seq" INTEGER,
    "channel" "RequestChannel" NOT NULL,
    "applicantType" "ApplicantType" NOT NULL,
    "subject" TEXT NOT NULL,
    "docNo" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "provideForm" TEXT NOT NULL,
    "provideWay" TEXT NOT NULL,
    "assistance" TEXT NOT NULL,
    "departmentId" UUID NOT NULL,
    "handlerId" UUID,
    "mergedIntoId" UUID,
    "splitFromId" UUID,
    "state" "RequestState" NOT NULL,
    "filedOn" DATE NOT NULL,
    "receivedOn" DATE,
    "dueOn" DATE,
    "provisional" TEXT[],
    "extended" BOOLEAN NOT NULL DEFAULT false,
    "outcome" TEXT,
    "repliedOn" DATE,
    "completedOn" DATE,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "feeYuan" INTEGER NOT NULL DEFAULT 0,
    "feePaidYuan" INTEGER NOT NULL DEFAULT 0,
    "importSource" TEXT,
    "importHash" TEXT,
    "importedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestEvent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "requestId" UUID NOT NULL,
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

    CONSTRAINT "RequestEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestNote" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "answersId" UUID,
    "departmentId" UUID,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RequestNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestFile" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "draftKey" TEXT,
    "intakeId" UUID,
    "requestId" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "plainSha256" TEXT NOT NULL,
    "madeFromId" UUID,
    "inspection" JSONB,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RequestFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestLetter" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "addressee" TEXT NOT NULL,
    "docNo" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "sealedFacts" TEXT NOT NULL,
    "factsHash" TEXT NOT NULL,
    "toApplicant" BOOLEAN NOT NULL,
    "pdfFileId" UUID,
    "docxFileId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RequestLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestShare" (
    "requestId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestShare_pkey" PRIMARY KEY ("requestId","departmentId")
);

-- CreateTable
CREATE TABLE "RequestConsultation" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "with" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "shownName" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RequestConsultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestReply" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "editorIds" UUID[],
    "sealedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestDraft" (
    "formKey" TEXT NOT NULL,
    "agencyId" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestDraft_pkey" PRIMARY KEY ("formKey")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agencyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarEntry" (
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "notice" TEXT NOT NULL,
    "days" JSONB NOT NULL,
    "enteredById" UUID,
    "enteredByName" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CalendarEntry_pkey" PRIMARY KEY ("agencyId","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "Intake_formKey_key" ON "Intake"("formKey");

-- CreateIndex
CREATE INDEX "Intake_agencyId_submittedAt_idx" ON "Intake"("agencyId", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Applicant_intakeId_key" ON "Applicant"("intakeId");

-- CreateIndex
CREATE INDEX "Applicant_agencyId_numberPrint_idx" ON "Applicant"("agencyId", "numberPrint");

-- CreateIndex
CREATE INDEX "Applicant_agencyId_namePrint_idx" ON "Applicant"("agencyId", "namePrint");

-- CreateIndex
CREATE INDEX "Applicant_agencyId_phonePrint_idx" ON "Applicant"("agencyId", "phonePrint");

-- CreateIndex
CREATE INDEX "Request_intakeId_idx" ON "Request"("intakeId");

-- CreateIndex
CREATE INDEX "Request_applicantId_idx" ON "Request"("applicantId");

-- CreateIndex
CREATE INDEX "Request_agencyId_state_dueOn_idx" ON "Request"("agencyId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Request_agencyId_receivedOn_idx" ON "Request"("agencyId", "receivedOn");

-- CreateIndex
CREATE INDEX "Request_agencyId_completedOn_idx" ON "Request"("agencyId", "completedOn");

-- CreateIndex
CREATE INDEX "Request_departmentId_state_idx" ON "Request"("departmentId", "state");

-- CreateIndex
CREATE INDEX "Request_handlerId_state_idx" ON "Request"("handlerId", "state");

-- CreateIndex
CREATE INDEX "Request_mergedIntoId_idx" ON "Request"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Request_splitFromId_idx" ON "Request"("splitFromId");

-- CreateIndex
CREATE INDEX "Request_subject_trgm" ON "Request" USING GIN ("subject" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Request_agencyId_caseNo_key" ON "Request"("agencyId", "caseNo");

-- CreateIndex
CREATE UNIQUE INDEX "Request_agencyId_year_seq_key" ON "Request"("agencyId", "year", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "RequestEvent_requestId_seq_key" ON "RequestEvent"("requestId", "seq");

-- CreateIndex
CREATE INDEX "RequestNote_requestId_at_idx" ON "RequestNote"("requestId", "at");

-- CreateIndex
CREATE INDEX "RequestNote_answersId_idx" ON "RequestNote"("answersId");

-- CreateIndex
CREATE INDEX "RequestFile_requestId_idx" ON "RequestFile"("requestId");

-- CreateIndex
CREATE INDEX "RequestFile_intakeId_idx" ON "RequestFile"("intakeId");

-- CreateIndex
CREATE INDEX "RequestFile_draftKey_idx" ON "RequestFile"("draftKey");

-- CreateIndex
CREATE INDEX "RequestFile_madeFromId_idx" ON "RequestFile"("madeFromId");

-- CreateIndex
CREATE INDEX "RequestFile_sha256_idx" ON "RequestFile"("sha256");

-- CreateIndex
CREATE INDEX "RequestLetter_requestId_createdAt_idx" ON "RequestLetter"("requestId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "RequestLetter_requestId_docNo_key" ON "RequestLetter"("requestId", "docNo");

-- CreateIndex
CREATE INDEX "RequestShare_departmentId_idx" ON "RequestShare"("departmentId");

-- CreateIndex
CREATE INDEX "RequestConsultation_requestId_idx" ON "RequestConsultation"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "RequestReply_requestId_number_key" ON "RequestReply"("requestId", "number");

-- CreateIndex
CREATE INDEX "RequestDraft_updatedAt_idx" ON "RequestDraft"("updatedAt");

-- CreateIndex
CREATE INDEX "Notice_userId_readAt_at_idx" ON "Notice"("userId", "readAt", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_userId_key_key" ON "Notice"("userId", "key");

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Applicant" ADD CONSTRAINT "Applicant_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Applicant" ADD CONSTRAINT "Applicant_intakeId_fkey" FOREIGN KEY ("intakeId") REFERENCES "Intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_intakeId_fkey" FOREIGN KEY ("intakeId") REFERENCES "Intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_handlerId_fkey" FOREIGN KEY ("handlerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_splitFromId_fkey" FOREIGN KEY ("splitFromId") REFERENCES "Request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestEvent" ADD CONSTRAINT "RequestEvent_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestNote" ADD CONSTRAINT "RequestNote_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestFile" ADD CONSTRAINT "RequestFile_intakeId_fkey" FOREIGN KEY ("intakeId") REFERENCES "Intake"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestFile" ADD CONSTRAINT "RequestFile_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestFile" ADD CONSTRAINT "RequestFile_madeFromId_fkey" FOREIGN KEY ("madeFromId") REFERENCES "RequestFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestLetter" ADD CONSTRAINT "RequestLetter_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestShare" ADD CONSTRAINT "RequestShare_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestShare" ADD CONSTRAINT "RequestShare_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestConsultation" ADD CONSTRAINT "RequestConsultation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestReply" ADD CONSTRAINT "RequestReply_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestDraft" ADD CONSTRAINT "RequestDraft_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarEntry" ADD CONSTRAINT "CalendarEntry_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the database itself holds, whoever writes.

-- Events of a case only grow.
CREATE TRIGGER request_event_append_only BEFORE UPDATE OR DELETE ON "RequestEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_event_no_truncate BEFORE TRUNCATE ON "RequestEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A case is never deleted; its number and the filing it came from never change.
CREATE FUNCTION keep_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'request % cannot be deleted', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."caseNo" <> OLD."caseNo" OR NEW."intakeId" <> OLD."intakeId" OR NEW."applicantId" <> OLD."applicantId"
     OR NEW."year" IS DISTINCT FROM OLD."year" OR NEW."seq" IS DISTINCT FROM OLD."seq" OR NEW."filedOn" <> OLD."filedOn" THEN
    RAISE EXCEPTION 'number and origin of request % are final', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_kept BEFORE UPDATE OR DELETE ON "Request" FOR EACH ROW EXECUTE FUNCTION keep_request();

-- A reply that was sent up stays as it was; only the retention period empties it.
CREATE FUNCTION keep_sealed_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."sealedAt" IS NOT NULL AND (TG_OP = 'DELETE' OR NEW."outcome" <> OLD."outcome" OR NEW."contentHash" <> OLD."contentHash"
     OR NEW."sealedAt" IS DISTINCT FROM OLD."sealedAt" OR NEW."editorIds" <> OLD."editorIds" OR NEW."sealed" NOT IN (OLD."sealed", '')) THEN
    RAISE EXCEPTION 'reply % is sealed: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER request_reply_sealed BEFORE UPDATE OR DELETE ON "RequestReply" FOR EACH ROW EXECUTE FUNCTION keep_sealed_reply();
CREATE UNIQUE INDEX "RequestReply_one_working" ON "RequestReply" ("requestId") WHERE "sealedAt" IS NULL;

-- A letter that was sent stays as it was; only its rendered files are added, and the retention period empties it.
CREATE FUNCTION keep_request_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."docNo" <> OLD."docNo" OR NEW."code" <> OLD."code" OR NEW."issuedOn" <> OLD."issuedOn"
     OR NEW."factsHash" <> OLD."factsHash" OR NEW."sealedFacts" NOT IN (OLD."sealedFacts", '') THEN
    RAISE EXCEPTION 'letter % was sent: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_letter_kept BEFORE UPDATE OR DELETE ON "RequestLetter" FOR EACH ROW EXECUTE FUNCTION keep_request_letter();

ALTER TABLE "Request"
  ADD CONSTRAINT "Request_fee" CHECK ("feeYuan" >= 0 AND "feePaidYuan" >= 0),
  ADD CONSTRAINT "Request_completed" CHECK ("completedOn" IS NULL OR "outcome" IS NOT NULL),
  ADD CONSTRAINT "Request_merged" CHECK (("mergedIntoId" IS NOT NULL) = ("state" = 'merged') AND "mergedIntoId" IS DISTINCT FROM id);

-- The desk: what is open, by its last day.
CREATE INDEX "Request_open" ON "Request" ("agencyId", "dueOn", id) WHERE "completedOn" IS NULL AND "state" NOT IN ('merged', 'archived');
