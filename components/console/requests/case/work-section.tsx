import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { answerWords, askedWords } from "@/lib/requests/case/consultation-words";
import type { CaseView } from "@/lib/requests/queries/case-view";

/** What was asked of others, searched for and charged. */
export function WorkSection({ view }: { view: CaseView }) {
  const { supplement, reasons, consultations, opinions, searches, fee, remedy } = view;
  return (
    <>
      {supplement !== null && (
        <Section title="补正" aside={supplement.answered ? <Tag tone="done">已补正</Tag> : <Tag tone="soon">期限 {supplement.dueOn}</Tag>}>
          <p className="text-small whitespace-pre-line">{supplement.text}</p>
          {supplement.answer !== null && (
            <p className="mt-2 border-l-2 border-rule-2 pl-3 text-small whitespace-pre-line">{supplement.answer}</p>
          )}
        </Section>
      )}
      {reasons !== null && (
        <Section title="说明理由" aside={reasons.answered ? <Tag tone="done">已说明</Tag> : <Tag tone="soon">期限 {reasons.dueOn}</Tag>}>
          <p className="text-small whitespace-pre-line">{reasons.text}</p>
          {reasons.answer !== null && <p className="mt-2 border-l-2 border-rule-2 pl-3 text-small whitespace-pre-line">{reasons.answer}</p>}
        </Section>
      )}
      {consultations.length > 0 && (
        <Section title="征求意见" aside={`${consultations.length} 次`}>
          <ul className="text-small">
            {consultations.map((one) => (
              <li key={one.id} className="border-b border-rule py-1.5">
                {askedWords(one.shownName)}
                {one.about !== "" && `（${one.about}）`}：
                <DateText date={one.sentOn} /> 发出
                {one.deliveredOn !== null && `，${one.deliveredOn} 送达`}
                {one.answeredOn === null
                  ? one.answerBy === null
                    ? "，等待送达"
                    : `，${one.answerBy} 前答复`
                  : `，${one.answeredOn} ${answerWords(one)}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {opinions.length > 0 && (
        <Section title="科室意见">
          <ul className="text-small">
            {opinions.map((one) => (
              <li key={one.id} className="border-b border-rule py-1.5">
                <p>
                  {one.departmentName}：{one.question}{" "}
                  {!one.answered && <Tag tone="soon">{one.dueOn === null ? "待反馈" : `${one.dueOn} 前反馈`}</Tag>}
                </p>
                {one.answer !== null && (
                  <p className="border-l-2 border-rule-2 pl-3 whitespace-pre-line">
                    {one.answer.userName}：{one.answer.text}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {searches.length > 0 && (
        <Section title="检索记录">
          <ul className="text-small">
            {searches.map((one) => (
              <li key={one.noteId} className="border-b border-rule py-1.5">
                {one.searchedOn} {one.by}：{one.places}；{one.words} {one.found ? <Tag tone="done">找到</Tag> : <Tag>没有找到</Tag>}
                {one.text !== "" && <span className="block text-ink-2">{one.text}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {fee !== null && (
        <Section
          title="信息处理费"
          aside={fee.missingYuan === 0 ? <Tag tone="done">已缴清</Tag> : <Tag tone="soon">应缴 {fee.yuan} 元</Tag>}
        >
          <ul className="text-small">
            {fee.lines.map((line) => (
              <li key={line} className="num border-b border-rule py-1">
                {line}
              </li>
            ))}
          </ul>
          <p className="mt-1 text-small">
            合计 {fee.yuan} 元（{fee.capitals}），已缴 {fee.paidYuan} 元{fee.refundYuan > 0 && `，应退 ${fee.refundYuan} 元`}
            {fee.payBy !== null && `，缴费期限 ${fee.payBy}`}
          </p>
        </Section>
      )}
      {remedy !== null && (
        <Section title="救济途径">
          <p className="text-small">{remedy.sentence}</p>
          <p className="text-small text-ink-3">
            自 {remedy.knownOn} 起算。行政复议到 {remedy.reviewUntil ?? "日历待公布"}
            {remedy.kind === "REVIEW_OR_SUIT" && `；直接起诉到 ${remedy.suitUntil ?? "日历待公布"}`}。
          </p>
        </Section>
      )}
    </>
  );
}
