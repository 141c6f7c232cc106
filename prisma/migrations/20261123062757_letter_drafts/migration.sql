-- AlterTable
ALTER TABLE "RequestLetter" ADD COLUMN     "history" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "RequestLetterDraft" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestLetterDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RequestLetterDraft_requestId_act_key" ON "RequestLetterDraft"("requestId", "act");

-- AddForeignKey
ALTER TABLE "RequestLetterDraft" ADD CONSTRAINT "RequestLetterDraft_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
