import type { Tx } from "@/lib/core/db";
import { readingsOf } from "@/lib/files/text/read-texts";

/** Begins the text of an attachment inside the text of an entry; nothing that people write holds it. */
const ATTACHMENT = "\u001e";
const NAME_END = "\u001f";

/** An attachment as an entry keeps it. */
export interface Attached {
  name: string;
  text: string;
}

/** The attachments of a revision: the name of each, and what stands in it as far as that has been read. */
export async function attachmentsOf(tx: Tx, revisionId: string): Promise<Attached[]> {
  const attachments = await tx.attachment.findMany({
    where: { revisionId, kind: "attachment" },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { name: true, file: { select: { sha256: true } } },
  });
  const readings = await readingsOf(
    tx,
    attachments.map(({ file }) => file.sha256),
  );
  return attachments.map(({ name, file }) => ({ name, text: readings.get(file.sha256)?.text ?? "" }));
}

const clean = (text: string): string => text.replaceAll(ATTACHMENT, " ").replaceAll(NAME_END, " ");

/** Body and attachments as one text, taken apart again by `partsOf()`. */
export const joined = (body: string, attachments: readonly Attached[]): string =>
  [clean(body), ...attachments.map(({ name, text }) => `${clean(name)}${NAME_END}${clean(text)}`)].join(ATTACHMENT);

/** The body, and the attachments in their order. */
export function partsOf(text: string): { body: string; attachments: Attached[] } {
  // Most have none, and to look for one sign takes a fraction of what taking apart does.
  if (!text.includes(ATTACHMENT)) return { body: text, attachments: [] };
  const [body = "", ...rest] = text.split(ATTACHMENT);
  const attachments = rest.map((part) => {
    const [name = "", text = ""] = part.split(NAME_END, 2);
    return { name, text };
  });
  return { body, attachments };
}
