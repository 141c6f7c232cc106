import { randomBytes } from "node:crypto";
import { civilDateOf } from "@/lib/core/civil-date";

/** An item as a journey knows it. */
export interface Item {
  id: string;
  title: string;
}

/** A title that no other item has: each journey makes its own. */
export const uniqueTitle = (subject: string): string => `关于${subject}的通知（${randomBytes(4).toString("hex")}）`;

export const today = (): string => civilDateOf(new Date());

export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A file that is a PDF by its bytes, different each time. */
export function pdf(name: string): Upload {
  const buffer = Buffer.concat([Buffer.from("%PDF-1.7\n%\u00e2\u00e3\n"), randomBytes(2_000), Buffer.from("\n%%EOF\n")]);
  return { name, mimeType: "application/pdf", buffer };
}
