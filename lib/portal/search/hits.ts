import { formatInstant } from "@/lib/core/civil-date";
import { planned } from "@/lib/core/db";
import type { Validity } from "@/lib/disclosures/validity";
import { LIVE, LIVE_TABLES, VALIDITY, type ValidityRow, validityAt } from "../live";
import { FINGERPRINT, type Site } from "../site";
import { flatten } from "../tree";
import type { Condition } from "./condition";
import { marked, type Piece, passageOf, patternOf } from "./passage";
import { type Text, Texts } from "./texts";

/** One result. */
export interface Hit {
  address: string;
  title: readonly Piece[];
  /** what of the text was asked for, or the summary */
  passage: readonly Piece[];
  /** the name of the attachment that the passage is from; null: it is from the body */
  attachment: readonly Piece[] | null;
  /** bears the number that was asked for */
  exact: boolean;
  docNo: string;
  indexNo: string;
  validity: Validity | null;
  publishedAt: string;
  column: { name: string; path: string } | null;
  department: string;
}

interface Row extends ValidityRow {
  id: string;
  address: string;
  title: string;
  summary: string;
  docNo: string;
  indexNo: string | null;
  columnId: string;
  publishedAt: Date;
  departmentId: string;
  /** of the row of its entry */
  stamp: string;
  /** null: it is here already */
  text: string | null;
}

/** A row with the text that a passage is shown of. */
interface Found {
  row: Row;
  text: Text;
}

/** Of a longer text the rest is not looked through. */
const LONGEST = 100_000;

const kept = globalThis as typeof globalThis & { gongkaiTexts?: Texts };

/** What must be as it was thought to be for an answer from memory to be true. */
interface State {
  version: number;
  fingerprint: string | null;
}

/** What is shown of some publications, read from what is live: an entry alone shows nothing. */
export async function readHits(agencyId: string, ids: readonly string[]): Promise<{ found: readonly Found[]; state: State }> {
  kept.gongkaiTexts ??= new Texts();
  const texts = kept.gongkaiTexts;
  const here = texts.of(ids);
  const stamps = Array.from(here.values(), ({ stamp }) => stamp);
  // The length in bytes is known without fetching the text; to find the place of a character all of it is walked through.
  const read = await planned<State & (Row | { id: null })>`
    with state as materialized (
      select (select ${FINGERPRINT} from "Agency" a where a.id = ${agencyId}::uuid) as fingerprint,
        coalesce((select "version" from "SearchIndex" where "agencyId" = ${agencyId}::uuid), 0) as "version")
    select state.*, hit.* from state left join (
      select p.id, d."address", r."title", r."summary", r."docNo", d."indexNo", p."columnId", p."publishedAt", d."departmentId", ${VALIDITY},
        stamp, case when stamp = any(${stamps}) then null when octet_length(e."text") <= ${LONGEST} then e."text" else left(e."text", ${LONGEST}) end as text
      from ${LIVE_TABLES} join "SearchEntry" e on e."publicationId" = p.id cross join lateral (select e."version" || '/' || e.xmin as stamp) of_row
      where p.id = any(${ids}::uuid[]) and ${LIVE}) hit on true`;
  const [state = { version: 0, fingerprint: null }] = read;
  const rows = read.filter((row): row is State & Row => row.id !== null);
  return { found: rows.map((row) => ({ row, text: textOf(row, here, texts) })), state };
}

/** The text that was here when it was asked for, or has come with the row. */
function textOf({ id, stamp, text }: Row, here: ReadonlyMap<string, Text>, texts: Texts): Text {
  const known = here.get(id);
  return known !== undefined && known.stamp === stamp ? known : texts.keep(id, stamp, text ?? "");
}

/** What was found as results, in the order of the ids. */
export function hitsOf(
  { columns, departments }: Pick<Site, "columns" | "departments">,
  ids: readonly string[],
  found: readonly Found[],
  exact: ReadonlySet<string>,
  condition: Condition,
  now: Date,
): Hit[] {
  const byId = new Map(found.map((one) => [one.row.id, one]));
  const shown = new Map(flatten(columns).map(({ id, name, path }) => [id, { name, path }]));
  const pattern = patternOf(condition.needles);
  return ids.flatMap((id) => {
    const one = byId.get(id);
    if (one === undefined) return [];
    const { row, text } = one;
    return {
      address: row.address,
      title: marked(row.title, pattern),
      ...passageShown(text, row.summary, pattern),
      exact: exact.has(id),
      docNo: row.docNo,
      indexNo: row.indexNo ?? "",
      validity: validityAt(row, now),
      publishedAt: formatInstant(row.publishedAt),
      column: shown.get(row.columnId) ?? null,
      department: departments[row.departmentId] ?? "",
    };
  });
}

/** What is shown of an item's text: the passage of the body, or of an attachment that has more of what was asked for. */
function passageShown({ body, attachments }: Text, summary: string, pattern: RegExp | null): Pick<Hit, "passage" | "attachment"> {
  let best = { passage: passageOf(body, pattern), attachment: null as readonly Piece[] | null };
  for (const { name, text } of attachments) {
    const passage = passageOf(text, pattern);
    const title = marked(name, pattern);
    if (passage !== null && passage.weight > (best.passage?.weight ?? 0)) best = { passage, attachment: title };
    else if (best.passage === null && best.attachment === null && title.some((piece) => piece.marked))
      best = { passage: null, attachment: title };
  }
  return { passage: best.passage?.pieces ?? marked(summary, pattern), attachment: best.attachment };
}
