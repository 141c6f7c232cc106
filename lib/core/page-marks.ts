import { z } from "zod";

// What a page of the portal tells the front server about itself, in meta elements that the server takes out (docs/decisions/0006-front.md).

/** That the page works without the framework's script. */
export const SCRIPT_MARK = "gongkai-script";
/** The status that the answer is to have. */
export const STATUS_MARK = "gongkai-status";
/** That the page is the same for everyone, and when it stops being true. */
export const KEEP_MARK = "gongkai-keep";
/** As `KEEP_MARK`, in the head of an answer that holds neither marks nor the framework's script: there is nothing to take out. */
export const FINISHED_HEADER = "x-gongkai-finished";

const keeping = z.object({
  /** what it shows: `item:41`, `column:/tzgg`, `items`; a change of the site itself is understood */
  tags: z.array(z.string().regex(/^\S+$/)),
  /** the parameters of the address that it reads; all others make no difference */
  params: z.array(z.string().min(1)),
  /** how long it may be kept at most; no page is kept over midnight */
  seconds: z.number().int().positive().nullable(),
});

export type Keeping = z.output<typeof keeping>;

export const keepingText = (value: Keeping): string => JSON.stringify(keeping.parse(value));

/** What the text of a mark says, or null when it cannot be understood: such a page is not kept. */
export function readKeeping(text: string): Keeping | null {
  try {
    return keeping.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
