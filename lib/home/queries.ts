import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import type { Site } from "@/lib/portal/site";
import { flatten } from "@/lib/portal/tree";
import type { Assignee } from "@/lib/workflow/assignees";
import { assignees } from "@/lib/workflow/assignees";
import { mayDecide, seatOf } from "@/lib/workflow/decide-run";
import { loadStaff, type Staff } from "@/lib/workflow/run";
import { type TimelineEntry, timeline } from "@/lib/workflow/timeline";
import { findArrangement, type HomeState, homeState, liveBlocks, type PastArrangement, pastArrangements } from "./arrangement";
import type { Block } from "./blocks";
import { headlineChoices, homeContent, type ShownBlock } from "./content";
import { defaultBlocks } from "./default-blocks";

type Ground = Pick<Site, "agencyId" | "columns">;

/** What the public sees on the home page. */
export const publicHome = async (site: Ground): Promise<ShownBlock[]> =>
  homeContent(site, (await liveBlocks(db(), site.agencyId)) ?? defaultBlocks(site.columns));

/** The same for one version, or for the usual arrangement ("default"); null when the agency has no such version. */
export async function previewHome(
  actor: Actor,
  site: Ground,
  which: string,
): Promise<{ number: number | null; blocks: ShownBlock[] } | null> {
  if (!can(actor, "home.view", site).allowed) return null;
  if (which === "default") return { number: null, blocks: await homeContent(site, defaultBlocks(site.columns)) };
  const found = await findArrangement(db(), site.agencyId, which);
  return found === null ? null : { number: found.number, blocks: await homeContent(site, found.blocks) };
}

/** Everything that the console's page of the home page shows. */
export interface HomeCase extends HomeState {
  /** as whom the reader may decide on the open approval */
  seat: Assignee | null;
  /** why somebody who decides elsewhere cannot decide here */
  refusal: string | null;
  timeline: readonly TimelineEntry[];
  past: readonly PastArrangement[];
}

export async function homeCase(actor: Actor, now = new Date()): Promise<HomeCase> {
  const [home, past, staff] = await Promise.all([
    homeState(db(), actor.agencyId),
    pastArrangements(db(), actor.agencyId),
    loadStaff(db(), actor.agencyId, now),
  ]);
  const { run } = home;
  const seat = run === null ? null : seatOf(actor, run, staff);
  return {
    ...home,
    past,
    seat,
    refusal: refusalOf(actor, home, staff),
    timeline: run === null ? [] : timeline(run, waitingOf(home, staff)),
  };
}

const waitingOf = ({ run }: HomeState, staff: Staff): readonly Assignee[] =>
  run?.state === "open" ? assignees(run.steps, run.step, run.facts, staff.people, staff.deputies) : [];

function refusalOf(actor: Actor, { run }: HomeState, staff: Staff): string | null {
  if (run?.state !== "open" || !actor.roles.some((role) => role === "officeHead" || role === "leader" || role === "departmentHead"))
    return null;
  const verdict = mayDecide(actor, run, staff);
  return verdict.allowed ? null : verdict.reason;
}

/** What the editor starts from: the version in preparation, else a copy of what is online, else the usual arrangement. */
export const blocksToEdit = ({ working, live }: HomeState, site: Ground): readonly Block[] =>
  working?.blocks ?? live?.blocks ?? defaultBlocks(site.columns);

interface EditorChoices {
  columns: { value: string; label: string }[];
  items: { value: string; label: string }[];
}

/** The columns and items that the editor offers. */
export async function editorChoices(site: Ground, blocks: readonly Block[]): Promise<EditorChoices> {
  const chosen = blocks.flatMap((block) => (block.kind === "headlines" ? block.items : []));
  const items = await headlineChoices(site, chosen, new Date());
  const columns = flatten(site.columns).filter(({ kind, state }) => kind !== "page" && state === "visible");
  return {
    columns: columns.map(({ id, name, path }) => ({ value: id, label: `${name}（${path}）` })),
    items: items.map(({ address, title, publishedAt }) => ({ value: address, label: `${title}（${publishedAt.slice(0, 10)}）` })),
  };
}
