import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import { encrypt } from "@/lib/core/encryption";
import { caseCommand, caseKey } from "../case/command";
import { CONSULTED } from "../case/events";
import type { CaseFacts } from "../case/facts";
import { day, expectDay, requiredText, text } from "../case/fields";
import { addLetter } from "../letters/add-letter";
import { letterSource } from "../letters/case-facts";

/** The day the period last began: what was sent before it would not suspend it. */
const lastStart = ({ receivedOn, supplement, fee }: CaseFacts): CivilDate | null =>
  [receivedOn, supplement?.answeredOn ?? null, fee?.paidOn ?? null].reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);

/** 征求意见: of a third party (第三十二条), of an agency that made the information jointly (第三十四条), or of another agency. Suspends the clock from the day after. */
export const consult = caseCommand({
  act: "consult",
  input: z.object({
    ...caseKey,
    with: z.enum(CONSULTED, "请选择征求谁的意见"),
    name: requiredText("请填写被征求意见方的名称", 100),
    contact: text(100),
    address: text(200),
    about: requiredText("请写明涉及对方的信息", 500),
    /** what exactly, for a third party */
    extract: text(1000),
    sentOn: day("请填写发出的日期"),
  }),
  check: ({ facts, today }, { sentOn }) =>
    expectDay("sentOn", sentOn, { today, notBefore: lastStart(facts), after: "收到申请（补正、缴费）之日" }),
  does: async ({ tx, loaded, input, actor, now }) => {
    const consultationId = randomUUID();
    await tx.requestConsultation.create({
      data: {
        ...{ id: consultationId, requestId: loaded.row.id, with: input.with, about: input.about, createdAt: now },
        sealed: encrypt(
          JSON.stringify({ name: input.name, contact: input.contact, address: input.address }),
          "consultation",
          consultationId,
        ),
        shownName: input.name,
      },
    });
    const source = await letterSource(tx, loaded, now);
    const third = input.with === "thirdParty";
    const asking = await addLetter(tx, source, actor, third ? "THIRD_PARTY_ASK" : "JOINT_ASK", {
      addressee: input.name,
      person: third ? "organisation" : "agency",
      issuedOn: input.sentOn,
      values: { thirdPartyName: input.name, requestedInfoAbout: input.about, infoExtract: input.extract || input.about },
    });
    const notice = await addLetter(tx, source, actor, "CONSULT_NOTICE", {
      issuedOn: input.sentOn,
      values: { consultTarget: third ? "第三方的合法权益" : "与其他行政机关共同制作的信息", consultSentOn: input.sentOn },
    });
    const data = { consultationId, with: input.with, letterId: asking.letterId, noticeLetterId: notice.letterId };
    return {
      events: [{ kind: "consulted", on: input.sentOn, data }],
      changes: { with: input.with, letter: asking.docNo },
      result: { consultationId, letterId: asking.letterId, noticeLetterId: notice.letterId },
    };
  },
});
