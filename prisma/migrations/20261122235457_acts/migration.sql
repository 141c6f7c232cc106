-- CreateEnum
CREATE TYPE "ValidityChangeKind" AS ENUM ('amended', 'repealed', 'lapsed', 'restored');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "RunPurpose" ADD VALUE 'abolish';
ALTER TYPE "RunPurpose" ADD VALUE 'move';

-- AlterTable
ALTER TABLE "Disclosure" ADD COLUMN     "amended" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lapsedOn" DATE,
ADD COLUMN     "repealedOn" DATE;

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "changedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "correctionNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "guide" JSONB,
ADD COLUMN     "relatedIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "SearchEntry" ADD COLUMN     "amended" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "repealedOn" DATE;

-- CreateTable
CREATE TABLE "ValidityChange" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agencyId" UUID NOT NULL,
    "disclosureId" UUID NOT NULL,
    "kind" "ValidityChangeKind" NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "otherId" UUID,
    "otherName" TEXT NOT NULL,
    "deciderName" TEXT NOT NULL,
    "deciderDepartment" TEXT NOT NULL,
    "runId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ValidityChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisclosureAddress" (
    "agencyId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "disclosureId" UUID NOT NULL,
    "leftAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DisclosureAddress_pkey" PRIMARY KEY ("agencyId","path")
);

-- CreateIndex
CREATE INDEX "ValidityChange_disclosureId_at_idx" ON "ValidityChange"("disclosureId", "at");

-- CreateIndex
CREATE INDEX "ValidityChange_otherId_idx" ON "ValidityChange"("otherId");

-- CreateIndex
CREATE INDEX "DisclosureAddress_disclosureId_idx" ON "DisclosureAddress"("disclosureId");

-- AddForeignKey
ALTER TABLE "ValidityChange" ADD CONSTRAINT "ValidityChange_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValidityChange" ADD CONSTRAINT "ValidityChange_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValidityChange" ADD CONSTRAINT "ValidityChange_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Disclosure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosureAddress" ADD CONSTRAINT "DisclosureAddress_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosureAddress" ADD CONSTRAINT "DisclosureAddress_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
