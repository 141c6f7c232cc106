-- CreateTable
CREATE TABLE "SearchEntry" (
    "publicationId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "disclosureId" UUID NOT NULL,
    "columnId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "year" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "genre" TEXT NOT NULL,
    "isNormative" BOOLEAN NOT NULL,
    "effectiveOn" DATE,
    "expiresOn" DATE,
    "title" TEXT NOT NULL,
    "indexNo" TEXT,
    "docNoKey" TEXT,
    "keywords" TEXT[],
    "sounds" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "titleWords" tsvector NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("publicationId")
);

-- CreateTable
CREATE TABLE "SearchIndex" (
    "agencyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "builtWith" INTEGER NOT NULL,

    CONSTRAINT "SearchIndex_pkey" PRIMARY KEY ("agencyId")
);

-- CreateIndex
CREATE INDEX "SearchEntry_disclosureId_idx" ON "SearchEntry"("disclosureId");

-- CreateIndex
CREATE INDEX "SearchEntry_agencyId_publishedAt_idx" ON "SearchEntry"("agencyId", "publishedAt");

-- CreateIndex
CREATE INDEX "SearchEntry_agencyId_docNoKey_idx" ON "SearchEntry"("agencyId", "docNoKey");

-- CreateIndex
CREATE INDEX "SearchEntry_agencyId_indexNo_idx" ON "SearchEntry"("agencyId", "indexNo");

-- CreateIndex
CREATE INDEX "SearchEntry_titleWords_idx" ON "SearchEntry" USING GIN ("titleWords");

-- CreateIndex
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SearchEntry_title_trgm" ON "SearchEntry" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "SearchEntry_sounds_trgm" ON "SearchEntry" USING GIN ("sounds" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchIndex" ADD CONSTRAINT "SearchIndex_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
