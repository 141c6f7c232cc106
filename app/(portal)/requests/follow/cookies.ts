import { cookies } from "next/headers";
import { setting } from "@/lib/core/config";
import { followToken, type Proof, readFollowToken } from "@/lib/requests/public/prove";

/** Number and code, encrypted; sent to the pages of following only. */
const TOKEN = "gongkai_request";
/** Why the last attempt to open a request was refused. */
const REFUSAL = "gongkai_request_refusal";
const MINUTES = 30;

function cookie(name: string, value: string, seconds: number): string {
  const secure = setting("GONGKAI_BASE_URL")?.startsWith("https://") ? "; Secure" : "";
  return `${name}=${encodeURIComponent(value)}; Path=/requests/follow; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

export const openCookies = ({ caseNo, code }: Proof, now: Date): readonly string[] => [
  cookie(TOKEN, followToken(caseNo, code, now), MINUTES * 60),
  cookie(REFUSAL, "", 0),
];

export const closeCookies = (): readonly string[] => [cookie(TOKEN, "", 0), cookie(REFUSAL, "", 0)];

export interface Refusal {
  caseNo: string;
  /** what was left empty; of a pair that does not fit, nobody is told which half is wrong */
  missing: readonly string[];
  message: string;
}

export const refusalCookies = (refusal: Refusal): readonly string[] => [
  cookie(TOKEN, "", 0),
  cookie(REFUSAL, JSON.stringify(refusal), 120),
];

/** What this browser has proved within the last half hour; null: nothing, or too long ago. */
export async function provenHere(now = new Date()): Promise<Proof | null> {
  const value = (await cookies()).get(TOKEN)?.value;
  return value === undefined || value === "" ? null : readFollowToken(value, now);
}

/** Why this browser was refused last. */
export async function lastRefusal(): Promise<Refusal | null> {
  const value = (await cookies()).get(REFUSAL)?.value;
  if (value === undefined || value === "") return null;
  try {
    const { caseNo, missing, message } = JSON.parse(value) as Partial<Refusal>;
    return { caseNo: String(caseNo ?? ""), missing: Array.isArray(missing) ? missing.map(String) : [], message: String(message ?? "") };
  } catch {
    return null;
  }
}
