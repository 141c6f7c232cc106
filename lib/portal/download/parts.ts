import { type CivilDate, parseCivilDate } from "@/lib/core/civil-date";
import { type Block, type Run, textOf } from "@/lib/documents/official";

/** The parts of an official document that people type into its text, taken out of it; each empty when it is not there. */
export interface Parts {
  addressees: string;
  body: readonly Block[];
  attachments: readonly string[];
  signature: { agencies: readonly string[]; date: CivilDate | null } | null;
  note: string;
}

const lineOf = (block: Block | undefined): string => (block?.type === "paragraph" ? textOf(block.runs).trim() : "");
const hasBreak = (block: Block | undefined): boolean => block?.type === "paragraph" && block.runs.some((run: Run) => run.newLine === true);

const DATE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/;
const AGENCY = /^[\p{Script=Han}（）()、 \u3000]{4,40}$/u;
const ADDRESSEES = /^[^。；]{2,200}[：:]$/;

/** Takes 主送机关 from the beginning and 附注, 成文日期, 署名 and 附件说明 from the end. Only whole paragraphs of the usual form count. */
export function takeParts(blocks: readonly Block[]): Parts {
  const body = [...blocks];
  let addressees = "";
  const first = lineOf(body[0]);
  if (ADDRESSEES.test(first) && !hasBreak(body[0]) && body.length > 1) {
    addressees = first.slice(0, -1);
    body.shift();
  }

  let note = "";
  const noted = /^[（(]([^（）()]{2,60})[）)]$/.exec(lineOf(body.at(-1)));
  if (noted?.[1] !== undefined) {
    note = noted[1];
    body.pop();
  }
  const signature = takeSignature(body);
  const attachments = takeAttachments(body);
  return { addressees, body, attachments, signature, note };
}

/** The date at the end and the agencies above it. Without both it is left in the text. */
function takeSignature(body: Block[]): Parts["signature"] {
  const match = DATE.exec(lineOf(body.at(-1)));
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  const date = parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (date === null) return null;
  const agencies: string[] = [];
  for (let at = body.length - 2; at >= 0 && AGENCY.test(lineOf(body[at])) && agencies.length < 12; at--) agencies.unshift(lineOf(body[at]));
  if (agencies.length === 0) return null;
  body.splice(body.length - 1 - agencies.length);
  return { agencies, date };
}

/** 附件：1.… and the lines that go on counting. */
function takeAttachments(body: Block[]): string[] {
  const from = body.findLastIndex((block) => /^附件\s*[：:]/.test(lineOf(block)));
  if (from < 0) return [];
  const lines = body.slice(from).map(lineOf);
  const rest = lines.slice(1);
  if (!rest.every((line) => /^\d{1,2}\s*[.．、]/.test(line)) || body.slice(from).some(hasBreak)) return [];
  body.splice(from);
  return lines.map((line) =>
    line
      .replace(/^附件\s*[：:]\s*/, "")
      .replace(/^\d{1,2}\s*[.．、]\s*/, "")
      .replace(/[。；]$/, ""),
  );
}
