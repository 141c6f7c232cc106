import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import { cellLabel, parseCell, pathOf } from "@/lib/reports/annual/cell-path";
import type { ReportFormat } from "@/lib/reports/annual/format-types";
import type { Finding } from "@/lib/reports/annual/tables";
import type { Uncounted } from "@/lib/reports/annual/uncounted-cases";
import { figureId } from "./figure-table";

interface FindingListProps {
  findings: readonly Finding[];
  format: ReportFormat;
  /** the page of the report */
  here: string;
  year: number;
  /** cases that are not counted, by their numbers, so that each can be opened */
  uncounted: readonly Uncounted[];
}

const MOST_CELLS = 8;

type CellLink = { readonly label: string; readonly href: string };

const TEXT_PARTS: Readonly<Record<string, string>> = {
  opening: "开头",
  title: "标题",
  section1: "第一部分",
  section5: "第五部分",
  section6: "第六部分",
};

/** Where a place that a finding names can be looked at; null for what has no page. */
function linkOf(path: string, { format, here, year }: FindingListProps): CellLink | null {
  const cell = parseCell(format, path);
  if (cell !== null) return { label: cellLabel(format, cell), href: `${here}#${figureId(pathOf(cell))}` };
  if (path === "previous") return { label: `录入 ${year - 1} 年的数字`, href: `${here}/opening` };
  if (path.startsWith("previous.")) return { label: `${year - 1} 年的报告`, href: `${here}/compare` };
  const part = TEXT_PARTS[path.replace(/^text\./, "")];
  return path.startsWith("text.") && part !== undefined ? { label: part, href: `${here}/text` } : null;
}

function linksOf(finding: Finding, props: FindingListProps): CellLink[] {
  const links = finding.cells.flatMap((path) => linkOf(path, props) ?? []);
  const cases = props.uncounted
    .filter(({ no }) => finding.rule.endsWith("-UNCOUNTED") && no === finding.found)
    .map(({ kind, id, no }) => ({ label: `打开 ${no}`, href: kind === "request" ? `/console/requests/${id}` : `/console/appeals/${id}` }));
  return [...cases, ...links];
}

/** What the checks found, errors first, each with the way to the cells it speaks of. */
export function FindingList(props: FindingListProps) {
  const ordered = [...props.findings].sort((a, b) => Number(a.severity !== "error") - Number(b.severity !== "error"));
  return (
    <ul className="border-t border-rule">
      {ordered.map((finding) => {
        const links = linksOf(finding, props);
        return (
          <li key={`${finding.rule} ${finding.message}`} className="border-b border-rule py-2.5">
            <p className="max-w-[52rem]">
              <Tag tone={finding.severity === "error" ? "late" : "soon"}>{finding.severity === "error" ? "错误" : "提示"}</Tag>{" "}
              {finding.message}
            </p>
            {links.length > 0 && (
              <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-small">
                {links.slice(0, MOST_CELLS).map(({ label, href }) => (
                  <Link key={`${href} ${label}`} href={href} prefetch={false}>
                    {label}
                  </Link>
                ))}
                {links.length > MOST_CELLS && <span className="text-ink-3">等 {links.length} 格</span>}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
