import { invalidInput } from "@/lib/core/errors";
import { MOST_CHARACTERS } from "./fields";
import type { Letter, TextPart } from "./letter";
import { nameProblems } from "./names";
import type { LetterProblem } from "./values";

/** The paragraphs an officer may word otherwise, for the form. */
export const editableParts = ({ parts }: Letter): readonly TextPart[] =>
  parts.filter((part): part is TextPart => part.kind === "text" && part.editable);

/**
 * The letter with some paragraphs worded otherwise, by part. Days, numbers, amounts and citations stay; the remedy, the signature and
 * the tables are nobody's to word. Throws invalidInput with what is wrong, by part.
 */
export function applyEdits(letter: Letter, edits: Readonly<Record<string, string>>): Letter {
  const problems: LetterProblem[] = [];
  const parts = letter.parts.map((part) => {
    const wanted = edits[part.id];
    if (wanted === undefined) return part;
    if (part.kind !== "text" || !part.editable) {
      if (part.kind !== "text" || tidy(wanted) !== part.text)
        problems.push({ field: part.id, message: "这一段由系统按规定生成，不能修改。" });
      return part;
    }
    const text = tidy(wanted);
    problems.push(...editProblems(part, text).map((message) => ({ field: part.id, message })));
    return text === part.text ? part : { ...part, text, was: part.was ?? part.text };
  });
  for (const id of Object.keys(edits)) {
    if (!letter.parts.some((part) => part.id === id)) problems.push({ field: id, message: "文书里没有这一段，请刷新页面后重试。" });
  }
  const edited = { ...letter, parts };
  problems.push(...nameProblems(edited));
  if (problems.length === 0) return edited;
  const fields: Record<string, string[]> = {};
  for (const { field, message } of problems) fields[field] = [...(fields[field] ?? []), message];
  throw invalidInput(fields);
}

/** One paragraph a line, without what cannot be seen. */
const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n]/gu, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

const REMEDY_WORDS = /行政复议|行政诉讼|提起诉讼/;

function editProblems(part: TextPart, text: string): string[] {
  if (text === "") return ["这一段不能空着。"];
  const problems: string[] = [];
  if ([...text].length > MOST_CHARACTERS * 2) problems.push(`这一段超过 ${MOST_CHARACTERS * 2} 字，请写得简短些。`);
  const lost = part.keeps.filter((kept) => !text.includes(kept));
  if (lost.length > 0) problems.push(`不能改动或者删去${lost.map((kept) => `“${kept}”`).join("、")}。`);
  if (/\{\{|\}\}/.test(text)) problems.push("还有没有填写的占位符，请核对。");
  if (REMEDY_WORDS.test(text) && !REMEDY_WORDS.test(part.text)) problems.push("救济途径由系统按办理结果写在后面，不要写在这一段里。");
  if (!/[。！？：；]$/.test(text)) problems.push("这一段的末尾没有标点。");
  return problems;
}
