"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/components/ui/form-state";
import { addReportingAgency, changeReportingAgency } from "@/lib/reports/agencies/manage";
import { receiveReport } from "@/lib/reports/agencies/receive-report";
import { commandForm, submitForm } from "../../form-action";
import { evidenceOf } from "../evidence-of";

export async function addAgency(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, addReportingAgency, ({ id }) => `/console/reports/agencies/${id}`);
}

export async function changeAgency(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await changeReportingAgency(actor, values);
    refresh();
    return { message: "已保存。" };
  });
}

export async function receiveFile(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const { year, errors, warnings } = await receiveReport(actor, String(values.id ?? ""), await evidenceOf(data));
    refresh();
    const found = errors + warnings === 0 ? "核对无误。" : `核对出错误 ${errors} 处、提醒 ${warnings} 处，请与报送机关核实。`;
    return { message: `${year} 年的报告已收到，计入汇总。${found}` };
  });
}
