import type { ReactNode } from "react";
import { dayWithWeekday } from "@/lib/requests/day-words";
import type { FollowedCase } from "@/lib/requests/public/follow";
import type { RequestSettings } from "@/lib/requests/public/settings";
import { Part } from "../part";

interface AnswerProps {
  request: FollowedCase;
  settings: Pick<RequestSettings, "reviewAuthority" | "reviewOnlineChannel" | "court">;
}

/** How the request ended, and where its applicant can turn, each with its own last day. */
export function Answer({ request: { outcome, completedOn, remedy }, settings }: AnswerProps) {
  if (outcome === null) return null;
  return (
    <Part id="answer" title="办理结果">
      <p className="font-serif text-large font-semibold">{outcome.label}</p>
      {outcome.article !== null && (
        <p className="text-small text-ink-3">依据：《中华人民共和国政府信息公开条例》等规定，{outcome.article}</p>
      )}
      {completedOn !== null && <p className="mt-1 text-small text-ink-3">办结日期：{dayWithWeekday(completedOn)}</p>}
      {remedy !== null && (
        <>
          <h3 className="mt-5 mb-1 text-base">对结果不服</h3>
          <p className="max-w-[42em]">{remedy.sentence}</p>
          <dl className="mt-3 border-t border-rule">
            <Way term="申请行政复议" until={remedy.reviewUntil}>
              {settings.reviewAuthority === "" ? "向复议机关提出" : `向${settings.reviewAuthority}提出`}
              {settings.reviewOnlineChannel !== "" && `；网上申请渠道：${settings.reviewOnlineChannel}`}
            </Way>
            {remedy.kind === "REVIEW_OR_SUIT" && (
              <Way term="提起行政诉讼" until={remedy.suitUntil}>
                {settings.court === "" ? "向有管辖权的人民法院提起" : `向${settings.court}提起`}
              </Way>
            )}
          </dl>
          <p className="mt-2 text-small text-ink-3">
            从知道结果之日（{dayWithWeekday(remedy.knownOn)}）的第二天数起；最后一天是休息日的，顺延到下一个工作日。以答复书写明的为准。
          </p>
        </>
      )}
    </Part>
  );
}

function Way({ term, until, children }: { term: string; until: FollowedCase["completedOn"]; children: ReactNode }) {
  return (
    <div className="gap-6 border-b border-rule py-2 sm:grid sm:grid-cols-[8em_minmax(0,1fr)]">
      <dt className="font-semibold">{term}</dt>
      <dd className="min-w-0">
        <span className="font-semibold">{until === null ? "最后一天待放假安排公布后确定" : `不晚于 ${dayWithWeekday(until)}`}</span>
        <span className="block text-small text-ink-2">{children}</span>
      </dd>
    </div>
  );
}
