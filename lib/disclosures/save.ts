import { z } from "zod";
import { expectVersion } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { baseOf } from "./base";
import { changedFields } from "./changed-fields";
import { hashOf, loadContent } from "./content";
import { contentFromDraft } from "./content-input";
import { draftSchema } from "./schema";
import { lockState } from "./stage";
import { rewriteRevision, writeNewRevision } from "./write-revision";

export interface Saved {
  changed: boolean;
  /** what the next save has to expect */
  version: number;
}

/** Ends the transaction without a trace: nothing differs from what is stored. */
class Unchanged extends Error {
  constructor(readonly version: number) {
    super("unchanged");
  }
}

const save = command({
  name: "disclosure.save",
  input: z.object({ id: z.uuid(), expectedVersion: z.coerce.number().int() }).and(draftSchema),
  load: (tx, { id }) => lockState(tx, id),
  may: (actor, state) => can(actor, "disclosure.edit", state),
  check: expectInputVersion,
  write: async ({ tx, input, loaded: state, actor, now }) => {
    const { id, expectedVersion: _version, ...draft } = input;
    const { agencyId, userId } = actor;
    const { content, files } = await contentFromDraft(tx, draft, { agencyId, userId, disclosureId: id, keptColumnId: state.columnId, now });
    const before = await baseOf(tx, state, await loadContent(tx, state.latestRevisionId));
    if (hashOf(before) === hashOf(content)) throw new Unchanged(state.version);

    const wording = { content, files, userId, now };
    if (state.latestSealed) {
      await writeNewRevision(tx, wording, { disclosureId: id, number: state.latestNumber + 1, baseRevisionId: state.latestRevisionId });
    } else {
      await rewriteRevision(tx, wording, state.latestRevisionId);
    }
    const { version } = await tx.disclosure.update({
      where: { id },
      data: { columnId: content.columnId, version: { increment: 1 } },
      select: { version: true },
    });
    const revision = state.latestSealed ? state.latestNumber + 1 : state.latestNumber;
    return {
      subject: { type: "disclosure", id },
      changes: { revision, fields: changedFields(before, content), contentHash: hashOf(content) },
      result: { changed: true, version },
    };
  },
});

function expectInputVersion(state: { version: number }, input: { expectedVersion: number }): void {
  expectVersion(state, input.expectedVersion);
}

/**
 * Saves the working revision, or makes a new one on top of a sealed one. What was public stays public, unchanged. Saving without
 * a change writes nothing at all and says so.
 */
export async function saveDisclosure(actor: Actor, raw: unknown, now?: Date): Promise<Saved> {
  try {
    return await save(actor, raw, now);
  } catch (error) {
    if (error instanceof Unchanged) return { changed: false, version: error.version };
    throw error;
  }
}
