import { availableParallelism } from "node:os";
import path from "node:path";
import { z } from "zod";

const environment = z.object({
  DATABASE_URL: z.string().min(1, "没有设置 DATABASE_URL"),
  GONGKAI_DATA_DIR: z.string().default(".data"),
  /** Set but empty counts as not set. */
  GONGKAI_BASE_URL: z.preprocess((value) => (value === "" ? undefined : value), z.url().optional()),
  /** Key for what is encrypted at rest; kept outside the database. */
  GONGKAI_SECRET: z.string().min(32, "GONGKAI_SECRET 至少 32 个字符"),
  /** Largest upload, in bytes. */
  GONGKAI_UPLOAD_MAX: z.coerce
    .number()
    .int()
    .positive()
    .default(100 * 1024 * 1024),
  /** Where the daily inspection finds this site, from the machine that runs the jobs; not set: pages and links are not tried. */
  GONGKAI_PROBE_ADDRESS: z.preprocess((value) => (value === "" ? undefined : value), z.url().optional()),
  /** Where Next itself listens, said by the program that starts it. */
  GONGKAI_OWN_ADDRESS: z.url().default("http://127.0.0.1:3000"),
  /** "1": the daily inspection may try links to other sites. */
  GONGKAI_OUTSIDE_LINKS: z.enum(["", "0", "1"]).default(""),
  /** How much memory finished pages of the portal may take, in megabytes. */
  GONGKAI_PAGES_MB: z.coerce.number().int().min(1).default(128),
  /** How many processes answer questions to the search; each has the index in its memory. Usually one for each processor, four at most. */
  GONGKAI_SEARCHERS: z.coerce
    .number()
    .int()
    .min(1)
    .default(() => Math.min(4, availableParallelism())),
  /** Take the visitor's address from this header, set by the reverse proxy in front; empty: from no header. */
  GONGKAI_ADDRESS_HEADER: z.string().default(""),
  /** Mail server for notices to applicants, `smtp://user:password@host:587`; empty: no e-mail goes out. */
  GONGKAI_SMTP_URL: z.union([z.literal(""), z.url({ protocol: /^smtps?$/, error: "应形如 smtp://用户:密码@主机:587" })]).default(""),
  /** Who e-mails come from: `某某局 <xxgk@example.gov.cn>`. */
  GONGKAI_MAIL_FROM: z.string().default(""),
});

type Config = z.infer<typeof environment>;

/** A setting of this process; throws when it is missing or malformed. */
export function setting<K extends keyof Config>(name: K): Config[K] {
  const parsed = environment.shape[name].safeParse(process.env[name]);
  if (!parsed.success) throw new Error(`环境变量 ${name} 有误：${z.prettifyError(parsed.error)}`);
  return parsed.data as Config[K];
}

const dataFolder = (name: string): string => path.resolve(/* turbopackIgnore: true */ setting("GONGKAI_DATA_DIR"), name);

export const filesDirectory = (): string => dataFolder("files");

/** Snapshots of the search index; may be emptied at any time. */
export const searchDirectory = (): string => dataFolder("search");

/** Documents made for download; may be emptied at any time. */
export const documentsDirectory = (): string => dataFolder("documents");

/** Font files of the agency's own, used first in PDF. */
export const fontsDirectory = (): string => dataFolder("fonts");
