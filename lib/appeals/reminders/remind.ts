import { z } from "zod";
import { calendarInForce } from "@/lib/calendar/in-force";
import { isWorkingDay } from "@/lib/calendar/working-days";
import { civilDateOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { notify } from "@/lib/identity/notices";
import { activeHolders } from "@/lib/identity/people";
import { reminderText } from "@/lib/requests/reminders/due-reminders";
import { waitingFor } from "../queries/appeal-row";
import type { Forum } from "../results";
import { FORUM_WORDS, forumNames } from "../words";
import { recomputeDue } from "./recompute-due";
import { settleReplies } from "./settle-replies";

const WATCHED = {
  ...{ id: true, appealNo: true, forum: true, subject: true, handlerId: true, state: true },
  ...{ answerDueOn: true, newReplyDueOn: true, newReplyOn: true },
} as const;

/** What has a last day now: appeals to answer, new replies to give. */
const watched = (tx: Tx, agencyId: string) =>
  tx.appeal.findMany({
    where: {
      ...{ agencyId, state: { not: "voided" } },
      OR: [
        { state: "answering", answerDueOn: { not: null } },
        { newReplyDueOn: { not: null }, newReplyOn: null },
      ],
    },
    select: WATCHED,
  });

/**
 * 到期提醒: once a day for each last day, to whoever handles the appeal; to the officers while nobody does; late ones also to the office's
 * head. Before that, new replies that went out since are recorded, and days that a new calendar moved are brought in step.
 */
export const remindAppeals = command({
  name: "appeal.remind",
  input: z.object({}),
  load: async (tx, _input, actor) => ({
    calendar: await calendarInForce(tx, actor.agencyId),
    people: await activeHolders(tx, actor.agencyId),
  }),
  may: (actor) => (actor.kind === "system" ? allowed : refused("提醒由平台自动发出。")),
  write: async ({ tx, actor, loaded: { calendar, people }, now }) => {
    const replied = await settleReplies(tx, actor, now);
    const moved = await recomputeDue(tx, actor.agencyId, now);
    const today = civilDateOf(now);
    const works = isWorkingDay(today, calendar);
    const idsOf = (role: "requestOfficer" | "officeHead"): string[] =>
      people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
    let told = 0;
    const open = await watched(tx, actor.agencyId);
    for (const one of open) {
      const waiting = waitingFor(one, today, calendar);
      if (waiting === null) continue;
      const forum = one.forum as Forum;
      const what = waiting.what === "answer" ? `提交${forumNames(forum).answer}的期限` : "重新答复的期限";
      const text = reminderText({ dueOn: waiting.dueOn, what }, today, !works.ok || works.value, calendar);
      if (text === null) continue;
      const late = today > waiting.dueOn;
      const to = new Set([...(one.handlerId === null ? idsOf("requestOfficer") : [one.handlerId]), ...(late ? idsOf("officeHead") : [])]);
      const notice = { kind: late ? "appealLate" : "appealDue", subjectType: "appeal", subjectId: one.id };
      const key = `appealDue/${one.id}/${waiting.what}/${waiting.dueOn}/${today}`;
      await notify(
        tx,
        actor.agencyId,
        [...to],
        { ...notice, text: `${FORUM_WORDS[forum]} ${one.appealNo}“${one.subject}”${text}`, key },
        now,
      );
      told += to.size;
    }
    return {
      subject: { type: "agency", id: actor.agencyId },
      changes: { appeals: open.length, told, replied, moved },
      result: { told, replied, moved },
    };
  },
});
