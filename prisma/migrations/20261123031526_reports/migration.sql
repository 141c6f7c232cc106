-- AlterTable
ALTER TABLE "Disclosure" ADD COLUMN     "madeBy" TEXT;

-- CreateTable
CREATE TABLE "AnnualReport" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "disclosureId" UUID,
    "opening" JSONB NOT NULL,
    "section1" JSONB NOT NULL,
    "section5" JSONB NOT NULL,
    "section6" JSONB NOT NULL,
    "editorIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AnnualReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportAdjustment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seq" SERIAL NOT NULL,
    "reportId" UUID NOT NULL,
    "cell" TEXT NOT NULL,
    "computed" TEXT NOT NULL,
    "adjusted" TEXT,
    "reason" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "userName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportAdjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportVersion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revisionId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "userId" UUID NOT NULL,
    "userName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportOpening" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seq" SERIAL NOT NULL,
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "tables" JSONB NOT NULL,
    "evidence" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "userName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportOpening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AnnualReport_disclosureId_key" ON "AnnualReport"("disclosureId");

-- CreateIndex
CREATE UNIQUE INDEX "AnnualReport_agencyId_year_key" ON "AnnualReport"("agencyId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "ReportAdjustment_seq_key" ON "ReportAdjustment"("seq");

-- CreateIndex
CREATE INDEX "ReportAdjustment_reportId_cell_idx" ON "ReportAdjustment"("reportId", "cell");

-- CreateIndex
CREATE UNIQUE INDEX "ReportVersion_revisionId_key" ON "ReportVersion"("revisionId");

-- CreateIndex
CREATE INDEX "ReportVersion_reportId_at_idx" ON "ReportVersion"("reportId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ReportOpening_seq_key" ON "ReportOpening"("seq");

-- CreateIndex
CREATE INDEX "ReportOpening_agencyId_year_idx" ON "ReportOpening"("agencyId", "year");

-- AddForeignKey
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportAdjustment" ADD CONSTRAINT "ReportAdjustment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "AnnualReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "AnnualReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportOpening" ADD CONSTRAINT "ReportOpening_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was signed, sent up or carried over stays as it is; what follows is a further record.
CREATE TRIGGER report_adjustment_append_only BEFORE UPDATE OR DELETE ON "ReportAdjustment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_version_append_only BEFORE UPDATE OR DELETE ON "ReportVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_opening_append_only BEFORE UPDATE OR DELETE ON "ReportOpening" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A version says what the sealed revision of the report's own item says, and no other.
CREATE FUNCTION keep_report_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Revision" v JOIN "AnnualReport" a ON a."disclosureId" = v."disclosureId"
    WHERE v.id = NEW."revisionId" AND a.id = NEW."reportId" AND v."sealedAt" IS NOT NULL AND v."contentHash" = NEW."contentHash"
  ) THEN
    RAISE EXCEPTION 'version of report % does not belong to revision %', NEW."reportId", NEW."revisionId" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_version_of_revision BEFORE INSERT ON "ReportVersion" FOR EACH ROW EXECUTE FUNCTION keep_report_version();

ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_madeBy" CHECK ("madeBy" IN ('annualReport', 'siteReport'));
