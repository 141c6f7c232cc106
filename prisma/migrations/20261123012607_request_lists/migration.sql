-- DropIndex
DROP INDEX "Request_agencyId_receivedOn_idx";

-- CreateIndex
CREATE INDEX "Request_agencyId_dueOn_filedOn_id_idx" ON "Request"("agencyId", "dueOn", "filedOn", "id");

-- CreateIndex
CREATE INDEX "Request_agencyId_receivedOn_id_idx" ON "Request"("agencyId", "receivedOn" DESC, "id");

-- The lists sort by the index above; the one of open cases alone is not asked for.
DROP INDEX "Request_open";
