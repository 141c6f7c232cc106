import { z } from "zod";
import { notFound } from "@/lib/core/errors";
import { command } from "@/lib/identity/command";
import { reason } from "@/lib/requests/case/fields";
import { mayAct } from "../case/acts";
import { openAppellant } from "../case/appellant";
import { lockAppeal } from "../case/load";

/** 查看完整信息: who appeals, in full. That it was looked at, and why, stands in the ledger; what was seen does not. */
export const unmask = command({
  name: "appeal.unmask",
  input: z.object({ appealId: z.uuid(), reason }),
  load: (tx, input, _actor, now) => lockAppeal(tx, input.appealId, now),
  may: (actor, { subject }) => mayAct(actor, subject, "unmask"),
  write: async ({ input, loaded: { row } }) => {
    const personal = openAppellant(row);
    if (personal === null) throw notFound("个人信息");
    const { name, phone, address } = personal;
    return {
      subject: { type: "appeal", id: row.id },
      changes: { appealNo: row.appealNo, reason: input.reason },
      result: { name, phone, address },
    };
  },
});
