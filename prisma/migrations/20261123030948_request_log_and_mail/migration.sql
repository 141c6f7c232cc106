-- CreateTable
CREATE TABLE "MailMessage" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "sealedTo" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT NOT NULL DEFAULT '',
    "triedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "givenUpAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestLogEntry" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "caseNo" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "answeredOn" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "proposedById" UUID,
    "proposedByName" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,
    "publisherName" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedByName" TEXT NOT NULL DEFAULT '',
    "endReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RequestLogEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestRelease" (
    "disclosureId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "fileIds" UUID[],
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestRelease_pkey" PRIMARY KEY ("disclosureId")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailMessage_key_key" ON "MailMessage"("key");

-- CreateIndex
CREATE INDEX "MailMessage_agencyId_queuedAt_idx" ON "MailMessage"("agencyId", "queuedAt");

-- CreateIndex
CREATE INDEX "RequestLogEntry_requestId_idx" ON "RequestLogEntry"("requestId");

-- CreateIndex
CREATE INDEX "RequestLogEntry_agencyId_publishedAt_idx" ON "RequestLogEntry"("agencyId", "publishedAt");

-- CreateIndex
CREATE INDEX "RequestRelease_requestId_idx" ON "RequestRelease"("requestId");

-- AddForeignKey
ALTER TABLE "MailMessage" ADD CONSTRAINT "MailMessage_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestLogEntry" ADD CONSTRAINT "RequestLogEntry_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestRelease" ADD CONSTRAINT "RequestRelease_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestRelease" ADD CONSTRAINT "RequestRelease_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of one request one entry is public and one waits, at the most; whoever worded it does not publish it; its words stay as they were decided on.
CREATE UNIQUE INDEX "RequestLogEntry_one_public" ON "RequestLogEntry" ("requestId") WHERE "publishedAt" IS NOT NULL AND "endedAt" IS NULL;
CREATE UNIQUE INDEX "RequestLogEntry_one_waiting" ON "RequestLogEntry" ("requestId") WHERE "publishedAt" IS NULL AND "endedAt" IS NULL;
ALTER TABLE "RequestLogEntry" ADD CONSTRAINT "RequestLogEntry_two_people" CHECK ("publishedAt" IS NULL OR "publishedById" IS DISTINCT FROM "proposedById");
CREATE FUNCTION keep_log_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."endedAt" IS NOT NULL
    OR (OLD."publishedAt" IS NOT NULL AND (NEW."publishedAt", NEW."publishedById") IS DISTINCT FROM (OLD."publishedAt", OLD."publishedById"))
    OR (NEW."requestId", NEW."caseNo", NEW."subject", NEW."answer", NEW."receivedOn", NEW."answeredOn", NEW."outcome", NEW."proposedById")
      IS DISTINCT FROM
       (OLD."requestId", OLD."caseNo", OLD."subject", OLD."answer", OLD."receivedOn", OLD."answeredOn", OLD."outcome", OLD."proposedById") THEN
    RAISE EXCEPTION 'entry % of the request log is kept as it was', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_log_kept BEFORE UPDATE OR DELETE ON "RequestLogEntry" FOR EACH ROW EXECUTE FUNCTION keep_log_entry();
CREATE TRIGGER request_release_append_only BEFORE UPDATE OR DELETE ON "RequestRelease" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The pages of the log (lib/requests/log/public.ts).
SELECT announce_changes_of('"RequestLogEntry"', 'request-log');
SELECT announce_changes_of('"RequestRelease"', 'request-log');
