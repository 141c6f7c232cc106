import { z } from "zod";
import { civilDate } from "@/lib/core/civil-date";
import { ValidityChangeKind } from "@/lib/generated/prisma/enums";
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

/** What a run of 废止、失效、修改 keeps. */
export const abolitionDetail = z.object({
  kind: z.literal("abolition"),
  kindOfChange: z.enum(ValidityChangeKind),
  /** the first day on which it counts */
  on: z.string().transform(civilDate),
  /** for the public, in the banner */
  reason: z.string(),
  /** what amends or replaces it: an item of ours, or a document in words */
  otherId: z.uuid().nullable(),
  otherName: z.string(),
});

/** What a run of 移栏 keeps; the names as they were when it was proposed. */
export const moveDetail = z.object({
  kind: z.literal("move"),
  from: z.object({ id: z.uuid(), name: z.string() }),
  to: z.object({ id: z.uuid(), name: z.string() }),
  reason: z.string(),
});

export type AbolitionDetail = z.output<typeof abolitionDetail>;
export type MoveDetail = z.output<typeof moveDetail>;
export type SubmissionDetail = z.output<typeof submissionDetail>;
export type WithdrawalDetail = z.output<typeof withdrawalDetail>;
