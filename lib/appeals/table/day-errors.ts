import { type CivilDate, civilDate } from "@/lib/core/civil-date";
import type { RowError } from "@/lib/files/table-check";
import { usualMapping } from "../results";
import type { AppealField, AppealRow } from "./row";

/** The first day of 行政诉讼法 of 1989: nothing can be older. */
const FIRST = civilDate("1990-10-01");

/** Days that are to come, out of order, or without what they belong to. */
export function dayErrors(row: AppealRow, line: number, today: CivilDate): RowError[] {
  const errors: RowError[] = [];
  const say = (field: AppealField, message: string) => errors.push({ line, field, message });
  const past = (field: AppealField, name: string, day: CivilDate | null, before: readonly [string, CivilDate | null] | null) => {
    if (day === null) return;
    if (day > today) say(field, `${name}在将来`);
    else if (before?.[1] != null && day < before[1]) say(field, `${name} ${day} 早于${before[0]} ${before[1]}`);
  };
  const received = ["收到通知日期", row.receivedOn] as const;
  past("receivedOn", "收到通知日期", row.receivedOn, ["行政诉讼法施行之日", FIRST]);
  past("resultOn", "结果日期", row.resultOn, received);
  past("answeredOn", "答复日期", row.answeredOn, received);
  past("newReplyOn", "重新答复日期", row.newReplyOn, ["结果日期", row.resultOn]);
  if ((row.result === null) !== (row.resultOn === null)) {
    say(row.result === null ? "result" : "resultOn", "结果和结果日期要么都填写，要么都空着（还没有审结）");
  }
  if (row.answerDueOn !== null && row.answerDueOn < row.receivedOn) say("answerDueOn", `答复期限 ${row.answerDueOn} 早于收到通知日期`);
  if (row.newReplyOn !== null && row.newReplyDueOn === null) say("newReplyDueOn", "填写了重新答复日期，也请填写重新答复期限");
  if (row.newReplyDueOn !== null) {
    if (row.result === null || row.resultOn === null) say("newReplyDueOn", "还没有结果，不会有重新答复期限");
    else if (row.newReplyDueOn < row.resultOn) say("newReplyDueOn", `重新答复期限 ${row.newReplyDueOn} 早于结果日期 ${row.resultOn}`);
    else if (usualMapping(row.forum, row.result) === "maintained") say("newReplyDueOn", "结果是维持的，不会有重新答复期限");
  }
  return errors;
}
