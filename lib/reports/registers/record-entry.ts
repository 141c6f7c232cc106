import { z } from "zod";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { conflict, invalidInput, notFound } from "@/lib/core/errors";
import type { RegisterKind } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { compare, formatDecimal } from "../annual/decimal";
import { type EvidenceFile, type KeptEvidence, keptEvidence, withEvidence, writeEvidence } from "../evidence";
import { reportFacts } from "../office";
import { exact } from "./entries";
import { isAmount, KIND_CODES, REGISTER_KINDS } from "./kinds";
import { readValue } from "./value";

const FIRST_YEAR = 1990;

const line = (name: string, max: number) => z.string().trim().max(max, `${name}不超过 ${max} 个字`);
const figure = {
  value: z.string().trim().min(1, "请填写数量或者金额"),
  evidence: line("依据", 300).default(""),
  reason: line("原因", 300).min(1, "请写明为什么手工登记，例如“许可系统没有接口，按台账统计”"),
  file: keptEvidence.nullable(),
};

const entryInput = z.object({
  year: z.coerce.number("请填写年份").int("请填写年份").min(FIRST_YEAR, "请填写四位数的年份").max(2999, "请填写四位数的年份"),
  kind: z.enum(KIND_CODES as readonly [RegisterKind, ...RegisterKind[]], "请选择登记的内容"),
  source: line("来源", 100).min(1, "请写明来源，例如“行政许可台账”"),
  department: line("科室", 100).default(""),
  ...figure,
});

const correctionInput = z.object({ entryId: z.uuid(), ...figure });

export const ENTRY_LABELS = {
  ...{ year: "年份", kind: "内容", value: "数量或者金额", source: "来源", department: "统计单位", evidence: "依据", reason: "原因" },
  file: "依据文件",
} as const;

interface NewEntry {
  year: number;
  kind: RegisterKind;
  source: string;
  department: string;
}

/** Writes a figure by hand, for the first time or in place of one before. */
async function writeEntry(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Date },
  entry: NewEntry & { replacesId: string | null },
  { value: text, evidence, reason, file }: { value: string; evidence: string; reason: string; file: KeptEvidence | null },
) {
  const read = readValue(entry.kind, text);
  if ("fault" in read) throw invalidInput({ value: [read.fault] });
  const fileId = file === null ? null : await writeEvidence(tx, actor, file, now);
  const value = formatDecimal(read.value);
  const who = { byId: actor.userId, byName: actor.name, departmentName: actor.departmentName };
  const { id } = await tx.registerEntry.create({
    data: { ...entry, agencyId: actor.agencyId, value, evidence, reason, fileId, ...who, at: now },
  });
  const { replacesId, ...about } = entry;
  return {
    subject: { type: "register", id },
    changes: { ...about, value, reason, evidence, replaces: replacesId, file: file?.sha256 ?? null },
    result: { id, year: entry.year },
  };
}

const needFile = (file: KeptEvidence | null): void => {
  if (file === null) throw invalidInput({ file: ["请选择依据文件：台账、系统截图、盖章的统计表等"] });
};

const TAKEN = "这一年这个来源已经登记过，不能重复登记。数字有误请对那一条办理更正；确是另一个来源的，请写明不同的来源。";

const addEntry = command({
  name: "register.add",
  input: entryInput,
  load: (tx, _input, actor) => reportFacts(tx, actor.agencyId),
  may: (actor, facts) => can(actor, "register.edit", facts),
  check: (_facts, { year, file }, _actor, now) => {
    needFile(file);
    if (year > yearOf(civilDateOf(now))) throw invalidInput({ year: [`${year} 年还没有到`] });
  },
  taken: { RegisterEntry_one_first: TAKEN },
  write: async ({ input: { year, kind, source, department, ...told }, ...rest }) =>
    writeEntry(rest, { year, kind, source, department, replacesId: null }, told),
});

const correctEntry = command({
  name: "register.correct",
  input: correctionInput,
  load: async (tx, { entryId }, actor) => {
    const entry = await tx.registerEntry.findFirst({
      where: { id: entryId, agencyId: actor.agencyId },
      select: { id: true, year: true, kind: true, source: true, department: true, value: true, replacedBy: { select: { id: true } } },
    });
    if (entry === null) throw notFound("登记");
    return { entry, facts: await reportFacts(tx, actor.agencyId) };
  },
  may: (actor, { facts }) => can(actor, "register.edit", facts),
  check: ({ entry }, { value, file }) => {
    needFile(file);
    if (entry.replacedBy !== null) throw conflict("这一条已经更正过，请对最新的一条办理更正。");
    const read = readValue(entry.kind, value);
    if ("value" in read && compare(read.value, exact(entry.value)) === 0) {
      const { unit } = REGISTER_KINDS[entry.kind];
      const what = isAmount(entry.kind) ? "金额" : "数量";
      throw invalidInput({ value: [`${what}和原来一样，都是 ${formatDecimal(read.value)} ${unit}，不需要更正`] });
    }
  },
  taken: { replacesId: "这一条刚刚被别人更正，请对最新的一条办理更正。" },
  write: async ({ loaded: { entry }, input: { entryId: replacesId, ...told }, ...rest }) => {
    const { year, kind, source, department } = entry;
    return writeEntry(rest, { year, kind, source, department, replacesId }, told);
  },
});

/** Registers a figure by hand: with its evidence, the person and the reason. */
export const recordEntry = (actor: Actor, raw: Record<string, unknown>, evidence: EvidenceFile | null, now = new Date()) =>
  withEvidence(evidence, (file) => addEntry(actor, { ...raw, file }, now));

/** Puts a figure right: the former one stays in the history and no longer counts. */
export const correctRegisterEntry = (actor: Actor, raw: Record<string, unknown>, evidence: EvidenceFile | null, now = new Date()) =>
  withEvidence(evidence, (file) => correctEntry(actor, { ...raw, file }, now));
