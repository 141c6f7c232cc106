"use server";

import { createHash } from "node:crypto";
import type { FormState, FormValues } from "@/components/ui/form-state";
import { previewCalendar, saveCalendar } from "@/lib/requests/calendar/calendar";
import { submitForm } from "../../form-action";

const LISTS = ["year", "notice", "daysOff", "daysWorked", "holidays", "localOff", "localWorked"] as const;
const LISTED = 30;

/** Tells whether the lists are still those that were looked at. */
const digestOf = (values: FormValues): string =>
  createHash("sha256")
    .update(JSON.stringify(LISTS.map((name) => String(values[name] ?? "").replaceAll("\r\n", "\n"))))
    .digest("hex");

/** First shows which open cases would get another last day; saves once exactly these lists have been looked at. */
export async function saveYear(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const digest = digestOf(values);
    if (values.step === "save" && values.previewed === digest) {
      const { moved } = await saveCalendar(actor, values);
      return { to: `/console/admin/calendar/${String(values.year)}?done=${moved.length}` };
    }
    const { moved, counted } = await previewCalendar(actor, values);
    const list = moved.slice(0, LISTED).map(({ caseNo, from, to }) => `${caseNo}：${from ?? "未定"} → ${to ?? "未定"}`);
    const more = moved.length > LISTED ? `等 ${moved.length} 件` : "";
    const effect =
      moved.length === 0
        ? `在计算期限的 ${counted} 件申请都不受影响。`
        : `${counted} 件在计算期限的申请中，${moved.length} 件的最后一天会改变：${list.join("；")}${more}。`;
    return { message: `${effect}确认无误后按“保存并重新计算”。`, values: { ...values, previewed: digest } };
  });
}
