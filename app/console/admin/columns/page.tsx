import type { Metadata } from "next";
import { StatutoryHint } from "@/components/console/columns/statutory-hint";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { Empty } from "@/components/ui/empty";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { columnTable } from "@/lib/columns/console";
import type { ColumnOverview } from "@/lib/columns/queries";
import { statutoryGaps, statutoryItems } from "@/lib/portal/statutory";
import { flowChoices } from "@/lib/workflow/flows";
import { requireSite } from "../../../(portal)/site";
import { requirePermission } from "../../../session";
import { arrange } from "./actions";
import { ColumnList } from "./column-list";

export const metadata: Metadata = { title: "栏目" };

const DONE: Readonly<Record<string, string>> = {
  retired: "栏目已停用：不再收新信息，已公开的仍可查阅。",
  deleted: "栏目已删除。",
};

export default async function ColumnsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("column.edit", ({ agencyId }) => ({ agencyId }));
  const [rows, flows, params, site] = await Promise.all([columnTable(actor, new Date()), flowChoices(actor), searchParams, requireSite()]);
  const gaps = statutoryGaps(await statutoryItems(site.columns));
  const done = DONE[param(params, "done")];
  return (
    <>
      <PageHeader
        title="栏目"
        meta={summary(rows)}
        actions={
          <ButtonLink weight="main" href="/console/admin/columns/new">
            新建栏目
          </ButtonLink>
        }
      />
      <DoneNotice>{done}</DoneNotice>
      {rows.length > 0 && <StatutoryHint gaps={gaps} />}
      {rows.length === 0 ? (
        <Empty
          title="还没有栏目"
          action={
            <ButtonLink weight="main" href="/console/admin/columns/new">
              新建第一个栏目
            </ButtonLink>
          }
        >
          先建“政府信息公开”（/zfxxgk），再在它下面建指南、制度、法定主动公开内容、年报等栏目。
        </Empty>
      ) : (
        <Form action={arrange}>
          <ColumnList rows={rows} flows={new Map(flows.map(({ value, label }) => [value, label.replace(/（.*）$/, "")]))} />
        </Form>
      )}
    </>
  );
}

/** What the website inspection would count: late and blank columns among those on show. */
function summary(rows: readonly ColumnOverview[]): string {
  const shown = rows.filter(({ column }) => column.shown && column.state === "visible");
  const late = shown.filter(({ freshness }) => freshness.state === "late").length;
  const blank = shown.filter((row) => row.blank).length;
  const watch = [late > 0 ? `${late} 个超期未更新` : "", blank > 0 ? `${blank} 个空白` : ""].filter((part) => part !== "");
  return `共 ${rows.length} 个，显示 ${shown.length} 个；${watch.length === 0 ? "没有超期和空白的栏目" : watch.join("，")}`;
}
