import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { dayWithWeekday } from "@/lib/requests/day-words";
import type { FollowedCase } from "@/lib/requests/public/follow";
import type { RequestSettings } from "@/lib/requests/public/settings";
import { Trail } from "../../trail";
import { Part } from "../part";
import { Answer } from "./answer";
import { FollowedDeadline } from "./deadline";
import { Fee } from "./fee";
import { Letters, Released } from "./papers";
import { Progress } from "./progress";

export type ActName = "supplement" | "reasons" | "withdraw" | "object";

interface CasePageProps {
  request: FollowedCase;
  settings: RequestSettings;
  /** what has just been sent */
  done: ActName | null;
  actAddress: (act: ActName) => string;
}

const DONE: Readonly<Record<ActName, string>> = {
  supplement: "补正已经收到。答复期限从今天起重新计算。",
  reasons: "说明的理由已经收到，我们会尽快审查并告知您结果。",
  withdraw: "申请已经撤回。",
  object: "异议已经收到，经办人会尽快处理。",
};

/** An applicant's own request: where it stands, what is to be done, and everything that led there. */
export function CasePage({ request, settings, done, actAddress }: CasePageProps) {
  const { letters, files, fee, history, others, mergedInto } = request;
  return (
    <div className="wrap pb-16">
      <Trail steps={[{ name: "依申请公开", path: "/requests" }]} current="办理进度" />
      <Head request={request} />
      {done !== null && (
        <Notice tone="done" role="status" className="mb-6 max-w-[46rem]">
          {DONE[done]}
        </Notice>
      )}
      <div className="grid gap-x-14 gap-y-10 md:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0">
          <Standing request={request} actAddress={actAddress} />
          {request.outcome !== null && <Answer request={request} settings={settings} />}
          {files.length > 0 && <Released files={files} />}
          {letters.length > 0 && <Letters letters={letters} />}
          <Part id="deadline" title="答复期限">
            <FollowedDeadline request={request} />
          </Part>
          {fee !== null && <Fee fee={fee} payeeAccount={settings.payeeAccount} state={request.state} />}
          <Wanted request={request} />
          <Acts request={request} actAddress={actAddress} />
        </div>
        <aside className="self-start">
          <h2 className="border-b-2 border-ink pb-1 text-large">办理经过</h2>
          <ol>
            {numbered(history).map(({ number, on, title, text }) => (
              <li key={number} className="border-b border-rule py-2">
                <span className="num block text-small text-ink-3">
                  <DateText date={on} />
                </span>
                {title}
                {text !== "" && <span className="block text-small text-ink-2">{text}</span>}
              </li>
            ))}
          </ol>
          {(others.length > 0 || mergedInto !== null) && <Others request={request} />}
          <h2 className="mt-8 border-b border-rule-2 pb-1 text-large">联系我们</h2>
          <p className="mt-2 text-small text-ink-2">
            {settings.officeName}
            {settings.officePhone !== "" && <span className="num block">{settings.officePhone}</span>}
            {settings.officeHours !== "" && <span className="block">{settings.officeHours}</span>}
          </p>
        </aside>
      </div>
    </div>
  );
}

/** In the order in which it happened; the same may happen twice on a day. */
const numbered = (history: FollowedCase["history"]) => history.map((row, index) => ({ ...row, number: index + 1 }));

function Head({ request }: { request: FollowedCase }) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-b-2 border-blue pb-4">
      <div className="min-w-0 flex-1 basis-80">
        <p className="text-small text-ink-3">
          登记编号 <span className="num text-base text-ink">{request.caseNo}</span>　{request.shownName}　{request.channelName}
        </p>
        <h1 className="mt-1 text-title wrap-anywhere">{request.subject}</h1>
      </div>
      <form method="post" action="/requests/follow/leave" className="no-print">
        <Button weight="quiet">退出查询</Button>
      </form>
    </header>
  );
}

/** 现在: in plain words, and what the applicant has to do next. */
function Standing({ request, actAddress }: Pick<CasePageProps, "request" | "actAddress">) {
  const { stateWords, stateSentence, supplement, reasons, fee, state, may } = request;
  return (
    <section aria-labelledby="standing" className="mb-9">
      <h2 id="standing" className="sr-only">
        现在的情况
      </h2>
      <p className="font-serif text-title font-semibold">{stateWords}</p>
      <p className="mt-1 max-w-[42em]">{stateSentence}</p>
      <Progress request={request} />
      {supplement !== null && may.answerSupplement.allowed && (
        <Todo title="请补正申请" text={supplement.text} href={actAddress("supplement")} button="填写补正">
          最后一天是
          <DateText date={supplement.dueOn} long />。
        </Todo>
      )}
      {reasons !== null && may.answerReasons.allowed && (
        <Todo title="请说明理由" text={reasons.text} href={actAddress("reasons")} button="说明理由">
          最后一天是
          <DateText date={reasons.dueOn} long />。
        </Todo>
      )}
      {fee !== null && state === "feeNoticed" && (
        <Todo
          title={`请缴纳信息处理费 ${fee.missingYuan} 元`}
          text="凭收费通知书缴纳，缴到财政账户；逾期没有缴纳的，视为放弃申请。"
          href="#fee"
          button="看金额怎么算、缴到哪里"
        >
          {fee.payBy === null ? "请自收到收费通知次日起20个工作日内缴纳。" : `最后一天是${dayWithWeekday(fee.payBy)}。`}
        </Todo>
      )}
    </section>
  );
}

function Todo({ title, text, href, button, children }: { title: string; text: string; href: string; button: string; children: ReactNode }) {
  return (
    <Notice tone="soon" className="mt-6">
      <h3 className="font-sans text-base">{title}</h3>
      <p className="mt-1 whitespace-pre-line wrap-anywhere">{text}</p>
      <p className="mt-2 font-semibold">{children}</p>
      <p className="mt-3">
        <ButtonLink href={href} prefetch={false} weight="main">
          {button}
        </ButtonLink>
      </p>
    </Notice>
  );
}

function Wanted({ request }: { request: FollowedCase }) {
  const facts = [
    ["信息名称", request.subject],
    ["文号", request.docNo],
    ["特征描述", request.description],
  ].filter(([, text]) => text !== "");
  return (
    <Part id="wanted" title="申请的内容">
      <dl>
        {facts.map(([term, text]) => (
          <div key={term} className="gap-6 border-b border-rule py-2 sm:grid sm:grid-cols-[6em_minmax(0,1fr)]">
            <dt className="text-ink-3 max-sm:text-small">{term}</dt>
            <dd className="min-w-0 whitespace-pre-line wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Acts({ request, actAddress }: Pick<CasePageProps, "request" | "actAddress">) {
  const { withdraw, object } = request.may;
  if (!withdraw.allowed && !object.allowed) return null;
  return (
    <div className="no-print flex flex-wrap gap-3 border-t border-rule-2 pt-4">
      {object.allowed && (
        <ButtonLink href={actAddress("object")} prefetch={false}>
          提出异议
        </ButtonLink>
      )}
      {withdraw.allowed && (
        <ButtonLink href={actAddress("withdraw")} prefetch={false} weight="danger">
          撤回申请
        </ButtonLink>
      )}
    </div>
  );
}

function Others({ request: { others, mergedInto } }: { request: FollowedCase }) {
  return (
    <>
      <h2 className="mt-8 border-b border-rule-2 pb-1 text-large">相关的申请</h2>
      {mergedInto !== null && <p className="mt-2 text-small">并入 {mergedInto} 办理，请用那个编号查询。</p>}
      <ul className="text-small">
        {others.map(({ caseNo, subject, stateWords }) => (
          <li key={caseNo} className="border-b border-rule py-2">
            <span className="num">{caseNo}</span>　{stateWords}
            <span className="block text-ink-2">{subject}</span>
          </li>
        ))}
      </ul>
      {others.length > 0 && <p className="mt-2 text-small text-ink-3">用同一个查询码查询。</p>}
    </>
  );
}
