import { z } from "zod";
import { fromDatabaseDate } from "@/lib/core/civil-date";
import { invalidInput } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import type { NewEvent } from "../case/events";
import { optionalId, reason, text } from "../case/fields";
import { handOver } from "../case/hand-over";
import { createCase } from "../intake/create-cases";
import { eventsOfPart } from "./split";

/**
 * 转办: in whole, or a part that becomes a case of its own. To a department, which then handles it. To another agency: the law knows no
 * handing over (第三十六条第（五）项), the applicant is told who is responsible; what is recorded here is asked for by that reply.
 */
export const transfer = caseCommand({
  act: "transfer",
  input: z.object({
    ...caseKey,
    to: z.enum(["department", "agency"], "请选择转给科室还是其他机关"),
    departmentId: optionalId,
    agencyName: text(100),
    agencyContact: text(200),
    /** null or empty: the whole */
    part: z.object({ subject: text(300), description: text(3000) }).nullish(),
    reason,
  }),
  check: (_loaded, { to, departmentId, agencyName, part }) => {
    if (to === "department" && departmentId === null) throw invalidInput({ departmentId: ["请选择科室"] });
    if (to === "agency" && agencyName === "")
      throw invalidInput({ agencyName: ["请填写负责公开的机关；不能确定的，答复时说明即可，不用转办"] });
    if (part != null && part.subject === "") throw invalidInput({ "part.subject": ["请填写转出部分的内容"] });
  },
  does: async ({ tx, loaded, input, actor, now, today }) => {
    const { row, events, calendar } = loaded;
    const department =
      input.departmentId === null || input.to === "agency"
        ? null
        : await tx.department.findFirst({
            where: { id: input.departmentId, agencyId: row.agencyId, retiredAt: null },
            select: { id: true, name: true },
          });
    if (input.to === "department" && department === null) throw invalidInput({ departmentId: ["没有这个科室，或者它已经停用"] });
    const moved: NewEvent =
      department === null
        ? {
            kind: "transferred",
            on: today,
            data: { agencyName: input.agencyName, agencyContact: input.agencyContact },
            reason: input.reason,
          }
        : {
            ...{ kind: "assigned", on: today, reason: input.reason },
            data: { departmentId: department.id, departmentName: department.name, handlerId: null, handlerName: "" },
          };
    const changes = { to: department?.name ?? input.agencyName, part: input.part?.subject ?? null };
    if (input.part == null) {
      if (department !== null) await handOver(tx, loaded, department.id, now);
      const columns = department === null ? {} : { departmentId: department.id };
      const kept = department === null ? moved : { ...moved, data: { ...moved.data, handlerId: row.handlerId } };
      return { events: [kept as NewEvent], columns, changes, result: { requestId: row.id, caseNo: row.caseNo } };
    }
    const { intakeId, applicantId, channel, applicantType, provideForm, provideWay, assistance } = row;
    const created = await createCase(tx, actor, now, async () => calendar, {
      ...{ intakeId, applicantId, channel, applicantType, departmentId: department?.id ?? row.departmentId },
      ...{ handlerId: row.handlerId, splitFromId: row.id, filedOn: fromDatabaseDate(row.filedOn) },
      asked: { ...input.part, docNo: "", provideForm, provideWay, assistance },
      events: [
        ...eventsOfPart(events),
        { kind: "splitFrom", on: today, data: { fromId: row.id, caseNo: row.caseNo }, reason: input.reason },
        moved,
      ],
    });
    return {
      events: [{ kind: "split", on: today, data: { into: [created.caseNo] }, reason: input.reason }],
      changes: { ...changes, into: created.caseNo },
      result: created,
    };
  },
});
