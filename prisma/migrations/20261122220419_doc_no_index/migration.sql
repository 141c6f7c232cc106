-- CreateIndex
CREATE INDEX "Revision_docNo_idx" ON "Revision"("docNo");
