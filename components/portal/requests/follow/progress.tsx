import clsx from "clsx";
import type { FollowedCase } from "@/lib/requests/public/follow";

const STAGES = ["提交", "确认收到", "审查", "办理", "答复", "送达"] as const;

/** How far a request has come, as the number of stages that lie behind it. */
function stagesBehind({ state, completedOn }: Pick<FollowedCase, "state" | "completedOn">): number {
  switch (state) {
    case "received":
      return 1;
    case "registered":
    case "review":
    case "supplementing":
    case "reasonAsked":
      return 2;
    case "handling":
    case "consulting":
    case "feeNoticed":
      return 3;
    case "replyReview":
    case "replyApproved":
      return 4;
    case "replied":
      return 5;
    case "delivered":
      return 6;
    case "archived":
      return completedOn === null ? 5 : 6;
    case "withdrawn":
    case "closed":
    case "merged":
      return 0;
  }
}

/** The next step is the applicant's. */
const WAITING: readonly FollowedCase["state"][] = ["supplementing", "reasonAsked", "feeNoticed"];

/** The stages of a request on a line; none for one that ended without a reply. */
export function Progress({ request }: { request: Pick<FollowedCase, "state" | "completedOn"> }) {
  const behind = stagesBehind(request);
  if (behind === 0) return null;
  return (
    <ol aria-label="办理进度" className="mt-5 grid grid-cols-3 gap-x-1 gap-y-3 sm:grid-cols-6">
      {STAGES.map((stage, index) => {
        const [done, here] = [index < behind, index === behind];
        return (
          <li
            key={stage}
            aria-current={here ? "step" : undefined}
            className={clsx(
              "border-t-4 pt-1.5 text-small",
              done && "border-jade text-ink-2",
              here && "border-blue font-semibold text-blue-deep",
              !done && !here && "border-rule text-ink-3",
            )}
          >
            {stage}
            <span className={here ? "block font-normal text-blue-deep" : "sr-only"}>
              {done ? "（已完成）" : here ? (WAITING.includes(request.state) ? "等您办理" : "正在进行") : "（还没有）"}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
