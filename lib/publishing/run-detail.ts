import { z } from "zod";
import type { Finding } from "@/lib/screening/finding";

const finding = z.custom<Finding>((value) => typeof value === "object" && value !== null && "key" in value && "severity" in value);

const note = z.object({ key: z.string(), reason: z.string(), byName: z.string() });

/** What a run of publication keeps of its submission: what was found, and why what was found may stay. */
export const submissionDetail = z.object({
  kind: z.literal("submission"),
  findings: z.array(finding),
  notes: z.array(note),
});

/** What a run of withdrawal keeps. */
export const withdrawalDetail = z.object({
  kind: z.literal("withdrawal"),
  /** for the public, on the tombstone page */
  reason: z.string(),
  /** the security administrator took it down at once; the run confirms it afterwards */
  alreadyDown: z.boolean(),
});

export type SubmissionDetail = z.output<typeof submissionDetail>;
export type WithdrawalDetail = z.output<typeof withdrawalDetail>;
