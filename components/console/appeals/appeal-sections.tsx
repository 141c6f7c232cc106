import Link from "next/link";
import { Happened } from "@/components/console/case/happened";
import { Papers } from "@/components/console/case/papers";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { AppealView } from "@/lib/appeals/queries/appeal-view";
import { FILE_KIND_WORDS, FORUM_WORDS, forumNames, INSTANCE_WORDS, isSuit, PROCEDURE_WORDS, STATE_WORDS } from "@/lib/appeals/words";
import type { CivilDate } from "@/lib/core/civil-date";
import { formatSize } from "@/lib/files/media-types";
import { APPLICANT_TYPE_WORDS } from "@/lib/requests/case/words";
import { dayWithWeekday } from "@/lib/requests/day-words";
import { judgmentWords } from "./act-forms";
import { appealHref } from "./appeal-columns";

const TONES = { ok: "plain", soon: "soon", late: "late" } as const;

/** The last day to answer, and how it came about. */
export function AnswerSection({ view }: { view: AppealView }) {
  const { due, waiting, facts } = view;
  if (due === null || view.state === "voided") return null;
  const { answer } = forumNames(view.forum);
  const waits = waiting?.what === "answer" ? waiting : null;
  const answeredOn = facts.answer?.answeredOn ?? null;
  return (
    <Section
      title={`${answer}期限`}
      aside={
        waits !== null ? (
          <Tag tone={TONES[waits.remaining.tone]}>{waits.remaining.text}</Tag>
        ) : answeredOn === null ? undefined : (
          <Tag tone={view.answeredLate ? "late" : "done"}>{view.answeredLate ? `逾期${answer}` : `已按期${answer}`}</Tag>
        )
      }
    >
      {due.dueOn !== null && <p className="font-serif text-large font-semibold text-blue-deep">{dayWithWeekday(due.dueOn)}</p>}
      <p className="mt-1 text-small text-ink-2">{due.sentence}</p>
      {due.missingYear !== null && view.state === "answering" && (
        <Notice tone="soon" className="mt-3">
          日历待公布：{due.missingYear} 年的放假安排还没有录入，以上日期是暂定的，宁早勿晚；录入后自动重新计算。
        </Notice>
      )}
      {answeredOn !== null && (
        <p className="mt-1 text-small">
          <DateText date={answeredOn} long /> 提交了{answer}。
        </p>
      )}
      {answeredOn === null && view.state !== "answering" && <p className="mt-1 text-small text-ink-3">没有登记提交{answer}的日期。</p>}
    </Section>
  );
}

/** What was decided, what stands, and the new reply that was ordered. */
export function ResultSection({ view, today }: { view: AppealView; today: CivilDate }) {
  const { result, facts } = view;
  const pronounced = judgmentWords(view);
  if (result === null && pronounced === null) return null;
  const { order, effects } = facts;
  return (
    <Section title="结果" aside={result === null ? undefined : <DateText date={result.on} />}>
      {result !== null && <p className="font-serif text-large font-semibold">{result.label}</p>}
      {effects.length > 1 && <p className="text-small text-ink-3">此前生效的结果共 {effects.length - 1} 次，见办理过程。</p>}
      {pronounced !== null && <p className="text-small text-amber">{pronounced}</p>}
      {order !== null && (
        <p className="mt-2 text-small">
          责令重新答复，最后一天 {dayWithWeekday(order.dueOn)}：
          {order.repliedOn === null ? (
            <Tag tone={order.dueOn < today ? "late" : "soon"}>{view.waiting?.remaining.text ?? "还没有答复"}</Tag>
          ) : (
            <Tag tone={order.repliedOn > order.dueOn ? "late" : "done"}>{order.repliedOn} 已答复</Tag>
          )}
          <span className="block text-ink-3">
            {order.resumed
              ? "对应的申请已经重新办理，期限按决定确定；年度报告不重复计算。"
              : "没有可以重新办理的申请，作出答复后请在这里登记。"}
          </span>
        </p>
      )}
    </Section>
  );
}

export function FactsSection({ view }: { view: AppealView }) {
  const { filing } = view;
  const names = forumNames(view.forum);
  return (
    <Section title="登记内容">
      <DescriptionList
        hideEmpty
        items={[
          { term: "类别", value: FORUM_WORDS[view.forum] },
          { term: names.body, value: filing.body },
          { term: "案号", value: filing.caseNumber },
          { term: "审级", value: view.instance === null ? "" : INSTANCE_WORDS[view.instance] },
          { term: "程序", value: isSuit(view.forum) ? "" : PROCEDURE_WORDS[filing.procedure] },
          { term: "收到通知", value: filing.receivedOn },
          { term: "对应申请", value: view.requestCaseNo },
          {
            term: "此前的复议",
            value:
              view.previous === null ? (
                ""
              ) : (
                <Link href={appealHref(view.previous.id)} prefetch={false}>
                  {view.previous.appealNo}
                </Link>
              ),
          },
          {
            term: "后来的诉讼",
            value:
              view.later.length === 0
                ? ""
                : view.later.map((one) => (
                    <span key={one.id} className="mr-3">
                      <Link href={appealHref(one.id)} prefetch={false}>
                        {one.appealNo}
                      </Link>{" "}
                      {STATE_WORDS[one.state]}
                    </span>
                  )),
          },
        ]}
      />
    </Section>
  );
}

/** Who appeals, masked. */
export function AppellantSection({ view, here }: { view: AppealView; here: string }) {
  const { type, shownName, masked, isApplicant, erased } = view.appellant;
  return (
    <Section
      title={forumNames(view.forum).appellant}
      aside={
        view.acts.unmask.allowed ? (
          <Link href={`${here}/unmask`} prefetch={false}>
            查看完整信息
          </Link>
        ) : undefined
      }
    >
      {shownName === "" ? (
        <p className="text-small text-ink-3">{erased ? "个人信息已按保存期限清除。" : "没有登记。"}</p>
      ) : (
        <p className="text-small">
          {shownName}
          {type !== null && `（${APPLICANT_TYPE_WORDS[type]}）`}
          {isApplicant && <span className="block text-ink-3">就是这件申请的申请人</span>}
          {masked.length > 0 && <span className="block text-ink-3">{masked.join("　")}</span>}
        </p>
      )}
    </Section>
  );
}

export function AppealFiles({ view, here }: { view: AppealView; here: string }) {
  return (
    <Papers count={view.files.length} addAt={view.acts.addFile.allowed ? `${here}/addFile` : null}>
      {view.files.map((file) => (
        <li key={file.id} className="border-b border-rule py-2">
          {file.erased ? file.name : <a href={`/api/appeals/files/${file.id}`}>{file.name}</a>}
          <span className="block text-ink-3">
            {FILE_KIND_WORDS[file.kind]} · {formatSize(file.size)}
            {file.erased && "（已清除）"}
          </span>
        </li>
      ))}
    </Papers>
  );
}

/** What happened in an appeal, with the files that it speaks of. */
export function AppealRecord({ view }: { view: AppealView }) {
  const names = new Map(view.files.map(({ id, name }) => [id, name]));
  return (
    <Happened
      events={view.events}
      more={({ fileId }) =>
        fileId !== null &&
        names.has(fileId) && (
          <p className="text-small">
            <a href={`/api/appeals/files/${fileId}`}>{names.get(fileId)}</a>
          </p>
        )
      }
    />
  );
}
