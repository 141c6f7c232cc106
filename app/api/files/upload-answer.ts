import { ERROR_STATUS } from "@/app/plain-answer";
import { diskFull, unreachable } from "@/lib/core/database-error";
import { AppError } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";

/** An upload that was not taken, and why. */
export const refuse = (status: number, message: string): Response => Response.json({ message }, { status });

/** The answer to an upload that failed. */
export function explain(error: unknown): Response {
  if (error instanceof AppError) return refuse("size" in error.fields ? 413 : ERROR_STATUS[error.code], error.message);
  const id = logError("upload failed", error);
  if (diskFull(error)) return refuse(507, `服务器磁盘已满，文件没有上传。请联系系统管理员后再传（编号 ${id}）。`);
  if (unreachable(error)) return refuse(503, `暂时连不上数据库，文件没有上传。请稍后再传（编号 ${id}）。`);
  return refuse(500, `出了意外，文件没有上传。请再试一次；仍不行请把编号 ${id} 告诉系统管理员。`);
}

/** The name of a file from the percent-encoded header X-File-Name; "" when it cannot be read. */
export function decodeName(header: string | null): string {
  try {
    return decodeURIComponent(header ?? "");
  } catch {
    return "";
  }
}
