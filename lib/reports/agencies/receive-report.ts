import { createHash } from "node:crypto";
import { z } from "zod";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { AppError, invalidInput, notFound, ruleViolation } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { checkReport } from "../annual/check";
import { formatByCode } from "../annual/format";
import { readFigures } from "../annual/read-figures";
import { figuresSchema } from "../annual/schema";

export const REPORT_FILE_LIMIT = 2 * 1024 * 1024;

const squeezed = (text: string): string => text.replace(/\s/g, "");

/** Keeps the figures of a report that came in by file, with what the checks say of them; wrong ones are kept too, as they were handed in. */
const keepReport = command({
  name: "reporting.receive",
  input: z.object({ id: z.uuid(), figures: figuresSchema, format: z.string(), fileName: z.string().max(200), sha256: z.string() }),
  load: async (tx, { id }, { agencyId }) => {
    const row = await tx.reportingAgency.findFirst({
      where: { id, agencyId },
      select: { id: true, agencyId: true, name: true, hostedId: true },
    });
    if (row === null) throw notFound("机关");
    return row;
  },
  may: (actor, facts) => can(actor, "agencies.edit", facts),
  check: ({ name, hostedId }, { figures }, _actor, now) => {
    if (hostedId !== null) throw ruleViolation("这个机关在本平台上，它的报告发布后自动计入，不用上传。");
    if (figures.year >= yearOf(civilDateOf(now))) throw invalidInput({ file: [`${figures.year} 年还没有结束，不能报送这一年的报告`] });
    if (figures.agency !== undefined && squeezed(figures.agency) !== squeezed(name))
      throw invalidInput({ file: [`文件里的机关是“${figures.agency}”，不是“${name}”，请核对是不是选错了文件`] });
  },
  write: async ({ tx, input: { figures, format: code, fileName, sha256 }, loaded: { id, name }, actor, now }) => {
    if (actor.userId === null) throw new Error("a report is brought in by a person");
    const format = formatByCode(code);
    if (format === undefined) throw new Error(`no format ${code}`);
    const { findings } = checkReport({ ...figures, agency: name }, format, { makesRules: true });
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const counts = { errors, warnings: findings.length - errors };
    await tx.receivedReport.create({
      data: {
        ...{ reportingId: id, year: figures.year, format: code, fileName, sha256, ...counts },
        ...{ figures: figures as unknown as Prisma.InputJsonObject, userId: actor.userId, userName: actor.name, at: now },
      },
    });
    return {
      subject: { type: "reportingAgency", id },
      changes: { year: figures.year, sha256, ...counts },
      result: { year: figures.year, ...counts },
    };
  },
});

/** Reads a file in the form of `gongkai report annual --format json` and keeps it as this agency's report. */
export async function receiveReport(
  actor: Actor,
  id: string,
  file: { name: string; bytes: Uint8Array } | null,
  now = new Date(),
): Promise<{ year: number; errors: number; warnings: number }> {
  if (file === null) throw invalidInput({ file: ["请选择报告的 JSON 文件"] });
  if (file.bytes.byteLength > REPORT_FILE_LIMIT) throw invalidInput({ file: ["文件超过 2 MB，不像是一份年度报告的数字"] });
  const { figures, format } = legible(file.bytes);
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  return keepReport(actor, { id, figures, format: format.code, fileName: file.name, sha256 }, now);
}

/** What is wrong with the file is told at the field of the file. */
function legible(bytes: Uint8Array): ReturnType<typeof readFigures> {
  try {
    return readFigures(bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const places = Object.entries(error.fields).map(([place, messages]) => `${place || "整个文件"}：${messages.join("；")}`);
    throw invalidInput({ file: [error.message, ...places] });
  }
}
