import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatChineseDate, formatInstant } from "@/lib/core/civil-date";
import type { Case } from "@/lib/publishing/case";
import { counterpartWord } from "@/lib/publishing/counterparts";
import { VALIDITY_CHANGE_WORDS } from "@/lib/publishing/words";

const DONE: Readonly<Record<string, string>> = {
  submitted: "已送审。审批中内容已锁定，需要修改请先撤回。",
  recalled: "已撤回。",
  urged: "已催办，审批人会在待办里看到。",
  published: "已发布，公众现在可以看到。",
  scheduled: "已定时，到时间会再核对一次，然后公开。",
  unscheduled: "已取消定时，等待重新发布。",
  recorded: "已登记。",
  proposed: "撤稿申请已提交，审批通过后立即从网站撤下。",
  abolitionProposed: "已提交，审批通过后立即在网站上标注。",
  moveProposed: "移栏申请已提交，审批通过后立即移到新栏目，原地址自动转到新地址。",
  withdrawn: "已从网站撤下。撤稿须由公开办补办审批。",
};

interface CaseNoticesProps {
  item: Case;
  done: string;
  reasons: readonly string[];
}

/** What just happened, and what everybody who opens the item must know first. */
export function CaseNotices({ item, done, reasons }: CaseNoticesProps) {
  const { state, run, withdrawal, abolition, move } = item;
  const back = state.work === "returned" ? run?.events.findLast(({ kind }) => kind === "return") : undefined;
  const failed = state.work === "failed" ? item.publications.find(({ endKind }) => endKind === "failed") : undefined;
  const ended = state.public === "withdrawn" ? item.publications.find(({ endKind }) => endKind === "withdrawn") : undefined;
  const waiting = item.publications.find(({ publishedAt, endedAt }) => publishedAt === null && endedAt === null);
  return (
    <div className="mb-6 space-y-3 empty:hidden">
      {DONE[done] !== undefined && (
        <Notice tone="done" role="status">
          {DONE[done]}
        </Notice>
      )}
      {item.stalled !== null && <Notice tone="late">{item.stalled}</Notice>}
      {back !== undefined && (
        <Notice tone="late">
          <p className="font-semibold">
            {back.userName}（{back.stepName}）退回：
          </p>
          <p className="whitespace-pre-line">{back.opinion}</p>
        </Notice>
      )}
      {failed !== undefined && (
        <Notice tone="late">
          <p className="font-semibold">定时发布没有成功</p>
          <p>{failed.endReason}</p>
        </Notice>
      )}
      {waiting?.scheduledFor != null && <Notice tone="soon">定于 {formatInstant(waiting.scheduledFor)} 公开。</Notice>}
      {run?.state === "open" && withdrawal !== null && (
        <Notice tone="soon">
          <p className="font-semibold">{withdrawal.alreadyDown ? "已紧急撤稿，请补办审批" : "申请撤稿"}</p>
          <p>向公众说明的原因：{withdrawal.reason}</p>
        </Notice>
      )}
      {run?.state === "open" && abolition !== null && (
        <Notice tone="soon">
          <p className="font-semibold">
            申请标注{VALIDITY_CHANGE_WORDS[abolition.kindOfChange]}，自{formatChineseDate(abolition.on)}起
          </p>
          <p>向公众说明的原因：{abolition.reason}</p>
          {abolition.otherName !== "" && (
            <p>
              相关文件：{abolition.otherName}
              {abolition.otherId === null && "（不在本站）"}
            </p>
          )}
        </Notice>
      )}
      {run?.state === "open" && move !== null && (
        <Notice tone="soon">
          <p className="font-semibold">
            申请移栏：{move.from.name} → {move.to.name}
          </p>
          <p>原因：{move.reason}</p>
        </Notice>
      )}
      {ended !== undefined && run?.state !== "open" && (
        <Notice tone="late">
          {ended.endedAt !== null && formatInstant(ended.endedAt)} 撤稿：{ended.endReason}
        </Notice>
      )}
      <CounterpartNotices item={item} />
      {item.importSource !== null && <Notice>这是从“{item.importSource}”导入的记录，审批和发布在原系统办理，时间以原系统为准。</Notice>}
      {reasons.map((reason) => (
        <Notice key={reason}>{reason}</Notice>
      ))}
    </div>
  );
}

/** 政策 and 解读 belong together: when one was withdrawn, the other is to be looked at. */
function CounterpartNotices({ item: { state, counterparts } }: { item: Case }) {
  if (state.public !== "live" && state.public !== "withdrawn") return null;
  return counterparts
    .filter(({ withdrawnAt }) => (withdrawnAt === null) !== (state.public === "live"))
    .map((one) => {
      const link = (
        <Link href={`/console/items/${one.disclosureId}`} prefetch={false}>
          {one.title}
        </Link>
      );
      return (
        <Notice key={one.disclosureId} tone="soon">
          {one.withdrawnAt === null ? (
            <>
              对应的{counterpartWord(one)}“{link}”仍在公开，请核实是否一并撤稿。
            </>
          ) : (
            <>
              对应的{counterpartWord(one)}“{link}”已于 {formatInstant(one.withdrawnAt)} 撤稿，这一条仍在公开，请核实是否更正或撤稿。
            </>
          )}
        </Notice>
      );
    });
}
