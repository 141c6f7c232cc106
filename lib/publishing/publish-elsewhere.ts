import type { Tx } from "@/lib/core/db";
import { expectVersion, invalidInput, ruleViolation } from "@/lib/core/errors";
import { type DisclosureState, lockState } from "@/lib/disclosures/stage";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { approvalOf } from "./obstacle";
import { publisherOf } from "./publisher";
import { putOnline } from "./put-online";
import { publishElsewhereInput } from "./schema";

/** What goes out by another channel: the approved revision of a column of its own, else what is on the portal. */
async function target(tx: Tx, disclosureId: string): Promise<{ state: DisclosureState; revisionId: string; offPortal: boolean }> {
  const state = await lockState(tx, disclosureId);
  const { column } = await tx.revision.findUniqueOrThrow({
    where: { id: state.latestRevisionId },
    select: { column: { select: { kind: true } } },
  });
  const offPortal = column.kind === "channel";
  const revisionId = offPortal ? state.latestRevisionId : (state.liveRevisionId ?? state.latestRevisionId);
  const approval = await approvalOf(tx, revisionId);
  return { state: { ...state, finalApproverId: approval?.finalApproverId ?? null }, revisionId, offPortal };
}

/**
 * Records that an approved item went out by WeChat, a gazette or another channel, and its address there.
 * The website comes first: elsewhere goes what is on the portal already, unless its column is for that channel alone.
 */
export const publishElsewhere = command({
  name: "disclosure.publishElsewhere",
  input: publishElsewhereInput,
  load: (tx, input) => target(tx, input.disclosureId),
  may: (actor, { state }) => can(actor, "disclosure.publishElsewhere", state),
  check: ({ state, offPortal }, input) => {
    expectVersion(state, input.expectedVersion);
    if (!offPortal && state.liveRevisionId === null)
      throw ruleViolation("政府网站是信息公开的第一平台：请先在门户网站发布，再登记其他渠道。");
    if (input.channel === "wechat" && input.url === "") throw invalidInput({ url: ["请填写文章在微信公众号上的网址"] });
  },
  write: async ({ tx, actor, input, loaded: { state, revisionId }, now }) => {
    const out = { disclosureId: state.id, revisionId, channel: input.channel, url: input.url || null };
    const published = await putOnline(tx, { ...out, publisher: publisherOf(actor), waitingId: null, imported: false }, now);
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return { subject: { type: "disclosure", id: state.id }, changes: { ...out, ...published }, result: published };
  },
});
