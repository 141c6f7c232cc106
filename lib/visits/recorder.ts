import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import { type Answered, columnsOf, pageOf, visitorKey } from "./rules";

export interface Tally {
  views: number;
  /** who, by `visitorKey`: in memory alone */
  visitors: Set<string>;
}

/** What was counted on one day since the last batch, by page. */
export interface Batch {
  day: CivilDate;
  pages: Map<string, Tally>;
}

interface RecorderPlan {
  /** writes a batch, all of it or nothing */
  save: (batch: Batch) => Promise<void>;
  everyMs?: number;
  /** different visits of a page that are held at most; what comes beyond while the database is away is not counted */
  most?: number;
  now?: () => Date;
  failed?: (error: unknown) => void;
}

export interface VisitRecorder {
  count(answered: Answered): void;
  /** Writes what has been counted. Resolves when it is written, or could not be. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const AGENTS_KNOWN = 2_000;

/** Counts page views in memory and hands them over in batches, one at a time. */
export function visitRecorder({
  save,
  everyMs = 5_000,
  most = 50_000,
  now = () => new Date(),
  failed = () => undefined,
}: RecorderPlan): VisitRecorder {
  const batches = new Map<CivilDate, Batch>();
  let held = 0;
  let writing: Promise<void> | null = null;
  const timer = setInterval(() => void flush(), everyMs);
  timer.unref();

  function count(answered: Answered): void {
    const page = pageOf(answered);
    if (page === null || held >= most) return;
    const day = civilDateOf(now());
    const batch = batches.get(day) ?? { day, pages: new Map<string, Tally>() };
    batches.set(day, batch);
    const tally = batch.pages.get(page) ?? { views: 0, visitors: new Set<string>() };
    batch.pages.set(page, tally);
    tally.views += 1;
    const before = tally.visitors.size;
    tally.visitors.add(visitorKey(answered.address, answered.userAgent.slice(0, AGENTS_KNOWN)));
    held += tally.visitors.size - before;
  }

  function flush(): Promise<void> {
    writing ??= write().finally(() => {
      writing = null;
    });
    return writing;
  }

  async function write(): Promise<void> {
    for (const [day, batch] of [...batches]) {
      batches.delete(day);
      try {
        await save(batch);
        held -= sizeOf(batch);
      } catch (error) {
        held -= sizeOf(batch) + sizeOf(batches.get(day));
        batches.set(day, merged(batch, batches.get(day)));
        held += sizeOf(batches.get(day));
        failed(error);
      }
    }
  }

  return {
    count,
    flush,
    async close() {
      clearInterval(timer);
      await flush();
      // What came while the last batch was on its way.
      await flush();
    },
  };
}

const sizeOf = (batch: Batch | undefined): number =>
  batch === undefined ? 0 : [...batch.pages.values()].reduce((sum, { visitors }) => sum + visitors.size, 0);

function merged(batch: Batch, later: Batch | undefined): Batch {
  for (const [page, { views, visitors }] of later?.pages ?? []) {
    const tally = batch.pages.get(page);
    if (tally === undefined) batch.pages.set(page, { views, visitors });
    else {
      tally.views += views;
      for (const visitor of visitors) tally.visitors.add(visitor);
    }
  }
  return batch;
}

export interface ScopedTally extends Tally {
  scope: "site" | "column" | "page";
  /** path of the page or column; "" for the site */
  key: string;
}

/** A batch by what it counts for: its pages, the columns they stand in, and the site. */
export function scopesOf({ pages }: Batch): ScopedTally[] {
  const found = new Map<string, ScopedTally>();
  const add = (scope: ScopedTally["scope"], key: string, { views, visitors }: Tally): void => {
    const tally = found.get(`${scope} ${key}`) ?? { scope, key, views: 0, visitors: new Set<string>() };
    tally.views += views;
    for (const visitor of visitors) tally.visitors.add(visitor);
    found.set(`${scope} ${key}`, tally);
  };
  for (const [page, tally] of pages) {
    add("site", "", tally);
    add("page", page, tally);
    for (const column of columnsOf(page)) add("column", column, tally);
  }
  return [...found.values()];
}
