-- The ledger grows in one call: whoever waits for the lock does not wait for the way of another to the server and back. `entry` holds the fields of
-- the entry, `before` and `after` the text that its hash covers, up to the number and from it on (lib/audit/entry.ts).
CREATE FUNCTION append_audit_entry(entry jsonb, before text, after text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last_seq bigint;
  last_hash text;
BEGIN
  -- Held until the commit. Each statement here sees what was committed when it began: the last entry is read after the wait.
  PERFORM pg_advisory_xact_lock(7110019);
  SELECT "seq", "hash" INTO last_seq, last_hash FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, repeat('0', 64));
  INSERT INTO "AuditEntry" ("seq", "at", "actorKind", "actorId", "actorName", "actorDepartment", "actorPost", "address", "command", "outcome",
    "subjectType", "subjectId", "detail", "prevHash", "hash")
  SELECT last_seq + 1, e."at", e."actorKind", e."actorId", e."actorName", e."actorDepartment", e."actorPost", e."address", e."command", e."outcome",
    e."subjectType", e."subjectId", e."detail", last_hash,
    encode(sha256(convert_to(last_hash || E'\n' || before || (last_seq + 1)::text || after, 'UTF8')), 'hex')
  FROM jsonb_populate_record(NULL::"AuditEntry", entry) e;
END $$;
