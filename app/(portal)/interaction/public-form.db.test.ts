import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type FormValues, idleForm } from "@/components/ui/form-state";
import { db } from "@/lib/core/db";
import { proofToken } from "@/lib/core/proof";
import { useDatabase } from "@/lib/core/testing/database";
import { commentForm } from "@/lib/engagement/public-forms";
import { buildTown } from "@/lib/engagement/testing/build";
import { sendComment } from "./consultations/[number]/comment/actions";

useDatabase();

/** Open to the end of March. */
const NUMBER = 7;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  at("2026-03-01T01:00:00Z");
  const { agency, departments } = await buildTown();
  const now = new Date();
  await db().consultation.create({
    data: {
      ...{ id: randomUUID(), agencyId: agency.id, departmentId: departments.business.id, number: NUMBER, state: "online" },
      ...{ title: "关于数字化转型办法的意见征集", text: "现公开征求意见。", contact: "中小企业科，0000-0000512" },
      ...{ opensOn: new Date("2026-03-02"), closesOn: new Date("2026-03-31") },
      ...{ publishedAt: now, createdAt: now, updatedAt: now },
    },
  });
});
afterAll(() => vi.useRealTimers());

const at = (instant: string) => vi.setSystemTime(new Date(instant));

/** A form without the script's answer, that was opened now. */
const opened = (more: FormValues = {}): FormValues => ({
  ...{ consultation: String(NUMBER), formKey: randomUUID(), text: "建议延长过渡期。", name: "", phone: "", email: "", address: "" },
  ...{ proofToken: proofToken(commentForm, new Date()), proofAnswer: "", homepage: "" },
  ...more,
});

function send(values: FormValues) {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, String(value));
  return sendComment(idleForm, data);
}

test("while it is taken, a form without script waits a little, and is filed once", async () => {
  at("2026-03-31T15:59:40Z");
  const form = opened();
  expect(await send(form)).toMatchObject({ status: "failed", message: expect.stringContaining("请稍等"), values: { text: form.text } });
  at("2026-03-31T15:59:50Z");
  expect(await send(form)).toMatchObject({ status: "done", message: "意见已提交。" });
  at("2026-03-31T16:00:05Z");
  expect(await send(form)).toMatchObject({ status: "done", message: "这份意见已经提交过，没有重复登记。" });
});

test.each([
  ["has everything", {}],
  ["has to be mended", { text: "" }],
])("after the end that is said at once to whoever sends a form that %s, before any wait", async (_what, more) => {
  at("2026-03-31T16:00:00Z");
  const form = opened({ name: "李雷", ...more });
  expect(await send(form)).toMatchObject({
    status: "failed",
    message: expect.stringMatching(/已于 2026-03-31 24 时截止.*没有提交/),
    values: { name: "李雷" },
  });
});

test("a consultation that is not there is said not to be", async () => {
  for (const consultation of ["9", "x", ""])
    expect(await send(opened({ consultation }))).toMatchObject({ status: "failed", message: expect.stringContaining("意见征集") });
});
