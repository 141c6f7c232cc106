import { expectVersion } from "@/lib/core/errors";
import { lockState } from "@/lib/disclosures/stage";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { publisherOf } from "./publisher";
import { putOnline } from "./put-online";
import { publishInput } from "./schema";

/** 发布: puts the approved revision on the portal now. */
export const publish = command({
  name: "disclosure.publish",
  input: publishInput,
  load: (tx, input) => lockState(tx, input.disclosureId),
  may: (actor, state) => can(actor, "disclosure.publish", state),
  check: (state, input) => expectVersion(state, input.expectedVersion),
  write: async ({ tx, actor, loaded: state, now }) => {
    const out = { disclosureId: state.id, revisionId: state.latestRevisionId, channel: "portal" as const, url: null };
    const published = await putOnline(tx, { ...out, publisher: publisherOf(actor), waitingId: null, imported: false }, now);
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return {
      subject: { type: "disclosure", id: state.id },
      changes: { revision: state.latestNumber, channel: "portal", ...published },
      result: published,
    };
  },
});
