import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AnnualPage } from "@/lib/reports/annual/queries";
import { lockedReason, mayReopen } from "@/lib/reports/annual/report-state";

/** What can be done with the report as it stands. */
export function ReportActions({ page: { report, mayEdit, findings }, here }: { page: AnnualPage; here: string }) {
  const open = lockedReason(report.state) === null && mayEdit.allowed;
  // The next step stands out: what is not written or has errors cannot be sent up yet.
  const ready = report.state !== "notBegun" && findings.every(({ severity }) => severity !== "error");
  return (
    <>
      {open && (
        <>
          <ButtonLink href={`${here}/text`} weight={ready ? "quiet" : "main"}>
            编写文字
          </ButtonLink>
          <ButtonLink href={`${here}/submit`} weight={ready ? "main" : "quiet"}>
            送审
          </ButtonLink>
        </>
      )}
      <ButtonLink href={`${here}/preview`}>预览</ButtonLink>
      <ButtonLink href={`${here}/compare`}>与上年比较</ButtonLink>
      {report.item !== null && <ButtonLink href={`/console/items/${report.item.id}`}>办理情况</ButtonLink>}
      {mayEdit.allowed && mayReopen(report.state) && <ButtonLink href={`${here}/reopen`}>重新打开</ButtonLink>}
    </>
  );
}

/** Where the report stands and what comes next. */
export function StateNotice({ page: { report, mayEdit, computed } }: { page: AnnualPage }) {
  const { item, state, year } = report;
  const locked = lockedReason(state);
  const itemLink = item !== null && (
    <>
      {" "}
      <Link href={`/console/items/${item.id}`} prefetch={false}>
        查看办理情况
      </Link>
    </>
  );
  if (state === "notBegun")
    return (
      <Notice className="mb-6">
        <p>
          下面是按台账算出的 {year} 年数字，还没有人编写文字。
          {mayEdit.allowed ? "请先核对数字，再编写文字、送审。" : mayEdit.reason}
        </p>
      </Notice>
    );
  if (state === "returned")
    return (
      <Notice tone="late" className="mb-6">
        报告已被退回，请按退回意见修改后重新送审。{itemLink}
      </Notice>
    );
  if (locked !== null && state !== "published")
    return (
      <Notice tone="soon" className="mb-6">
        {locked}
        {itemLink}
      </Notice>
    );
  if (computed.previous?.from === "opening" && state === "drafted")
    return <Notice className="mb-6">上年结转按录入的 {year - 1} 年期初数核对。</Notice>;
  return null;
}
