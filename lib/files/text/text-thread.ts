import { readDocx, readOfd, readPptx, readXlsx } from "./office";
import { readPdf } from "./pdf";
import { Enough, Gathered, type Reading, TOO_LONG, Unreadable, whyUnread } from "./reading";

export interface ReadingTask {
  bytes: Uint8Array;
  extension: string;
}

/** Answers a problem that did not keep the rest from being read, or null. */
type Reader = (bytes: Buffer, into: Gathered) => Promise<string | null>;

const all =
  (read: (bytes: Buffer, into: Gathered) => void): Reader =>
  async (bytes, into) => {
    read(bytes, into);
    return null;
  };

/** How the text of a file is read, by its extension. */
const READERS: Readonly<Record<string, Reader>> = {
  txt: all(readPlain),
  csv: all(readPlain),
  docx: all(readDocx),
  xlsx: all(readXlsx),
  pptx: all(readPptx),
  ofd: all(readOfd),
  pdf: readPdf,
};

/** UTF-8, or else the encoding that Windows in China writes plain text in. */
function readPlain(bytes: Buffer, into: Gathered): void {
  try {
    into.add(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof Enough) throw error;
    into.add(new TextDecoder("gb18030").decode(bytes));
  }
}

/** Files of strangers are read beside the server, see `read-texts.ts`: one that is made to take for ever ends alone. */
export async function handle({ bytes, extension }: ReadingTask): Promise<Reading> {
  const reader = READERS[extension.toLowerCase()];
  if (reader === undefined) return { text: "", problem: whyUnread(extension) };
  const into = new Gathered();
  try {
    const problem = await reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), into);
    return { text: into.text, problem };
  } catch (error) {
    if (error instanceof Enough) return { text: into.text, problem: TOO_LONG };
    if (error instanceof Unreadable) return { text: into.text, problem: error.message };
    throw error;
  }
}
