import { z } from "zod";
import { canonicalJson } from "@/lib/core/canonical-json";
import { civilDateOf, formatInstant } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { allowed, refused } from "@/lib/core/gate";
import { safeEntryName, type ZipEntry, zipArchive } from "@/lib/documents/zip";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { maskPersonal, openPersonal } from "../applicant/personal";
import { findCase, type LoadedCase, lockCase } from "../case/load";
import { mayView } from "../case/visibility";
import { FILE_KIND_WORDS, type FileKind, NOTE_KIND_WORDS, type NoteKind, SEALED_KINDS } from "../case/words";
import { openBytes } from "../files/bytes";
import { letterForStaff } from "../letters/read-letter";
import { eventViews } from "../queries/event-views";

/** The package holds the papers of a case in full: that it was taken stands in the ledger. */
const notePackage = command({
  name: "request.package",
  input: z.object({ requestId: z.uuid() }),
  load: (tx, { requestId }, _actor, now) => lockCase(tx, requestId, now),
  may: (actor, { subject }) =>
    mayView(actor, subject) && (actor.roles.includes("requestOfficer") || actor.roles.includes("officeHead"))
      ? allowed
      : refused("归档材料由依申请公开经办人或者公开办负责人下载。"),
  write: async ({ loaded: { row } }) => ({ subject: { type: "request", id: row.id }, changes: { caseNo: row.caseNo }, result: row.caseNo }),
});

interface Listed {
  name: string;
  what: string;
  sha256: string;
}

/**
 * 归档材料: every paper of a case in one ZIP with an index (条例第四十五条): what was asked, what happened, notes, letters, files, and what the
 * ledger says. Proofs of identity stay sealed: they are listed with their fingerprint and not put in.
 */
export async function archivePackage(
  actor: Actor,
  requestId: string,
  now = new Date(),
): Promise<{ name: string; bytes: AsyncGenerator<Buffer> }> {
  const caseNo = await notePackage(actor, { requestId }, now);
  const loaded = await findCase(db(), requestId, now);
  if (loaded === null) throw notFound("申请");
  return { name: `归档材料（${caseNo}）.zip`, bytes: zipArchive(entries(actor, loaded, now), now) };
}

const text = (name: string, lines: readonly string[]): ZipEntry => ({ name, bytes: Buffer.from(`${lines.join("\r\n")}\r\n`, "utf8") });

async function* entries(actor: Actor, loaded: LoadedCase, now: Date): AsyncGenerator<ZipEntry> {
  const { row } = loaded;
  const listed: Listed[] = [];
  yield text("01 申请.txt", applicationLines(loaded));
  yield text("02 办理过程.txt", eventLines(loaded));
  const notes = await db().requestNote.findMany({ where: { requestId: row.id }, orderBy: { at: "asc" } });
  yield text(
    "03 意见和记录.txt",
    notes.flatMap((note) => [
      `【${NOTE_KIND_WORDS[note.kind as NoteKind]}】${formatInstant(note.at)}　${note.departmentName}　${note.userName}`,
      note.text,
      note.kind === "search" ? canonicalJson(note.data) : "",
      "",
    ]),
  );
  for (const letter of await db().requestLetter.findMany({ where: { requestId: row.id, erasedAt: null }, orderBy: { createdAt: "asc" } })) {
    const file = await letterForStaff(actor, letter.id, "pdf", now);
    if (file === null) continue;
    const name = `04 文书/${safeEntryName(file.name)}`;
    listed.push({ name, what: letter.title, sha256: letter.factsHash });
    yield { name, bytes: file.bytes };
  }
  const files = await db().requestFile.findMany({
    where: { OR: [{ requestId: row.id }, { intakeId: row.intakeId }], kind: { not: "letter" }, erasedAt: null },
    orderBy: { createdAt: "asc" },
  });
  for (const file of files) {
    const what = FILE_KIND_WORDS[file.kind as FileKind];
    const sealed = SEALED_KINDS.includes(file.kind as FileKind);
    const name = sealed ? "（密封，不在包内）" : `05 材料/${safeEntryName(file.name)}`;
    listed.push({ name, what, sha256: file.plainSha256 });
    if (!sealed) yield { name, bytes: () => openBytes(file) };
  }
  const audit = await db().auditEntry.findMany({ where: { subjectType: "request", subjectId: row.id }, orderBy: { seq: "asc" } });
  yield {
    name: "06 审计摘录.csv",
    bytes: Buffer.from(
      CSV_MARK +
        csvRow(["序号", "时间", "人员", "科室", "职务", "操作", "结果", "指纹"]) +
        audit
          .map(({ seq, at, actorName, actorDepartment, actorPost, command: done, outcome, hash }) =>
            csvRow([String(seq), formatInstant(at), actorName, actorDepartment, actorPost, done, outcome, hash]),
          )
          .join(""),
      "utf8",
    ),
  };
  const index = listed.map(({ name, what, sha256 }, at) => csvRow([at + 1, what, name, sha256])).join("");
  yield { name: "00 目录.csv", bytes: Buffer.from(CSV_MARK + csvRow(["序号", "材料", "文件", "SHA-256"]) + index, "utf8") };
}

function applicationLines({ row, facts }: LoadedCase): string[] {
  const personal = openPersonal(row.applicant);
  const masked = personal === null ? null : maskPersonal(row.applicantType, personal);
  return [
    ...[
      `登记编号：${row.caseNo}`,
      `申请人：${row.applicant.shownName}`,
      `证件号码：${masked?.idNumber || masked?.creditCode || "（已清除）"}`,
    ],
    ...[`提出日期：${civilDateOf(row.intake.submittedAt)}`, `收到申请之日：${facts.receivedOn ?? "尚未确认"}`],
    ...[`名称：${row.subject}`, `文号：${row.docNo}`, `特征描述：${row.description}`],
  ];
}

const eventLines = (loaded: LoadedCase): string[] =>
  eventViews(loaded).map(({ on, title, text: words, reason, departmentName, userName, at }) =>
    [on, title, words, reason, departmentName, userName, formatInstant(at)].filter((part) => part !== "").join("　"),
  );
