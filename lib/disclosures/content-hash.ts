import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";

/**
 * The sha-256 (hex) of what an item says: approvals bind to it, so whatever the public would see must be in `content`.
 * Throws a TypeError on values that JSON cannot hold; see `canonicalJson`.
 */
export const contentHash = (content: Readonly<Record<string, unknown>>): string =>
  createHash("sha256").update(canonicalJson(content), "utf8").digest("hex");
