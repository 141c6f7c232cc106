import { createHash } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { civilDateOf, formatInstant } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { allowed, refused } from "@/lib/core/gate";
import { safeEntryName, type ZipEntry, zipArchive } from "@/lib/documents/zip";
import type { Actor } from "@/lib/identity/actor";
import { commandWord, OUTCOME_WORDS } from "@/lib/identity/audit-words";
import { command } from "@/lib/identity/command";
import { maskPersonal, openPersonal } from "../applicant/personal";
import { findCase, type LoadedCase, lockCase } from "../case/load";
import { mayView } from "../case/visibility";
import { FILE_KIND_WORDS, type FileKind, NOTE_KIND_WORDS, SEALED_KINDS } from "../case/words";
import { openBytes } from "../files/bytes";
import { letterForStaff } from "../letters/read-letter";
import { caseNotes, type SearchView, searchViews } from "../queries/case-parts";
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

const lines = (of: readonly string[]): Buffer => Buffer.from(`${of.join("\r\n")}\r\n`, "utf8");

async function* entries(actor: Actor, loaded: LoadedCase, now: Date): AsyncGenerator<ZipEntry> {
  const { row } = loaded;
  const listed: Listed[] = [];
  const taken = new Set<string>();
  const listedEntry = (what: string, name: string, bytes: Uint8Array): ZipEntry => {
    listed.push({ name, what, sha256: createHash("sha256").update(bytes).digest("hex") });
    return { name, bytes };
  };
  yield listedEntry("申请", "01 申请.txt", lines(applicationLines(loaded)));
  yield listedEntry("办理过程", "02 办理过程.txt", lines(eventLines(loaded)));
  yield listedEntry("意见和记录", "03 意见和记录.txt", lines(await noteLines(row.id)));
  for (const letter of await db().requestLetter.findMany({ where: { requestId: row.id, erasedAt: null }, orderBy: { createdAt: "asc" } })) {
    const file = await letterForStaff(actor, letter.id, "pdf", now);
    if (file !== null) yield listedEntry(letter.title, freeName(taken, "04 文书", file.name), file.bytes);
  }
  const files = await db().requestFile.findMany({
    where: { OR: [{ requestId: row.id }, { intakeId: row.intakeId }], kind: { not: "letter" }, erasedAt: null },
    orderBy: { createdAt: "asc" },
  });
  for (const file of files) {
    const what = FILE_KIND_WORDS[file.kind as FileKind];
    const sealed = SEALED_KINDS.includes(file.kind as FileKind);
    const name = sealed ? "（密封，不在包内）" : freeName(taken, "05 材料", file.name);
    listed.push({ name, what, sha256: file.plainSha256 });
    if (!sealed) yield { name, bytes: () => openBytes(file) };
  }
  yield listedEntry("审计摘录", "06 审计摘录.csv", await auditExtract(row.id));
  const index = listed.map(({ name, what, sha256 }, at) => csvRow([at + 1, what, name, sha256])).join("");
  yield { name: "00 目录.csv", bytes: Buffer.from(CSV_MARK + csvRow(["序号", "材料", "文件", "SHA-256"]) + index, "utf8") };
}

/** A name in a folder of the package that no other file has: 扫描件.pdf, 扫描件（2）.pdf. */
function freeName(taken: Set<string>, folder: string, given: string): string {
  const safe = safeEntryName(given);
  const { name: stem, ext } = path.parse(safe);
  for (let nth = 1; ; nth++) {
    const name = `${folder}/${nth === 1 ? safe : `${stem}（${nth}）${ext}`}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

async function noteLines(requestId: string): Promise<string[]> {
  const notes = await caseNotes(db(), requestId);
  if (notes.length === 0) return ["没有意见和记录。"];
  const searches = searchViews(notes);
  return notes.flatMap((note) => {
    const search = searches.find(({ noteId }) => noteId === note.id);
    return [
      `【${NOTE_KIND_WORDS[note.kind]}】${formatInstant(note.at)}　${note.departmentName}　${note.userName}`,
      ...(search === undefined ? [] : searchLines(search)),
      note.text,
      "",
    ];
  });
}

const searchLines = ({ places, words, searchedOn, by, found }: SearchView): string[] => [
  `检索的范围：${places}`,
  `方式和关键词：${words}`,
  `检索日期：${searchedOn}　检索人：${by}　结果：${found ? "找到" : "没有找到"}`,
];

async function auditExtract(requestId: string): Promise<Buffer> {
  const audit = await db().auditEntry.findMany({ where: { subjectType: "request", subjectId: requestId }, orderBy: { seq: "asc" } });
  const rows = audit.map(({ seq, at, actorName, actorDepartment, actorPost, command: name, outcome, hash }) =>
    csvRow([
      String(seq),
      formatInstant(at),
      actorName,
      actorDepartment,
      actorPost,
      commandWord(name),
      OUTCOME_WORDS[outcome === "done" ? "done" : "refused"],
      hash,
    ]),
  );
  const head = csvRow(["序号", "时间", "人员", "科室", "职务", "操作", "结果", "指纹"]);
  return Buffer.from(CSV_MARK + head + rows.join(""), "utf8");
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
