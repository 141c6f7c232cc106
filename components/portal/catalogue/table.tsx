import Link from "next/link";
import { Table, type TableColumn } from "@/components/ui/table";
import type { Sorting } from "@/components/ui/table-header";
import type { CivilDate } from "@/lib/core/civil-date";
import type { CatalogueRow } from "@/lib/portal/catalogue/catalogue";
import { ValidityTag } from "../validity-tag";

const day = (date: CivilDate | null) =>
  date !== null && (
    <time dateTime={date} className="whitespace-nowrap">
      {date}
    </time>
  );

// Columns that stand only where there is room for them; the page of the item and the filters have them too.
const ROOM = "sm:max-lg:hidden unless-elder";
const MORE_ROOM = "sm:max-md:hidden unless-elder";

const COLUMNS: readonly TableColumn<CatalogueRow>[] = [
  {
    key: "title",
    header: "信息名称",
    sortable: true,
    rowHeader: true,
    className: "sm:w-[36%] md:w-[28%]",
    cell: (row) => (
      <Link href={row.address} prefetch={false}>
        {row.title}
      </Link>
    ),
  },
  { key: "indexNo", header: "索引号", sortable: true, cell: (row) => <Breakable text={row.indexNo ?? ""} /> },
  { key: "docNo", header: "文号", sortable: true, className: "unless-elder", cell: (row) => row.docNo && <DocNo text={row.docNo} /> },
  { key: "formed", header: "成文日期", sortable: true, className: MORE_ROOM, cell: (row) => day(row.formedOn) },
  { key: "published", header: "发布日期", sortable: true, cell: (row) => day(row.publishedOn) },
  { key: "validity", header: "有效性", sortable: true, cell: (row) => row.validity !== null && <ValidityTag validity={row.validity} /> },
  { key: "topic", header: "主题分类", sortable: true, className: ROOM, cell: (row) => row.topic },
  {
    key: "genre",
    header: "体裁",
    sortable: true,
    className: ROOM,
    cell: (row) => <span className="sm:whitespace-nowrap">{row.genre}</span>,
  },
];

/** The catalogue as a register; on a narrow screen each row is a card. */
export function CatalogueTable({ rows, sorting }: { rows: readonly CatalogueRow[]; sorting: Sorting }) {
  return <Table caption="政府信息公开目录" columns={COLUMNS} rows={rows} rowKey={(row) => String(row.number)} sorting={sorting} />;
}

/** An 索引号 breaks behind its slash, where people read a pause. */
function Breakable({ text }: { text: string }) {
  const [agency = "", ...rest] = text.split("/");
  return (
    <span className="num sm:max-[46rem]:break-all">
      {agency}
      {rest.length > 0 && (
        <>
          /<wbr />
          <span className="md:whitespace-nowrap">{rest.join("/")}</span>
        </>
      )}
    </span>
  );
}

/** A 发文字号 breaks before its year. */
function DocNo({ text }: { text: string }) {
  const year = text.lastIndexOf("〔");
  if (year <= 0) return text;
  return (
    <>
      {text.slice(0, year)}
      <wbr />
      <span className="whitespace-nowrap">{text.slice(year)}</span>
    </>
  );
}
