-- CreateTable
CREATE TABLE "ReportingAgency" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agencyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hostedId" UUID,
    "sortOrder" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportingAgency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceivedReport" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seq" SERIAL NOT NULL,
    "reportingId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "errors" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "userName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReceivedReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportingAgency_agencyId_name_key" ON "ReportingAgency"("agencyId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingAgency_agencyId_hostedId_key" ON "ReportingAgency"("agencyId", "hostedId");

-- CreateIndex
CREATE UNIQUE INDEX "ReceivedReport_seq_key" ON "ReceivedReport"("seq");

-- CreateIndex
CREATE INDEX "ReceivedReport_reportingId_year_idx" ON "ReceivedReport"("reportingId", "year");

-- AddForeignKey
ALTER TABLE "ReportingAgency" ADD CONSTRAINT "ReportingAgency_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingAgency" ADD CONSTRAINT "ReportingAgency_hostedId_fkey" FOREIGN KEY ("hostedId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReceivedReport" ADD CONSTRAINT "ReceivedReport_reportingId_fkey" FOREIGN KEY ("reportingId") REFERENCES "ReportingAgency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER received_report_append_only BEFORE UPDATE OR DELETE ON "ReceivedReport" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER received_report_no_truncate BEFORE TRUNCATE ON "ReceivedReport" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "ReportingAgency" ADD CONSTRAINT "ReportingAgency_not_itself" CHECK ("hostedId" IS DISTINCT FROM "agencyId");
