-- DropIndex
DROP INDEX "RequestShare_departmentId_requestId_idx";

-- CreateIndex
CREATE INDEX "RequestShare_departmentId_role_requestId_idx" ON "RequestShare"("departmentId", "role", "requestId");
