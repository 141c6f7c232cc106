import { ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { HOME_SUBJECT, lockHome } from "./arrangement";
import { expectOpenForChange } from "./save";
import { discardHomeInput } from "./schema";

/** Gives up the version in preparation; what the public sees stays. */
export const discardHome = command({
  name: "home.discard",
  input: discardHomeInput,
  load: async (tx, _input, actor) => {
    const home = await lockHome(tx, actor.agencyId);
    if (home.working === null) throw ruleViolation("没有正在准备的首页编排。");
    return { ...home, working: home.working };
  },
  may: (actor, home) => can(actor, "home.edit", home),
  check: (home, { expectedVersion }) => expectOpenForChange(home, expectedVersion),
  write: async ({ tx, loaded: { working }, now }) => {
    await tx.homeArrangement.update({ where: { id: working.id }, data: { discardedAt: now } });
    return { subject: { type: HOME_SUBJECT, id: working.id }, changes: { number: working.number }, result: null };
  },
});
