-- AlterTable
ALTER TABLE "ReportingAgency" ADD COLUMN     "government" BOOLEAN NOT NULL DEFAULT false;
UPDATE "ReportingAgency" SET "government" = true WHERE "name" ~ '政府(办公厅|办公室)?$';
