import { writeFileSync } from "node:fs";
import type { CivilDate } from "@/lib/core/civil-date";
import { agency, departmentNamed } from "./agency";
import { bureauNewsOf2022 } from "./history/assemble";
import type { ImportRow } from "./history/import-row";
import type { Placed } from "./history/placed";
import { leadOf } from "./html";
import { authorOf } from "./people";
import { createRandom, type Random } from "./random";

export type { ImportRow } from "./history/import-row";

/** A clock time within the hours the channel publishes; WeChat posts also go out in the evening. */
const timeOf = (random: Random, columnPath: string): string => {
  const hour = columnPath === "/wechat" ? random.int(8, 20) : random.pick([8, 9, 9, 10, 10, 11, 14, 15, 15, 16, 16, 17]);
  const minute = hour === 8 ? random.int(35, 59) : hour === 17 ? random.int(0, 28) : random.int(0, 59);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
};

/** Document numbers grow with the day of signing; the gaps are documents that were not published. */
function numberDocuments(random: Random, placed: readonly Placed[]): Map<Placed, string> {
  const numbers = new Map<Placed, string>();
  for (const series of ["发", "函"] as const) {
    const ordered = placed
      .filter((one) => one.draft.docSeries === series)
      .sort((a, b) => (a.draft.formedOn < b.draft.formedOn ? -1 : a.draft.formedOn > b.draft.formedOn ? 1 : 0));
    let number = 0;
    for (const one of ordered) {
      number += random.chance(0.3) ? 2 : 1;
      numbers.set(one, `${agency.documentMark}${series}〔2022〕${number}号`);
    }
  }
  return numbers;
}

const addressOf = (columnPath: string, day: CivilDate, serial: string): string =>
  `http://gongkai.example.gov.cn${columnPath}/${day.slice(0, 4)}${day.slice(5, 7)}/t${day.replaceAll("-", "")}_${serial}.html`;

/**
 * The records of 2022 that the demonstration agency brings over from its earlier system: 2,291, of which 30 in the disclosure section,
 * 1,538 elsewhere on the portal, 720 on WeChat and 3 interpretations. Always the same for one seed.
 */
export function history2022(seed = 2022): ImportRow[] {
  const random = createRandom(seed);
  const placed = bureauNewsOf2022(random);
  const numbers = numberDocuments(random, placed);
  return placed
    .map((one) => ({ one, publishedOn: `${one.day} ${timeOf(random, one.columnPath)}` }))
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0))
    .map(({ one, publishedOn }, at): ImportRow => {
      const { columnPath, day, draft } = one;
      const serial = String(at + 1).padStart(6, "0");
      const docNo = numbers.get(one);
      const wechat = columnPath === "/wechat";
      return {
        sourceId: `cms-2022-${serial}`,
        title: draft.title,
        columnPath,
        channel: wechat ? "wechat" : "portal",
        publishedOn,
        formedOn: draft.formedOn,
        ...(docNo ? { docNo } : {}),
        topic: draft.topic ?? "工业、交通",
        genre: draft.genre ?? "其他",
        issuer: agency.name,
        department: departmentNamed(draft.department),
        summary: leadOf(draft.body),
        keywords: [...new Set(draft.keywords)].join(","),
        body: draft.body,
        bodyFormat: draft.bodyFormat ?? "html",
        source: draft.source ?? agency.name,
        responsibleEditor: authorOf(draft.department === "xxzx" ? "bgs" : draft.department).name,
        ...(wechat ? {} : { url: addressOf(columnPath, day, serial) }),
        openness: "主动公开",
      };
    });
}

/** Writes the year as JSON Lines, one record a line, for the import command. */
export function writeHistory2022(file: string): void {
  writeFileSync(
    file,
    `${history2022()
      .map((row) => JSON.stringify(row))
      .join("\n")}\n`,
  );
}
