import { Prisma } from "@/lib/generated/prisma/client";

interface DriverCause {
  originalCode?: string;
  constraint?: { index?: string; fields?: readonly string[] };
}

function causeOf(error: unknown): DriverCause | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const meta = error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined;
  return meta?.driverAdapterError?.cause ?? null;
}

/** The name of the unique index or the fields that a write ran into, or null when the error is another. */
export function uniqueViolation(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return null;
  const constraint = causeOf(error)?.constraint;
  return constraint?.index ?? constraint?.fields?.join(",") ?? "";
}

const RETRY_CODES = new Set(["40001", "40P01"]);

/** A transaction that the database gave up for another's sake (serialization, deadlock) and that may simply be run again. */
export function mayRetry(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034") return true;
  const code = causeOf(error)?.originalCode;
  return code !== undefined && RETRY_CODES.has(code);
}

/** The database cannot write because its disk is full. */
export const diskFull = (error: unknown): boolean =>
  causeOf(error)?.originalCode === "53100" || (error as { code?: unknown } | null)?.code === "ENOSPC";

const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|Can't reach database|Connection terminated|the database system is (starting up|shutting down)|timeout exceeded when trying to connect/;

/** The database does not answer at all. */
export function unreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return UNREACHABLE.test(`${error.message} ${(error as { code?: unknown }).code ?? ""} ${String(error.cause ?? "")}`);
}
