import { describe, expect, test } from "vitest";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import vectors from "./fixtures/clock-vectors.json";
import { readQuestions } from "./questions/read";

const ask = (id: string, rule: string, input: unknown) => {
  const { entries, problems } = readQuestions([{ id, rule, input }]);
  const [one] = entries;
  return one !== undefined && "answer" in one ? one.answer(nationalCalendar) : { problems };
};

describe("the vectors of the clock", () => {
  test("are all here", () => expect(vectors.vectors).toHaveLength(45));

  test.each(vectors.vectors)("$id $rule: $note", ({ id, rule, input, expected }) => {
    expect(ask(id, rule, input)).toStrictEqual(expected);
  });
});

describe("beside the vectors", () => {
  test.each([
    [
      "REPLY_EXTENDED",
      { start: "2026-11-25", workingDays: 20, extendedOn: "2026-12-01", extensionWorkingDays: 20 },
      { originalDue: "2026-12-23", error: "CALENDAR_NOT_LOADED", missingYear: 2027 },
    ],
    [
      "REPLY_AFTER_SUPPLEMENT",
      { start: "2023-05-08", supplementNoticeSentOn: "2023-05-15", supplementReceivedOn: null, workingDays: 20 },
      { noticeDue: "2023-05-17", due: null },
    ],
    [
      "REPLY_AFTER_FEE",
      { start: "2024-04-10", feeNoticeSentOn: "2024-04-22", feeNoticeReceivedOn: "2024-04-25", feePaidOn: null, workingDays: 20 },
      { payBy: "2024-05-24", due: null },
    ],
    [
      "REPLY_AFTER_FEE",
      { start: "2024-04-10", feeNoticeSentOn: "2024-04-22", feeNoticeReceivedOn: "2024-04-25", feePaidOn: "2024-05-27", workingDays: 20 },
      { payBy: "2024-05-24", outcome: "R3.6.2" },
    ],
    [
      "FEE_LAPSE",
      { feeNoticeReceivedOn: "2024-04-25", feePaidOn: "2024-05-24", today: "2024-06-30" },
      { payBy: "2024-05-24", outcome: null },
    ],
    ["FEE_LAPSE", { feeNoticeReceivedOn: "2024-04-25", feePaidOn: null, today: "2024-05-24" }, { payBy: "2024-05-24", outcome: null }],
    ["RECEIPT_DATE", { channel: "WEB", submittedAt: "2025-03-07T21:15:00+08:00", confirmedOn: null }, { receivedOn: null, due: null }],
    [
      "RECEIPT_DATE",
      { channel: "EMAIL", submittedAt: "2025-03-09T17:00:00Z", confirmedOn: "2025-03-10" },
      { receivedOn: "2025-03-10", due: "2025-04-08" },
    ],
    ["REPLY_ON_TIME", { due: "2022-03-29", delivery: "EMAIL", reachedOn: "2022-03-30" }, { completedOn: "2022-03-30", onTime: false }],
    ["REPLY_ON_TIME", { due: "2022-03-29", delivery: "POST", postedOn: null }, { completedOn: null, onTime: null }],
    [
      "REPLY_SUSPENDED",
      { start: "2024-03-20", workingDays: 20, suspensions: [{ sentOn: "2024-03-25", resumedOn: null }], today: "2024-04-10" },
      { due: "2024-05-07", provisional: true, excludedWorkingDays: [11], baseDue: "2024-04-18" },
    ],
    [
      "REPLY_SUSPENDED",
      { start: "2024-03-20", workingDays: 20, suspensions: [], extensionWorkingDays: 21 },
      { baseDue: "2024-04-18", dueBeforeExtension: "2024-04-18", excludedWorkingDays: [], error: "EXTENSION_TOO_LONG" },
    ],
    [
      "REPLY_EXTENDED",
      { start: "2018-03-01", workingDays: 20, extendedOn: "2018-03-02", extensionWorkingDays: 1 },
      { error: "CALENDAR_NOT_LOADED", missingYear: 2018 },
    ],
    ["ANNUAL_REPORT", { reportYear: 2026 }, { statutoryDue: "2027-01-31", error: "CALENDAR_NOT_LOADED", missingYear: 2027 }],
  ])("%s %j", (rule, input, expected) => {
    expect(ask("X", rule, input)).toStrictEqual(expected);
  });
});

describe("bad input", () => {
  const problems = (list: unknown) => readQuestions(list).problems;

  test.each([
    ["REPLY", { start: "2022-02-30", workingDays: 20 }, "X 的 input.start：“2022-02-30”不是有效的日期，应当写成“2026-03-01”的样子"],
    ["REPLY", { start: 20220301, workingDays: 20 }, "X 的 input.start：应当是日期，写成“2026-03-01”的样子"],
    ["REPLY", { start: "2022-03-01" }, "X 的 input.workingDays：没有填写"],
    ["REPLY", { start: "2022-03-01", workingDays: 0 }, "X 的 input.workingDays：至少是 1"],
    ["REPLY", { start: "2022-03-01", workingDays: 1.5 }, "X 的 input.workingDays：应当是整数"],
    ["REPLY", { start: "2022-03-01", workingDays: "20" }, "X 的 input.workingDays：应当是整数"],
    [
      "REPLY",
      { start: "2022-03-01", workingDays: 20, suspension: [] },
      "X 的 input：有不认识的字段 suspension，可以用的是 start、workingDays",
    ],
    ["REPLY", undefined, "X 的 input：没有填写"],
    ["REPLY", [], "X 的 input：应当是一个对象"],
    [
      "REPLY_EXTENDED",
      { start: "2022-03-01", workingDays: 20, extendedOn: "2022-02-01", extensionWorkingDays: 5 },
      "X 的 input.extendedOn：2022年2月1日早于 start（2022年3月1日）",
    ],
    [
      "REPLY_SUSPENDED",
      { start: "2022-03-01", workingDays: 20, suspensions: [{ sentOn: "2022-03-09", resumedOn: "2022-03-08" }] },
      "X 的 input.suspensions.0.resumedOn：2022年3月8日早于 suspensions.0.sentOn（2022年3月9日）",
    ],
    [
      "REPLY_SUSPENDED",
      { start: "2022-03-01", workingDays: 20, suspensions: [{ sentOn: "2022-03-09", resumedOn: null }] },
      "X 的 input.today：没有填写：suspensions.0 还没有结束，要知道算到哪一天",
    ],
    [
      "RECEIPT_DATE",
      { channel: "PIGEON" },
      "X 的 input.channel：应当是以下之一：IN_PERSON、REGISTERED_MAIL、ORDINARY_LETTER、WEB、EMAIL、FAX、ORAL",
    ],
    ["RECEIPT_DATE", { channel: "WEB", submittedOn: "2025-03-07" }, "X 的 input.confirmedOn：没有填写，“在线申请”按它确定收到申请之日"],
    [
      "RECEIPT_DATE",
      { channel: "FAX", submittedAt: "2022-01-28 17:40", confirmedOn: "2022-01-29" },
      "X 的 input.submittedAt：应当是带时区的时刻，写成“2026-03-01T09:30:00+08:00”的样子",
    ],
    [
      "RECEIPT_DATE",
      { channel: "REGISTERED_MAIL", postedOn: "2025-03-06", signedOn: "2025-03-03" },
      "X 的 input.signedOn：2025年3月3日早于 postedOn（2025年3月6日）",
    ],
    ["REPLY_ON_TIME", { due: "2022-03-29", delivery: "POST" }, "X 的 input.postedOn：没有填写，“邮寄送达”按它确定答复之日"],
    ["ANNUAL_REPORT", { reportYear: 22 }, "X 的 input.reportYear：应当是四位的年份"],
    ["toString", {}, expect.stringMatching(/^X 的 rule：应当是以下之一：REPLY、/)],
  ])("%s %j: %s", (rule, input, problem) => {
    expect(problems([{ id: "X", rule, input }])).toEqual([problem]);
  });

  test("names every fault of a list", () => {
    const good = { id: "A", rule: "COUNT", input: { from: "2025-09-26", to: "2025-10-11" } };
    expect(problems([good, good, { rule: "COUNT" }, 5, { id: "B", rule: "COUNT", input: { from: "x", to: "y" } }])).toEqual([
      "A（第 2 项）的 id：前面已经用过，请换一个",
      "第 3 项 的 id：应当是不为空的文字",
      "第 4 项：应当写成 { id, rule, input }",
      "B 的 input.from：“x”不是有效的日期，应当写成“2026-03-01”的样子",
      "B 的 input.to：“y”不是有效的日期，应当写成“2026-03-01”的样子",
    ]);
    const odd = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`\u001b[31m${n}${"字".repeat(40)}`, n]));
    const [quoted] = problems([{ id: "长".repeat(10_000), rule: "COUNT", input: { from: "2025-09-26", to: "2025-10-11", ...odd } }]);
    expect(quoted).toMatch(/^长{30}… 的 input：有不认识的字段 \[31m0字+…、.* 等 9 个，可以用的是 from、to$/);
    expect(quoted?.length).toBeLessThan(300);
    expect(problems({ vectors: [] })).toEqual(["内容应当是一个数组，每一项写成 { id, rule, input }。"]);
  });
});
