import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptValues } from "@/app/session";
import { AdjustForm } from "@/components/console/reports/adjust-form";
import { AdjustmentList } from "@/components/console/reports/adjustment-list";
import { CellListTable } from "@/components/console/reports/cell-list-table";
import { CellParts } from "@/components/console/reports/cell-parts";
import { addressWith, pageParam, param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Filters, FilterText } from "@/components/ui/filters";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { cellList } from "@/lib/reports/annual/cell-list";
import { type CellAddress, cellLabel, figureAt, kindOf, parseCell, partsOf, pathOf } from "@/lib/reports/annual/cell-path";
import type { AnnualPage } from "@/lib/reports/annual/queries";
import { lockedReason } from "@/lib/reports/annual/report-state";
import { adjust, takeBack } from "../../actions";
import { cellHref, loadReport, trailOf } from "../../load";

interface Props {
  params: Promise<{ year: string; path: string }>;
  searchParams: Promise<SearchParams>;
}

const SIZE = 50;

const DONE: Readonly<Record<string, string>> = {
  adjusted: "已调整，记录在下面。合计跟着变；请回到报告看核对结果。",
  takenBack: "已收回，这一格按台账数计。",
};

async function loadCell(params: Props["params"]) {
  const found = await loadReport(params);
  const cell = parseCell(found.page.computed.format, decodeURIComponent((await params).path));
  if (cell === null) notFound();
  return { ...found, cell, label: cellLabel(found.page.computed.format, cell) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { label, year } = await loadCell(params);
  return { title: `${label} - ${year} 年年度报告` };
}

/** 台账、调整、报告: the three that may differ, told apart. */
function figuresOf({ computed, shown, frozen }: AnnualPage, cell: CellAddress) {
  const [counted, printed] = [figureAt(computed.figures, cell), figureAt(shown.figures, cell)];
  return { counted, printed, frozen: frozen !== null };
}

export default async function CellPage({ params, searchParams }: Props) {
  const { actor, year, here, page, cell, label } = await loadCell(params);
  const query = await searchParams;
  const words = param(query, "q").slice(0, 100);
  const number = pageParam(query);
  const list = await cellList(actor, year, cell, { words, number, size: SIZE });
  const path = pathOf(cell);
  const own = cellHref(here, path);
  const { counted, printed, frozen } = figuresOf(page, cell);
  const done = DONE[param(query, "done")];
  const parts = partsOf(page.computed.format, cell);
  const exportHref = (form: string): string => addressWith(`${own}/export`, words === "" ? {} : { q: words }, { form });
  return (
    <>
      <PageHeader
        title={label}
        trail={trailOf(year, here)}
        meta={
          <>
            报告{frozen ? "（已锁定）" : ""} <span className="num font-semibold text-ink">{printed ?? "空"}</span> · 现在台账{" "}
            <span className="num font-semibold text-ink">{counted ?? 0}</span>
          </>
        }
        actions={
          list.total > 0 && (
            <>
              <ButtonLink href={exportHref("xlsx")} prefetch={false}>
                导出 XLSX
              </ButtonLink>
              <ButtonLink href={exportHref("csv")} prefetch={false}>
                导出 CSV
              </ButtonLink>
            </>
          )
        }
      />
      {done !== undefined && (
        <Notice tone="done" role="status" className="mb-6">
          {done}
        </Notice>
      )}
      {parts.length > 0 && (
        <Section title="由这些格子相加" aside="打开看各自的清单">
          <CellParts format={page.computed.format} figures={page.shown.figures} parts={parts} href={(one) => cellHref(here, one)} />
        </Section>
      )}
      {list.kind !== "none" && (
        <Section title="清单" aside={`${list.total} ${list.kind === "items" ? "条" : "件"}`}>
          {(list.total > 0 || words !== "") && cell.part !== "table2" && (
            <Filters action={own} active={words !== ""}>
              <FilterText name="q" label={list.kind === "items" ? "标题含有" : "编号或者内容含有"} value={words} />
            </Filters>
          )}
          <CellListTable list={list} year={year} />
          <Pagination
            page={number}
            pages={Math.max(1, Math.ceil(list.total / SIZE))}
            total={list.total}
            href={(next) => addressWith(own, query, { page: next, done: null })}
            className="mt-5"
          />
        </Section>
      )}
      <Adjusting page={page} cell={cell} isSum={parts.length > 0} kept={await keptValues(query)} here={here} />
    </>
  );
}

interface AdjustingProps {
  page: AnnualPage;
  cell: CellAddress;
  isSum: boolean;
  kept: Awaited<ReturnType<typeof keptValues>>;
  here: string;
}

/** The records of this cell, and the form for a further one. */
function Adjusting({ page: { report, computed, mayEdit }, cell, isSum, kept, here }: AdjustingProps) {
  const path = pathOf(cell);
  const records = report.records.filter((record) => record.cell === path);
  const standing = report.adjustments.find((adjustment) => adjustment.cell === path);
  const refusal = mayEdit.allowed ? lockedReason(report.state) : null;
  if (isSum || (records.length === 0 && !mayEdit.allowed)) return null;
  return (
    <Section title="手工调整" id="adjust" aside="不改台账；签名的记录和台账数一起留存">
      {records.length > 0 && (
        <div className="mb-6">
          <AdjustmentList
            records={records}
            format={computed.format}
            standing={new Set(standing === undefined ? [] : [standing.id])}
            href={(one) => cellHref(here, one)}
          />
        </div>
      )}
      {refusal !== null && <Notice tone="soon">{refusal}</Notice>}
      {mayEdit.allowed && refusal === null && (
        <AdjustForm
          year={report.year}
          version={report.version}
          cell={path}
          counted={String(figureAt(computed.figures, cell) ?? 0)}
          standing={standing?.adjusted ?? null}
          unit={kindOf(computed.format, cell) === "amount" ? "万元" : ""}
          adjust={adjust}
          takeBack={takeBack}
          kept={kept ?? undefined}
        />
      )}
    </Section>
  );
}
