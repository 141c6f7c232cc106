-- Entries are derived: they are made again, by the new rules, when the platform starts.
DELETE FROM "SearchEntry";
UPDATE "SearchIndex" SET "builtWith" = 0, "version" = "version" + 1;

-- DropIndex
DROP INDEX "SearchEntry_disclosureId_idx";

-- DropIndex
DROP INDEX "SearchEntry_agencyId_docNoKey_idx";

-- DropIndex
DROP INDEX "SearchEntry_agencyId_indexNo_idx";

-- DropIndex
DROP INDEX "SearchEntry_words_idx";

-- AlterTable
ALTER TABLE "SearchEntry" DROP COLUMN "docNoKey",
DROP COLUMN "indexNo",
DROP COLUMN "words",
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "words" TEXT NOT NULL;

-- CreateTable
CREATE TABLE "FileText" (
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "problem" TEXT,
    "readWith" INTEGER NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FileText_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_disclosureId_key" ON "SearchEntry"("disclosureId");

-- CreateIndex
CREATE INDEX "SearchEntry_agencyId_version_idx" ON "SearchEntry"("agencyId", "version");

-- An entry that is written, or written anew, has the version of its index: processes read the changes since the version they know.
CREATE FUNCTION stamp_search_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchIndex" ("agencyId", "version", "builtWith") VALUES (NEW."agencyId", 1, 0)
    ON CONFLICT ("agencyId") DO UPDATE SET "version" = "SearchIndex"."version" + 1
    RETURNING "version" INTO NEW."version";
  RETURN NEW;
END $$;

CREATE TRIGGER search_entry_stamp BEFORE INSERT OR UPDATE ON "SearchEntry"
  FOR EACH ROW EXECUTE FUNCTION stamp_search_entry();

CREATE FUNCTION note_dropped_search_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SearchIndex" SET "version" = "version" + 1 WHERE "agencyId" = OLD."agencyId";
  RETURN NULL;
END $$;

CREATE TRIGGER search_entry_dropped AFTER DELETE ON "SearchEntry"
  FOR EACH ROW EXECUTE FUNCTION note_dropped_search_entry();
