import { z } from "zod";
import type { Db, Tx } from "@/lib/core/db";
import { lockAgency } from "@/lib/core/lock-agency";
import { contentHash } from "@/lib/disclosures/content-hash";
import { findRuns, type Run } from "@/lib/workflow/run";
import { type Block, blockSchema } from "./blocks";

/** One version of what stands on the home page. */
export interface Arrangement {
  id: string;
  agencyId: string;
  number: number;
  blocks: readonly Block[];
  authorIds: readonly string[];
  editorName: string;
  updatedAt: Date;
  publishedAt: Date | null;
  publisherName: string | null;
  endedAt: Date | null;
  version: number;
}

/** Where the version in preparation stands. */
export type HomeStage = "none" | "draft" | "inApproval" | "returned";

export interface HomeState {
  agencyId: string;
  /** the version in preparation */
  working: Arrangement | null;
  /** the version that the public sees; null: the usual arrangement */
  live: Arrangement | null;
  /** of the version in preparation: the open approval, or the last one */
  run: Run | null;
  stage: HomeStage;
}

/** The subject of an approval of the home page. */
export const HOME_SUBJECT = "home";

const storedBlocks = z.array(blockSchema);

const SELECTED = {
  id: true,
  agencyId: true,
  number: true,
  blocks: true,
  authorIds: true,
  editorName: true,
  updatedAt: true,
  publishedAt: true,
  publisherName: true,
  endedAt: true,
  version: true,
} as const;

const fromRow = <R extends { blocks: unknown }>(row: R): Omit<R, "blocks"> & { blocks: Block[] } => ({
  ...row,
  blocks: storedBlocks.parse(row.blocks),
});

/** What approvals bind to: the blocks as they are. */
export const hashOfBlocks = (blocks: readonly Block[]): string => contentHash({ blocks });

/** The blocks that are on the home page, or null when nothing has been arranged. */
export async function liveBlocks(db: Db, agencyId: string): Promise<readonly Block[] | null> {
  const row = await db.homeArrangement.findFirst({
    where: { agencyId, publishedAt: { not: null }, endedAt: null },
    select: { blocks: true },
  });
  return row === null ? null : storedBlocks.parse(row.blocks);
}

export async function homeState(db: Db, agencyId: string): Promise<HomeState> {
  const open = await db.homeArrangement.findMany({ where: { agencyId, endedAt: null, discardedAt: null }, select: SELECTED });
  const rows = open.map(fromRow);
  const working = rows.find(({ publishedAt }) => publishedAt === null) ?? null;
  const live = rows.find(({ publishedAt }) => publishedAt !== null) ?? null;
  const runs = working === null ? [] : await findRuns(db, { subjectType: HOME_SUBJECT, subjectId: working.id });
  const run = runs.at(-1) ?? null;
  return { agencyId, working, live, run, stage: stageOf(working, run) };
}

function stageOf(working: Arrangement | null, run: Run | null): HomeStage {
  if (working === null) return "none";
  if (run?.state === "open") return "inApproval";
  return run?.state === "returned" ? "returned" : "draft";
}

/** As `homeState`, with the home page locked until the transaction ends. */
export async function lockHome(tx: Tx, agencyId: string): Promise<HomeState> {
  await lockAgency(tx, agencyId);
  return homeState(tx, agencyId);
}

export interface PastArrangement extends Omit<Arrangement, "authorIds" | "agencyId"> {
  events: Run["events"];
}

const PAST = 20;

/** The versions that were on the home page before, the newest first. */
export async function pastArrangements(db: Db, agencyId: string): Promise<PastArrangement[]> {
  const rows = await db.homeArrangement.findMany({
    where: { agencyId, endedAt: { not: null } },
    orderBy: { number: "desc" },
    take: PAST,
    select: SELECTED,
  });
  const runs = await findRuns(db, { subjectType: HOME_SUBJECT, subjectId: { in: rows.map(({ id }) => id) }, state: "approved" });
  return rows.map((row) => ({ ...fromRow(row), events: runs.find(({ subjectId }) => subjectId === row.id)?.events ?? [] }));
}

/** A version of the agency by its id, for the preview; null when there is none. */
export async function findArrangement(db: Db, agencyId: string, id: string): Promise<Arrangement | null> {
  const row = await db.homeArrangement.findFirst({ where: { id, agencyId }, select: SELECTED });
  return row === null ? null : fromRow(row);
}
