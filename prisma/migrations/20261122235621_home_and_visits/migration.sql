-- CreateEnum
CREATE TYPE "VisitScope" AS ENUM ('site', 'column', 'page');

-- CreateTable
CREATE TABLE "HomeArrangement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agencyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "authorIds" UUID[],
    "editorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "discardedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "publisherName" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HomeArrangement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitCount" (
    "agencyId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "scope" "VisitScope" NOT NULL,
    "key" TEXT NOT NULL,
    "views" INTEGER NOT NULL,
    "visitors" INTEGER NOT NULL,

    CONSTRAINT "VisitCount_pkey" PRIMARY KEY ("agencyId","day","scope","key")
);

-- CreateTable
CREATE TABLE "VisitSalt" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "VisitSalt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "VisitMark" (
    "day" DATE NOT NULL,
    "scope" "VisitScope" NOT NULL,
    "key" TEXT NOT NULL,
    "visitor" BYTEA NOT NULL,

    CONSTRAINT "VisitMark_pkey" PRIMARY KEY ("day","scope","key","visitor")
);

-- CreateIndex
CREATE UNIQUE INDEX "HomeArrangement_agencyId_number_key" ON "HomeArrangement"("agencyId", "number");

-- AddForeignKey
ALTER TABLE "HomeArrangement" ADD CONSTRAINT "HomeArrangement_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitCount" ADD CONSTRAINT "VisitCount_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One arrangement in preparation and one on the home page; what was on it stays as it was.
CREATE UNIQUE INDEX "HomeArrangement_one_working" ON "HomeArrangement" ("agencyId") WHERE "publishedAt" IS NULL AND "discardedAt" IS NULL;
CREATE UNIQUE INDEX "HomeArrangement_one_live" ON "HomeArrangement" ("agencyId") WHERE "publishedAt" IS NOT NULL AND "endedAt" IS NULL;

CREATE FUNCTION keep_home_arrangement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'home arrangement % cannot be deleted', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."discardedAt" IS NOT NULL
     OR OLD."publishedAt" IS NOT NULL AND (NEW."blocks" <> OLD."blocks" OR NEW."publishedAt" IS DISTINCT FROM OLD."publishedAt")
     OR OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS DISTINCT FROM OLD."endedAt" THEN
    RAISE EXCEPTION 'home arrangement % is final', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER home_arrangement_kept BEFORE UPDATE OR DELETE ON "HomeArrangement" FOR EACH ROW EXECUTE FUNCTION keep_home_arrangement();
