-- CreateTable
CREATE TABLE "Inspection" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agencyId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "results" JSONB NOT NULL,
    "failed" INTEGER NOT NULL,
    "alarmed" INTEGER NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteProbe" (
    "agencyId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "asked" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,

    CONSTRAINT "SiteProbe_pkey" PRIMARY KEY ("agencyId","day")
);

-- CreateTable
CREATE TABLE "FailingLink" (
    "agencyId" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "disclosureId" UUID,
    "page" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "lastOn" DATE NOT NULL,

    CONSTRAINT "FailingLink_pkey" PRIMARY KEY ("agencyId","target")
);

-- CreateTable
CREATE TABLE "SelfCheckFinding" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seq" SERIAL NOT NULL,
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "userName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SelfCheckFinding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Inspection_agencyId_day_key" ON "Inspection"("agencyId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "SelfCheckFinding_seq_key" ON "SelfCheckFinding"("seq");

-- CreateIndex
CREATE INDEX "SelfCheckFinding_agencyId_year_code_idx" ON "SelfCheckFinding"("agencyId", "year", "code");

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteProbe" ADD CONSTRAINT "SiteProbe_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FailingLink" ADD CONSTRAINT "FailingLink_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfCheckFinding" ADD CONSTRAINT "SelfCheckFinding_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER self_check_finding_append_only BEFORE UPDATE OR DELETE ON "SelfCheckFinding" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER self_check_finding_no_truncate BEFORE TRUNCATE ON "SelfCheckFinding" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
