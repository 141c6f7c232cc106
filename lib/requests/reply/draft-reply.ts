import { randomUUID } from "node:crypto";
import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { replySchema, sealReply } from "./content";
import { prepareReply } from "./prepare";

/** 拟写答复: saved as often as wanted; everyone who has written at it is remembered, and never decides on it. */
export const draftReply = caseCommand({
  act: "draftReply",
  input: z.object({ ...caseKey, ...replySchema.shape }),
  does: async ({ tx, loaded, input, actor, now }) => {
    const { requestId, expectedVersion: _, ...content } = input;
    const own = await tx.requestFile.count({ where: { requestId, id: { in: content.fileIds } } });
    if (own < new Set(content.fileIds).size) throw invalidInput({ fileIds: ["有的文件不属于这件申请，请重新选择"] });
    const { contentHash, checks } = await prepareReply(tx, loaded, content, now);
    const working = await tx.requestReply.findFirst({ where: { requestId, sealedAt: null } });
    const last = await tx.requestReply.findFirst({ where: { requestId }, orderBy: { number: "desc" } });
    const id = working?.id ?? randomUUID();
    const editorIds = [...new Set([...(last?.editorIds ?? []), ...(actor.userId === null ? [] : [actor.userId])])];
    const written = { outcome: content.outcome, sealed: sealReply(content, id), contentHash, editorIds, updatedAt: now };
    if (working === null)
      await tx.requestReply.create({ data: { ...written, id, requestId, number: (last?.number ?? 0) + 1, createdAt: now } });
    else await tx.requestReply.update({ where: { id }, data: written });
    return { events: [], changes: { outcome: content.outcome, contentHash }, result: { replyId: id, contentHash, checks } };
  },
});
