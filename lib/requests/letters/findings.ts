import type { Finding } from "@/lib/screening/finding";
import { type ScreenOptions, screen } from "@/lib/screening/screen";
import type { Letter } from "./letter";

/**
 * What the screening of texts says to a letter: full personal numbers, marks of secrecy, slips of the pen. Telephones and accounts that
 * the agency publishes, and the applicant's own, come in as `allowed`.
 */
export const letterFindings = ({ parts, enclosures, annexes }: Letter, options: ScreenOptions): Finding[] =>
  screen(
    [
      ...parts.map((part) => ({ place: "正文", text: part.kind === "text" ? part.text : part.table.rows.flat().join("\n") })),
      { place: "附件", text: enclosures.join("\n") },
      ...annexes.map(({ title, table }) => ({ place: title, text: table.rows.flat().join("\n") })),
    ],
    options,
  );
