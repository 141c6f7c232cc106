import type { Finding } from "./finding";
import { bySeverity, type ScreenOptions, screen } from "./screen";

/** An attachment as it is screened. */
export interface ScreenedFile {
  name: string;
  /** tells its bytes from all others */
  sha256: string;
  text: string;
  /** why not all of its text is there */
  problem: string | null;
}

/**
 * What stands in the way of publishing an attachment. Of a rule there is one finding, however often it strikes: a list of a thousand
 * telephone numbers is explained, or masked, as one. Its key goes with the bytes, so a reason given for one file says nothing about
 * another. Wording is not looked at: attachments are often not our own. What could not be read must be looked at by somebody.
 */
export function screenFile({ name, sha256, text, problem }: ScreenedFile, options: ScreenOptions): Finding[] {
  const place = `附件“${name}”`;
  const rules = new Map<string, Finding>();
  for (const finding of screen([{ place, text }], options)) {
    if (finding.severity === "suggest") continue;
    const known = rules.get(finding.rule);
    const key = [finding.kind, finding.rule, "附件", sha256.slice(0, 16)].join("|");
    rules.set(finding.rule, known ? { ...known, count: known.count + finding.count } : { ...finding, key });
  }
  return [...(problem === null ? [] : [unread(place, name, sha256, problem)]), ...rules.values()].sort(bySeverity);
}

const unread = (place: string, name: string, sha256: string, problem: string): Finding => ({
  key: ["secrecy", "unread", "附件", sha256.slice(0, 16)].join("|"),
  rule: "unread",
  severity: "warn",
  kind: "secrecy",
  place,
  value: name,
  message: `${problem}，请打开附件核对有没有涉密内容和个人信息。`,
  excerpt: { text: name, start: 0, end: 0 },
  count: 1,
});
