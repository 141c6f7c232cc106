import { type Afters, atWork } from "./afters";

/** 信息处理费: noticed, delivered, paid, perhaps in parts. */
export const AFTER_FEE: Afters<"feeNoticed" | "feeDelivered" | "paid"> = {
  feeNoticed: (facts, { on, data }) => ({
    ...facts,
    state: "feeNoticed",
    fee: { ...data, noticedOn: on, deliveredOn: null, payBy: null, payments: [], paidYuan: 0, paidOn: null },
  }),
  feeDelivered: (facts, { on, data }) => ({ ...facts, fee: facts.fee && { ...facts.fee, deliveredOn: on, payBy: data.payBy } }),
  paid: (facts, { on, data }) => {
    const { fee } = facts;
    if (fee === null) return facts;
    const paidYuan = fee.paidYuan + data.yuan;
    const paidOn = fee.paidOn ?? (paidYuan >= fee.yuan ? on : null);
    const next = { ...facts, fee: { ...fee, payments: [...fee.payments, { on, ...data }], paidYuan, paidOn } };
    return facts.state === "feeNoticed" && paidOn !== null ? atWork(next) : next;
  },
};
