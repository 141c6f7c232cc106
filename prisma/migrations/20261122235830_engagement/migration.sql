-- CreateEnum
CREATE TYPE "LetterKind" AS ENUM ('question', 'complaint', 'suggestion', 'help');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('received', 'assigned', 'inApproval', 'approved', 'answered', 'declined');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('typo', 'wrong', 'deadLink', 'outdated', 'broken', 'other');

-- CreateEnum
CREATE TYPE "CorrectionOutcome" AS ENUM ('fixed', 'noError', 'forwarded');

-- CreateEnum
CREATE TYPE "ConsultationState" AS ENUM ('draft', 'inApproval', 'approved', 'online', 'resultInApproval', 'resultApproved', 'closed');

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "formKey" TEXT NOT NULL,
    "codePrint" TEXT NOT NULL,
    "kind" "LetterKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sealedContact" TEXT NOT NULL,
    "shownName" TEXT NOT NULL,
    "mayPublish" BOOLEAN NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "dueProvisional" BOOLEAN NOT NULL DEFAULT false,
    "extendedAt" TIMESTAMPTZ(3),
    "state" "LetterState" NOT NULL DEFAULT 'received',
    "departmentId" UUID,
    "declineReason" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredBy" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "publicSubject" TEXT NOT NULL DEFAULT '',
    "publicText" TEXT NOT NULL DEFAULT '',
    "publicAnswer" TEXT NOT NULL DEFAULT '',
    "publisherName" TEXT NOT NULL DEFAULT '',
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterReply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "letterId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "editorIds" UUID[],
    "contentHash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LetterReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "formKey" TEXT NOT NULL,
    "codePrint" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "sealedContact" TEXT NOT NULL,
    "shownName" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "dueProvisional" BOOLEAN NOT NULL DEFAULT false,
    "outcome" "CorrectionOutcome",
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "documentPath" TEXT NOT NULL DEFAULT '',
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "contact" TEXT NOT NULL,
    "state" "ConsultationState" NOT NULL DEFAULT 'draft',
    "editorIds" UUID[],
    "contentHash" TEXT NOT NULL DEFAULT '',
    "approverId" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "publisherName" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "resultEditorIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "resultApproverId" UUID,
    "resultPublishedAt" TIMESTAMPTZ(3),
    "resultPublisherName" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationComment" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "formKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sealedContact" TEXT NOT NULL,
    "shownName" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsultationComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EngagementEvent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EngagementEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Letter_formKey_key" ON "Letter"("formKey");

-- CreateIndex
CREATE INDEX "Letter_agencyId_state_dueOn_idx" ON "Letter"("agencyId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Letter_agencyId_receivedAt_idx" ON "Letter"("agencyId", "receivedAt");

-- CreateIndex
CREATE INDEX "Letter_agencyId_publishedAt_idx" ON "Letter"("agencyId", "publishedAt");

-- CreateIndex
CREATE INDEX "Letter_departmentId_state_idx" ON "Letter"("departmentId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_agencyId_number_key" ON "Letter"("agencyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "LetterReply_letterId_number_key" ON "LetterReply"("letterId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_formKey_key" ON "Correction"("formKey");

-- CreateIndex
CREATE INDEX "Correction_agencyId_answeredAt_dueOn_idx" ON "Correction"("agencyId", "answeredAt", "dueOn");

-- CreateIndex
CREATE INDEX "Correction_agencyId_receivedAt_idx" ON "Correction"("agencyId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_agencyId_number_key" ON "Correction"("agencyId", "number");

-- CreateIndex
CREATE INDEX "Consultation_agencyId_publishedAt_idx" ON "Consultation"("agencyId", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Consultation_agencyId_number_key" ON "Consultation"("agencyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationComment_formKey_key" ON "ConsultationComment"("formKey");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationComment_consultationId_number_key" ON "ConsultationComment"("consultationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "EngagementEvent_subjectType_subjectId_seq_key" ON "EngagementEvent"("subjectType", "subjectId", "seq");

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterReply" ADD CONSTRAINT "LetterReply_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationComment" ADD CONSTRAINT "ConsultationComment_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the database itself holds, whoever writes.

CREATE TRIGGER engagement_event_append_only BEFORE UPDATE OR DELETE ON "EngagementEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER engagement_event_no_truncate BEFORE TRUNCATE ON "EngagementEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A letter is never deleted, what was written stays, and an answer is given once. Its contact can only be erased.
CREATE FUNCTION keep_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'letter % cannot be deleted', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW."number", NEW."formKey", NEW."codePrint", NEW."kind", NEW."subject", NEW."text", NEW."mayPublish", NEW."receivedAt")
       IS DISTINCT FROM (OLD."number", OLD."formKey", OLD."codePrint", OLD."kind", OLD."subject", OLD."text", OLD."mayPublish", OLD."receivedAt")
     OR NEW."sealedContact" <> OLD."sealedContact" AND NEW."sealedContact" <> ''
     OR OLD."answeredAt" IS NOT NULL AND (NEW."answeredAt", NEW."answer") IS DISTINCT FROM (OLD."answeredAt", OLD."answer") THEN
    RAISE EXCEPTION 'letter % is written once', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_kept BEFORE UPDATE OR DELETE ON "Letter" FOR EACH ROW EXECUTE FUNCTION keep_letter();
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_public_if_agreed"
  CHECK ("publishedAt" IS NULL OR ("mayPublish" AND "state" = 'answered' AND "publicText" <> '' AND "publicAnswer" <> ''));
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_answered_whole"
  CHECK (("state" = 'answered') = ("answer" <> '') AND ("state" IN ('answered', 'declined')) = ("answeredAt" IS NOT NULL));

CREATE FUNCTION keep_sealed_letter_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."sealedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'reply % is sealed: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER letter_reply_sealed BEFORE UPDATE OR DELETE ON "LetterReply" FOR EACH ROW EXECUTE FUNCTION keep_sealed_letter_reply();
CREATE UNIQUE INDEX "LetterReply_one_working" ON "LetterReply" ("letterId") WHERE "sealedAt" IS NULL;

CREATE FUNCTION keep_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'error report % cannot be deleted', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW."number", NEW."formKey", NEW."codePrint", NEW."page", NEW."quote", NEW."kind", NEW."text", NEW."receivedAt")
       IS DISTINCT FROM (OLD."number", OLD."formKey", OLD."codePrint", OLD."page", OLD."quote", OLD."kind", OLD."text", OLD."receivedAt")
     OR NEW."sealedContact" <> OLD."sealedContact" AND NEW."sealedContact" <> ''
     OR OLD."answeredAt" IS NOT NULL AND (NEW."answeredAt", NEW."answer", NEW."outcome") IS DISTINCT FROM (OLD."answeredAt", OLD."answer", OLD."outcome") THEN
    RAISE EXCEPTION 'error report % is written once', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_kept BEFORE UPDATE OR DELETE ON "Correction" FOR EACH ROW EXECUTE FUNCTION keep_correction();
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_answered_whole"
  CHECK (("answeredAt" IS NULL) = ("outcome" IS NULL) AND ("answeredAt" IS NULL) = ("answer" = ''));

-- What the public was asked, and until when, stays as it was asked; so does the result.
CREATE FUNCTION keep_consultation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."publishedAt" IS NOT NULL AND
     (TG_OP = 'DELETE'
      OR (NEW."number", NEW."title", NEW."text", NEW."documentPath", NEW."opensOn", NEW."closesOn", NEW."contact", NEW."publishedAt")
         IS DISTINCT FROM (OLD."number", OLD."title", OLD."text", OLD."documentPath", OLD."opensOn", OLD."closesOn", OLD."contact", OLD."publishedAt")
      OR OLD."resultPublishedAt" IS NOT NULL
         AND (NEW."result", NEW."resultPublishedAt") IS DISTINCT FROM (OLD."result", OLD."resultPublishedAt")) THEN
    RAISE EXCEPTION 'consultation % is public: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER consultation_kept BEFORE UPDATE OR DELETE ON "Consultation" FOR EACH ROW EXECUTE FUNCTION keep_consultation();
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_days" CHECK ("closesOn" >= "opensOn");
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_public_states"
  CHECK (("state" IN ('online', 'resultInApproval', 'resultApproved', 'closed')) = ("publishedAt" IS NOT NULL)
    AND ("state" = 'closed') = ("resultPublishedAt" IS NOT NULL));

CREATE TRIGGER comment_append_only BEFORE UPDATE OR DELETE ON "ConsultationComment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_late_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Consultation" c WHERE c.id = NEW."consultationId" AND c."publishedAt" IS NOT NULL AND c."state" = 'online'
      AND NEW."receivedAt" >= (c."opensOn"::timestamp AT TIME ZONE 'Asia/Shanghai')
      AND NEW."receivedAt" < ((c."closesOn" + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')) THEN
    RAISE EXCEPTION 'consultation % is not open: comment refused', NEW."consultationId" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_in_time BEFORE INSERT ON "ConsultationComment" FOR EACH ROW EXECUTE FUNCTION refuse_late_comment();
