import { z } from "zod";
import { decrypt, encrypt } from "@/lib/core/encryption";
import type { Tracked } from "./tracking";

export const FOLLOW_COOKIE = "gongkai_follow";
export const FOLLOW_SECONDS = 30 * 60;

const PURPOSE = "engagement-follow";
const pass = z.object({ kind: z.enum(["letter", "correction"]), id: z.uuid(), number: z.string(), until: z.number() });

/** What the browser keeps of a right number and code, for a while: unreadable, and good for this one number. */
export const followPass = ({ kind, id, number }: Tracked, now: Date): string =>
  encrypt(JSON.stringify({ kind, id, number, until: now.getTime() + FOLLOW_SECONDS * 1000 }), PURPOSE, "visitor");

/** What a pass opens at `now`, if it opens this number; null otherwise. */
export function readFollowPass(text: string | undefined, number: string, now: Date): Tracked | null {
  const opened = text === undefined ? null : decrypt(text, PURPOSE, "visitor");
  if (opened === null) return null;
  const { until, ...tracked } = pass.parse(JSON.parse(opened));
  return tracked.number === number && until > now.getTime() ? tracked : null;
}
