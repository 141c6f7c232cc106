import { expect, test } from "vitest";
import { allowed, refused } from "@/lib/core/gate";
import { type Act, ALL_ACTS } from "@/lib/requests/case/acts";
import type { CaseView } from "@/lib/requests/queries/case-view";
import { nextActs } from "./acts-panel";

const somebody = { id: "u", name: "何受理" };

const verdicts = (may: readonly Act[]) =>
  Object.fromEntries(ALL_ACTS.map((act) => [act, may.includes(act) ? allowed : refused("")])) as CaseView["acts"];

test.each<[string, CaseView["state"], CaseView["handler"], Act[], Act[]]>([
  ["登记以后先分办", "registered", null, ["assign", "withdraw", "split"], ["assign"]],
  [
    "已有承办科室、没有经办人的，分办排在最后",
    "review",
    null,
    ["assign", "startHandling", "askSupplement"],
    ["startHandling", "askSupplement", "assign"],
  ],
  ["已有经办人的，分办不再是下一步", "handling", somebody, ["assign", "draftReply"], ["draftReply"]],
  ["答复送审以后，撤回不是通常的下一步", "replyApproved", somebody, ["recallReply", "issueReply"], ["issueReply", "recallReply"]],
  ["已送达的，先归档", "delivered", somebody, ["recordDelivery", "archive"], ["archive", "recordDelivery"]],
  ["等自己决定的排在最前", "handling", somebody, ["draftReply", "decideLetter"], ["decideLetter", "draftReply"]],
])("%s", (_what, state, handler, may, acts) => {
  expect(nextActs({ state, handler, acts: verdicts(may) })).toEqual(acts);
});
