import { civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import { nextNumber } from "@/lib/core/counter";
import { expectVersion, notAllowed, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { saveConsultationInput } from "../schema";
import { expectState, lockConsultation } from "./lock";

/** Drafts a consultation, or changes its draft. The same new form makes one. */
export const saveConsultation = command({
  name: "consultation.save",
  input: saveConsultationInput,
  load: async (tx, input, actor) => {
    const known = (await tx.consultation.count({ where: { id: input.consultationId } })) > 0;
    const before = known ? await lockConsultation(tx, input.consultationId) : null;
    return { before, agencyId: before?.agencyId ?? actor.agencyId, departmentId: before?.departmentId ?? actor.departmentId };
  },
  may: (actor, loaded) => can(actor, "consultation.draft", loaded),
  check: ({ before }, input, _actor, now) => {
    if (before !== null) {
      // A form for a new one that is sent twice.
      if (input.expectedVersion === 0) throw ruleViolation("这次意见征集已经建立，请到列表中打开它再修改。");
      expectVersion(before, input.expectedVersion);
      expectState(before, "draft");
    }
    if (input.closesOn < civilDateOf(now)) throw ruleViolation("截止日期已经过去，请重新填写。", { closesOn: ["截止日期已经过去"] });
  },
  write: async ({ tx, actor, input, loaded: { before, agencyId, departmentId }, now }) => {
    if (departmentId === null || actor.userId === null) throw notAllowed("只有科室的信息员可以起草意见征集。");
    const { consultationId: id, expectedVersion: _, opensOn, closesOn, ...text } = input;
    const data = { ...text, opensOn: toDatabaseDate(opensOn), closesOn: toDatabaseDate(closesOn), updatedAt: now };
    if (before === null) {
      const number = await nextNumber(tx, agencyId, "consultation");
      await tx.consultation.create({ data: { ...data, id, agencyId, departmentId, number, editorIds: [actor.userId], createdAt: now } });
    } else {
      const editorIds = [...new Set([...before.editorIds, actor.userId])];
      await tx.consultation.update({ where: { id }, data: { ...data, editorIds, version: { increment: 1 } } });
    }
    return { subject: { type: "consultation", id }, changes: { title: text.title, opensOn, closesOn }, result: { id } };
  },
});
