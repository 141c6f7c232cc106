-- The periods as they were when a letter or an error report came in: from them its last day is counted again when the calendar changes. What came
-- in before is taken to have had the periods of today's settings.
ALTER TABLE "Letter" ADD COLUMN "replyDays" INTEGER, ADD COLUMN "extensionDays" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Correction" ADD COLUMN "replyDays" INTEGER;

UPDATE "Letter" l SET
  "replyDays" = coalesce((SELECT (s."value" ->> (l."kind" || 'Days'))::int FROM "Setting" s WHERE s."agencyId" = l."agencyId" AND s."key" = 'engagement'),
    CASE l."kind" WHEN 'question' THEN 5 ELSE 15 END),
  "extensionDays" = CASE WHEN l."extendedAt" IS NULL THEN 0 ELSE
    coalesce((SELECT (s."value" ->> 'extensionDays')::int FROM "Setting" s WHERE s."agencyId" = l."agencyId" AND s."key" = 'engagement'), 10) END;
UPDATE "Correction" c SET
  "replyDays" = coalesce((SELECT (s."value" ->> 'correctionDays')::int FROM "Setting" s WHERE s."agencyId" = c."agencyId" AND s."key" = 'engagement'), 3);

ALTER TABLE "Letter" ALTER COLUMN "replyDays" SET NOT NULL;
ALTER TABLE "Correction" ALTER COLUMN "replyDays" SET NOT NULL;
