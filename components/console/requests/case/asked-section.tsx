import Link from "next/link";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { PERSONAL_WORDS } from "@/lib/requests/applicant/words";
import { APPLICANT_TYPE_WORDS, PROVIDE_FORM_WORDS, PROVIDE_WAY_WORDS, STATE_WORDS } from "@/lib/requests/case/words";
import type { CaseView, RelatedCase } from "@/lib/requests/queries/case-view";
import type { SameApplicant } from "@/lib/requests/queries/same-applicant";
import { CHANNEL_FACTS } from "@/lib/requests/receipt";

const word = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

/** What is asked for, and how it should be given. */
export function AskedSection({ view }: { view: CaseView }) {
  return (
    <Section title="申请内容">
      <DescriptionList
        hideEmpty
        items={[
          { term: "名称", value: view.subject },
          { term: "文号", value: view.docNo },
          { term: "特征描述", value: view.description === "" ? "" : <span className="whitespace-pre-line">{view.description}</span> },
          { term: "提供方式", value: word(PROVIDE_FORM_WORDS, view.provideForm) },
          { term: "获取途径", value: word(PROVIDE_WAY_WORDS, view.provideWay) },
          { term: "便利需求", value: view.assistance },
          { term: "申请渠道", value: CHANNEL_FACTS[view.channel].name + (view.clerkName === "" ? "" : `（${view.clerkName}代填）`) },
          { term: "提出日期", value: view.filedOn },
          { term: "收到之日", value: view.receivedOn ?? `待确认（${CHANNEL_FACTS[view.channel].receiptDay}）` },
        ]}
      />
    </Section>
  );
}

/** Who asks, masked. */
export function ApplicantSection({ view, here }: { view: CaseView; here: string }) {
  const { masked, erased } = view.applicant;
  const known = Object.entries(PERSONAL_WORDS).map(([key, term]) => ({ term, value: masked[key as keyof typeof masked] ?? "" }));
  return (
    <Section
      title="申请人"
      aside={
        view.acts.unmask.allowed && !erased ? (
          <Link href={`${here}/unmask`} prefetch={false}>
            查看完整信息
          </Link>
        ) : undefined
      }
    >
      {erased ? (
        <p className="text-small text-ink-3">个人信息已按保存期限清除。</p>
      ) : (
        <DescriptionList hideEmpty items={[{ term: "类型", value: APPLICANT_TYPE_WORDS[view.applicantType] }, ...known]} />
      )}
    </Section>
  );
}

function CaseLink({ id, caseNo, subject }: Pick<RelatedCase, "id" | "caseNo" | "subject">) {
  return (
    <Link href={`/console/requests/${id}`} prefetch={false}>
      <span className="num">{caseNo}</span> {subject}
    </Link>
  );
}

const BY_WORDS = { number: "证件号码相同", name: "姓名相同", phone: "电话相同" } as const;

const alike = ({ by, likeness }: SameApplicant): string =>
  [...by.map((one) => BY_WORDS[one]), likeness >= 0.5 ? `内容相似 ${Math.round(likeness * 100)}%` : ""]
    .filter((part) => part !== "")
    .join("，");

/** Other cases that have to do with this one: same filing, joined, same applicant. */
export function RelatedSection({ view }: { view: CaseView }) {
  const { intakeCases, merged, mergedInto, similar } = view;
  if (intakeCases.length + merged.length + similar.length === 0 && mergedInto === null) return null;
  // What belongs together already is told once.
  const joined = new Set([...intakeCases, ...merged, ...(mergedInto === null ? [] : [mergedInto])].map(({ id }) => id));
  const list = (label: string, cases: readonly RelatedCase[]) =>
    cases.map((one) => (
      <li key={`${label} ${one.id}`} className="border-b border-rule py-1.5">
        <CaseLink {...one} /> <Tag>{STATE_WORDS[one.state]}</Tag> <span className="text-ink-3">{label}</span>
      </li>
    ));
  return (
    <Section title="相关申请">
      <ul className="text-small">
        {mergedInto !== null && list("并入这一件", [mergedInto])}
        {list("并入本件", merged)}
        {list("同一次申请", intakeCases)}
        {similar
          .filter(({ requestId }) => !joined.has(requestId))
          .slice(0, 8)
          .map((one) => (
            <li key={one.requestId} className="border-b border-rule py-1.5">
              <CaseLink id={one.requestId} caseNo={one.caseNo} subject={one.subject} /> <Tag>{STATE_WORDS[one.state]}</Tag>{" "}
              <span className={one.likeness >= 0.5 ? "text-amber" : "text-ink-3"}>{alike(one)}</span>
            </li>
          ))}
      </ul>
    </Section>
  );
}
