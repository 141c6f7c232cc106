import { civilDateOf, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import type { Actor, Person } from "./actor";
import { can } from "./can";
import { command } from "./command";
import { recordDeputyInput } from "./schema";
import { isAdminRole } from "./words";

async function enabledPerson(tx: Tx, actor: Actor, id: string, field: string): Promise<Pick<Person, "id" | "name" | "roles">> {
  const row = await tx.user.findUnique({ where: { id }, include: { roles: true } });
  if (row === null || row.agencyId !== actor.agencyId) throw invalidInput({ [field]: ["没有这个人，请重新选择。"] });
  if (row.disabledAt !== null) throw invalidInput({ [field]: [`${row.name}的账号已停用，请选择其他人。`] });
  return { id: row.id, name: row.name, roles: row.roles.map(({ role }) => role) };
}

const worksOnItems = (person: { roles: Person["roles"] }): boolean => person.roles.some((role) => !isAdminRole(role));

/** 登记代理: from a day until a day, one person decides in another's place. One deputy a day; nothing for days that are gone. */
export const recordDeputy = command({
  name: "deputy.record",
  input: recordDeputyInput,
  load: async (tx, input, actor) => {
    await tx.$executeRaw`select 1 from "User" where id = ${input.principalId}::uuid for update`;
    return {
      principal: await enabledPerson(tx, actor, input.principalId, "principalId"),
      deputy: await enabledPerson(tx, actor, input.deputyId, "deputyId"),
      overlap: await tx.deputy.findFirst({
        where: {
          principalId: input.principalId,
          endedAt: null,
          fromOn: { lte: toDatabaseDate(input.untilOn) },
          untilOn: { gte: toDatabaseDate(input.fromOn) },
        },
        include: { deputy: { select: { name: true } } },
      }),
    };
  },
  may: (actor, { principal }) => can(actor, "deputy.record", { agencyId: actor.agencyId, principalId: principal.id }),
  check: ({ principal, deputy, overlap }, input, _actor, now) => {
    if (input.fromOn < civilDateOf(now)) throw invalidInput({ fromOn: ["开始日期已经过去。代理从今天或以后开始，不能补登。"] });
    if (!worksOnItems(principal)) throw invalidInput({ principalId: [`${principal.name}没有审批等业务角色，不需要代理。`] });
    if (!worksOnItems(deputy)) throw invalidInput({ deputyId: [`${deputy.name}没有业务角色，不能代理审批。`] });
    if (overlap !== null) {
      const days = `${fromDatabaseDate(overlap.fromOn)}至${fromDatabaseDate(overlap.untilOn)}`;
      throw ruleViolation(
        `${principal.name}在${days}已由${overlap.deputy.name}代理。同一天只能有一位代理人，请先结束原来的代理，或改用其他日期。`,
      );
    }
  },
  write: async ({ tx, input, loaded: { principal, deputy }, actor, now }) => {
    const { id } = await tx.deputy.create({
      data: {
        principalId: principal.id,
        deputyId: deputy.id,
        fromOn: toDatabaseDate(input.fromOn),
        untilOn: toDatabaseDate(input.untilOn),
        reason: input.reason,
        createdById: actor.userId ?? principal.id,
        createdAt: now,
      },
      select: { id: true },
    });
    const { fromOn, untilOn, reason } = input;
    const changes = {
      principal: principal.name,
      principalId: principal.id,
      deputy: deputy.name,
      deputyId: deputy.id,
      fromOn,
      untilOn,
      reason,
    };
    return { subject: { type: "deputy", id }, changes, result: { id } };
  },
});
