import { z } from "zod";
import { fromDatabaseDate } from "@/lib/core/civil-date";
import { conflict } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { keepLetter } from "../letters/add-letter";
import { openReply } from "./content";
import { prepareReply } from "./prepare";

/** 作出答复: exactly what was approved goes out, dated today. A late reply is issued all the same, and marked. */
export const issueReply = caseCommand({
  act: "issueReply",
  input: z.object(caseKey),
  does: async ({ tx, loaded, facts, actor, now, today }) => {
    const { row } = loaded;
    const sealed = facts.reply === null ? null : await tx.requestReply.findUnique({ where: { id: facts.reply.replyId } });
    const content = sealed === null ? null : openReply(sealed);
    if (sealed === null || content === null || facts.reply === null) throw conflict("没有找到批准的答复，请撤回后重新送审。");
    const { letter, contentHash, source } = await prepareReply(tx, loaded, content, now);
    if (letter === null || contentHash !== sealed.contentHash) {
      throw conflict("答复的内容与批准时不一致（案卷、附件或者机关设置有过改动），不能发出。请撤回后重新送审。");
    }
    const { letterId, docNo } = await keepLetter(tx, source, actor, letter);
    await tx.requestFile.updateMany({ where: { requestId: row.id, id: { in: content.fileIds } }, data: { kind: "released" } });
    const late = row.dueOn !== null && today > fromDatabaseDate(row.dueOn);
    return {
      events: [{ kind: "replyIssued", on: today, data: { replyId: sealed.id, letterId, outcome: content.outcome, late } }],
      changes: { outcome: content.outcome, letter: docNo, late, contentHash },
      result: { letterId, docNo, late },
    };
  },
});
