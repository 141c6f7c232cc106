-- CreateEnum
CREATE TYPE "RegisterKind" AS ENUM ('licence', 'otherService', 'penalty', 'compulsion', 'charge', 'licenceItems', 'otherServiceItems', 'penaltyItems', 'compulsionItems', 'chargeItems', 'procurementProjects', 'procurement');

-- CreateTable
CREATE TABLE "RegisterEntry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "RegisterKind" NOT NULL,
    "source" TEXT NOT NULL,
    "department" TEXT NOT NULL DEFAULT '',
    "value" DECIMAL(24,6) NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "fileId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "replacesId" UUID,
    "importFile" TEXT,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteReport" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "disclosureId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SiteReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteReportValue" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reportId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "computed" TEXT,
    "note" TEXT NOT NULL,
    "fileId" UUID,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SiteReportValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteReportNote" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reportId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SiteReportNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteReportVersion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revisionId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "correctionNote" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SiteReportVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RegisterEntry_replacesId_key" ON "RegisterEntry"("replacesId");

-- CreateIndex
CREATE INDEX "RegisterEntry_agencyId_year_kind_idx" ON "RegisterEntry"("agencyId", "year", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "SiteReport_disclosureId_key" ON "SiteReport"("disclosureId");

-- CreateIndex
CREATE UNIQUE INDEX "SiteReport_agencyId_year_key" ON "SiteReport"("agencyId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "SiteReportValue_reportId_seq_key" ON "SiteReportValue"("reportId", "seq");

-- CreateIndex
CREATE INDEX "SiteReportNote_reportId_rule_idx" ON "SiteReportNote"("reportId", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "SiteReportVersion_revisionId_key" ON "SiteReportVersion"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "SiteReportVersion_reportId_number_key" ON "SiteReportVersion"("reportId", "number");

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "RegisterEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteReport" ADD CONSTRAINT "SiteReport_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteReport" ADD CONSTRAINT "SiteReport_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteReportValue" ADD CONSTRAINT "SiteReportValue_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "SiteReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteReportValue" ADD CONSTRAINT "SiteReportValue_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteReportNote" ADD CONSTRAINT "SiteReportNote_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "SiteReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteReportVersion" ADD CONSTRAINT "SiteReportVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "SiteReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteReportVersion" ADD CONSTRAINT "SiteReportVersion_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the database itself holds, whoever writes.

-- Counts are whole, nothing is below zero, and a correction says why.
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_value_check"
  CHECK ("value" >= 0 AND ("kind" IN ('charge', 'procurement') OR "value" = trunc("value")));
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_year_check" CHECK ("year" BETWEEN 1990 AND 2999);
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_reason_check" CHECK ("replacesId" IS NULL OR "reason" <> '');

-- One first entry for each source of a year: what comes later replaces the one before, each once.
CREATE UNIQUE INDEX "RegisterEntry_one_first" ON "RegisterEntry" ("agencyId", "year", "kind", "source", "department") WHERE "replacesId" IS NULL;
CREATE FUNCTION keep_register_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."replacesId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "RegisterEntry" e WHERE e.id = NEW."replacesId" AND e."agencyId" = NEW."agencyId" AND e."year" = NEW."year"
      AND e."kind" = NEW."kind" AND e."source" = NEW."source" AND e."department" = NEW."department") THEN
    RAISE EXCEPTION 'register entry corrects one of another series' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER register_entry_series BEFORE INSERT ON "RegisterEntry" FOR EACH ROW EXECUTE FUNCTION keep_register_series();

-- Figures, explanations and what was frozen only grow.
CREATE TRIGGER register_entry_append_only BEFORE UPDATE OR DELETE ON "RegisterEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER site_report_value_append_only BEFORE UPDATE OR DELETE ON "SiteReportValue" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER site_report_note_append_only BEFORE UPDATE OR DELETE ON "SiteReportNote" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER site_report_version_append_only BEFORE UPDATE OR DELETE ON "SiteReportVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Table 2 asks for normative documents alone, of which there are few.
CREATE INDEX "Revision_normative" ON "Revision" ("disclosureId") WHERE "isNormative";
