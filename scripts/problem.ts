/** A failure whose message tells the operator, in Chinese, what happened and what to do; shown without a stack. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    message: string,
    /** what the command ends with */
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/** The text to show for anything thrown: the bare message of a Problem, the stack of what nobody expected. */
export function explain(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (isErrno(error) && error.code === "ENOSPC")
    return "磁盘空间已满，无法写入。请清理磁盘，或用 GONGKAI_DATA_DIR 换一个有空间的数据目录。";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export const isErrno = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "code" in error;
