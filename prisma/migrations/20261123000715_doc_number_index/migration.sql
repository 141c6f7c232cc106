-- Which items bear a 发文字号 that a text mentions.
CREATE INDEX "Revision_docNumber" ON "Revision" USING GIN (mentioned_numbers("docNo"));
