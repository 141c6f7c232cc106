import { civilDateOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { announce } from "@/lib/publishing/announce";
import type { Finding } from "@/lib/screening/finding";
import { screen } from "@/lib/screening/screen";
import { ENGAGEMENT_PATH } from "../address";
import { openContact } from "../contact";
import { appendEvent } from "../events";
import { publishLetterInput } from "../schema";
import { expectState, type LockedLetter, lockLetter } from "./lock";

/** Who wrote and who approved the answer: somebody else publishes. */
export async function involvedIn(tx: Tx, letter: Pick<LockedLetter, "id" | "reply">): Promise<string[]> {
  const run = await tx.approvalRun.findFirst({
    where: { subjectType: "letter", subjectId: letter.id, state: "approved" },
    orderBy: { endedAt: "desc" },
    select: { events: { where: { kind: "approve" }, orderBy: { seq: "desc" }, take: 1, select: { userId: true } } },
  });
  return [...(letter.reply?.editorIds ?? []), ...(run?.events.flatMap(({ userId }) => userId ?? []) ?? [])];
}

export interface PublicWording {
  publicSubject: string;
  publicText: string;
  publicAnswer: string;
}

const PLACES = { publicSubject: "公开的标题", publicText: "公开的来信内容", publicAnswer: "公开的答复" } as const;
const FIELDS = Object.keys(PLACES) as (keyof PublicWording)[];

/** What stands in the way of publishing these words: the screening, and the writer's own name, telephone and mail address. */
export function publicFindings(wording: PublicWording, letter: Pick<LockedLetter, "id" | "sealedContact">, now: Date) {
  const findings: Finding[] = screen(
    FIELDS.map((field) => ({ place: PLACES[field], text: wording[field] })),
    { today: civilDateOf(now) },
  );
  const contact = openContact(letter.sealedContact, letter.id);
  const own = Object.values(contact ?? {}).filter((part) => part.length >= 2);
  const named = FIELDS.filter((field) => own.some((part) => wording[field].includes(part)));
  return { findings, named };
}

/** 公开来信和答复, for a writer who agreed: edited, screened, and by somebody who neither wrote nor approved the answer. */
export const publishLetter = command({
  name: "letter.publish",
  input: publishLetterInput,
  load: async (tx, input) => {
    const letter = await lockLetter(tx, input.letterId);
    return { ...letter, involvedIds: await involvedIn(tx, letter) };
  },
  may: (actor, letter) => can(actor, "letter.publish", letter),
  check: (letter, input, _actor, now) => {
    expectVersion(letter, input.expectedVersion);
    expectState(letter, "answered");
    if (!letter.mayPublish) throw ruleViolation("来信人不同意公开，不能公开。");
    const { findings, named } = publicFindings(input, letter, now);
    const fields: Record<string, string[]> = {};
    for (const { place, value, message } of findings.filter(({ severity }) => severity === "block")) {
      const field = FIELDS.find((one) => PLACES[one] === place);
      if (field !== undefined) fields[field] = [...(fields[field] ?? []), `“${value}”：${message}`];
    }
    for (const field of named) fields[field] = [...(fields[field] ?? []), "里面有来信人的姓名或联系方式，请删除或遮盖"];
    if (Object.keys(fields).length > 0) throw ruleViolation("公开的内容里还有个人信息或不能公开的内容，请处理后再公开。", fields);
  },
  write: async ({ tx, actor, input, loaded: letter, now }) => {
    const { publicSubject, publicText, publicAnswer } = input;
    await tx.letter.update({
      where: { id: letter.id },
      data: {
        ...{ publicSubject, publicText, publicAnswer, publisherName: actor.name, hiddenAt: null, hiddenReason: "" },
        publishedAt: letter.publishedAt ?? now,
        version: { increment: 1 },
      },
    });
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "published");
    await announce(tx, { columns: [ENGAGEMENT_PATH], item: null });
    return { subject: { type: "letter", id: letter.id }, changes: { number: letter.number }, result: null };
  },
});
