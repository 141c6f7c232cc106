import { formatChineseDate } from "@/lib/core/civil-date";
import { type Body, bodyText } from "@/lib/disclosures/body";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { quote } from "../cell";
import { cellLabel, parseCell } from "../cell-path";
import type { ReportFormat } from "../format-types";
import { titleOf } from "../narrative";
import type { Adjustment, ReportSnapshot } from "../snapshot";
import { formatOfSnapshot, type ReportTable, reportTables } from "./grid";

/** 《…2022年政府信息公开工作年度报告》: the year reported on, not that of publication. */
export const reportTitle = ({ figures }: Pick<ReportSnapshot, "figures">): string => titleOf(figures.agency, figures.year);

/** One of the six sections: its words, then its tables, then what the platform has to add. */
export type Section = {
  readonly heading: string;
  readonly body: Body | null;
  readonly tables: readonly ReportTable[];
  readonly remarks: readonly string[];
};

/** What an editor wrote, or null when there is nothing to read in it. */
const written = (html: string): Body | null => {
  const body = bodyFromHtml(html);
  return bodyText(body).trim() === "" ? null : body;
};

/** The report as every form tells it: the paragraph before section 1, and the six sections under the headings of its format. */
export function reportParts(snapshot: ReportSnapshot): { readonly opening: Body | null; readonly sections: readonly Section[] } {
  const format = formatOfSnapshot(snapshot);
  const { narrative, adjustments } = snapshot;
  const tables = reportTables(snapshot);
  const remarks = adjustments.map((adjustment) => adjustmentRemark(adjustment, format));
  const contents: readonly Omit<Section, "heading">[] = [
    { body: written(narrative.section1), tables: [], remarks: [] },
    { body: null, tables: tables.section2, remarks: [] },
    { body: null, tables: [tables.section3], remarks: [] },
    { body: null, tables: [tables.section4], remarks: [] },
    { body: written(narrative.section5), tables: [], remarks: [] },
    { body: written(narrative.section6), tables: [], remarks },
  ];
  return {
    opening: written(narrative.opening),
    sections: contents.map((content, at) => ({ heading: format.headings[at] ?? "", ...content })),
  };
}

/** What a later version says of itself; null for the first. */
export const correctionLine = ({ correction }: Pick<ReportSnapshot, "correction">): string | null =>
  correction === null ? null : `更正说明（第${correction.version}版，${formatChineseDate(correction.on)}）：${correction.note}`;

const PARTS = { section1: "第一部分", table2: "第二部分", table3: "第三部分", table4: "第四部分" } as const;

/** 第三部分“（一）予以公开·自然人” */
function placeOf(path: string, format: ReportFormat): string {
  const cell = parseCell(format, path);
  return cell === null ? path : PARTS[cell.part] + quote(cellLabel(format, cell));
}

/** A figure that is not the one counted says so in the report itself. */
const adjustmentRemark = ({ cell, computed, adjusted, reason }: Adjustment, format: ReportFormat): string =>
  `数据说明：${placeOf(cell, format)}按办理记录统计为 ${computed ?? "空"}，本报告为 ${adjusted ?? "空"}。原因：${reason.replace(/[。；\s]+$/, "")}。`;
