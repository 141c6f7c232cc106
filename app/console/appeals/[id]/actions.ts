"use server";

import type { FormState } from "@/components/ui/form-state";
import { type Act, ALL_ACTS } from "@/lib/appeals/case/acts";
import { assign } from "@/lib/appeals/handling/assign";
import { correct } from "@/lib/appeals/handling/correct";
import { correctResult } from "@/lib/appeals/handling/correct-result";
import { orderReply } from "@/lib/appeals/handling/order-reply";
import { raise } from "@/lib/appeals/handling/raise";
import { recordAnswer } from "@/lib/appeals/handling/record-answer";
import { recordJudgment } from "@/lib/appeals/handling/record-judgment";
import { recordNewReply } from "@/lib/appeals/handling/record-new-reply";
import { recordResult } from "@/lib/appeals/handling/record-result";
import { unmask } from "@/lib/appeals/handling/unmask";
import { voidEntry } from "@/lib/appeals/handling/void-entry";
import { invalidInput } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { submitForm } from "../../form-action";

type Run = (actor: Actor, raw: unknown) => Promise<unknown>;

/** The command behind each act that is done by its own form; the other acts have pages of their own. */
const COMMANDS: Readonly<Partial<Record<Act, Run>>> = {
  ...{ assign, correct, correctResult, orderReply, raise, recordAnswer, recordJudgment, recordNewReply, recordResult, voidEntry },
};

const isAct = (name: unknown): name is Act => ALL_ACTS.some((act) => act === name);

/** Does the act that the form names. */
export async function performAppealAct(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const run = isAct(values.act) ? COMMANDS[values.act] : undefined;
    if (run === undefined) throw invalidInput({ act: ["没有这样的办理"] });
    await run(actor, values);
    return { to: `/console/appeals/${String(values.appealId)}?done=${String(values.act)}` };
  });
}

/** Shows personal data once, on the form itself. */
export async function showAppellant(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const { name, phone, address } = await unmask(actor, values);
    return { message: `姓名或者名称：${name}；联系电话：${phone || "没有填写"}；联系地址：${address || "没有填写"}` };
  });
}
