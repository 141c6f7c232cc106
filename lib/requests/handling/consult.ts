import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import { encrypt } from "@/lib/core/encryption";
import { CONSULTED } from "../case/events";
import type { CaseFacts } from "../case/facts";
import { day, expectDay, requiredText, text } from "../case/fields";
import { CONSULT_TARGETS } from "../letters/fields";
import { readerNamed } from "../letters/third-party";
import { letterAct } from "../signing/letter-act";
import { letterKey } from "../signing/letter-spec";
import type { LetterToSend } from "../signing/wording";

/** The day the period last began: what was sent before it would not suspend it. */
const lastStart = ({ receivedOn, supplement, fee }: CaseFacts): CivilDate | null =>
  [receivedOn, supplement?.answeredOn ?? null, fee?.paidOn ?? null].reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);

/** 征求意见: of a third party (第三十二条), of an agency that made the information jointly (第三十四条), or of another agency. Suspends the clock from the day after. */
export const { command: consult, handle: consultLetters } = letterAct({
  act: "consult",
  input: z.object({
    ...letterKey,
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
  prepare: ({ input }): { letters: readonly LetterToSend[] } => {
    const { name, about, extract, sentOn } = input;
    const third = input.with === "thirdParty";
    const consultTarget = CONSULT_TARGETS[input.with];
    return {
      letters: [
        {
          code: third ? "THIRD_PARTY_ASK" : "JOINT_ASK",
          told: {
            ...{ addressee: name, person: third ? readerNamed(name) : "agency", issuedOn: sentOn },
            values: { thirdPartyName: name, requestedInfoAbout: about, infoExtract: extract || about, consultTarget },
          },
        },
        {
          code: "CONSULT_NOTICE",
          told: {
            issuedOn: sentOn,
            values: { consultTarget, consultSentOn: sentOn },
          },
        },
      ],
    };
  },
  // Nothing has been sent before it is signed.
  onSigning: (input, today) => ({ ...input, sentOn: today }),
  does: async ({ tx, loaded, input, now, sent: [asking, notice] }) => {
    if (asking === undefined || notice === undefined) throw new TypeError("two letters are sent");
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
    const data = { consultationId, with: input.with, letterId: asking.letterId, noticeLetterId: notice.letterId };
    return {
      events: [{ kind: "consulted", on: input.sentOn, data }],
      changes: { with: input.with, letter: asking.docNo },
      result: { consultationId, letterId: asking.letterId, noticeLetterId: notice.letterId },
    };
  },
});
