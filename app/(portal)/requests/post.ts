import { randomBytes } from "node:crypto";
import { isSameOrigin } from "@/app/api/files/same-origin";
import { visitorAddress } from "@/app/auth";
import { frame } from "@/app/plain-pages";
import { setting } from "@/lib/core/config";
import { logError } from "@/lib/core/log";
import { takeByAddress, waitWords } from "@/lib/core/throttle";
import { type Actor, visitor } from "@/lib/identity/actor";
import { defaultAgency } from "@/lib/identity/agencies";

/** What a plain form has sent. */
export interface Posted {
  actor: Actor;
  /** network address of the visitor, "" where it is not known */
  address: string;
  now: Date;
  /** the first value of a field, or "" */
  text: (name: string) => string;
  texts: (name: string) => readonly string[];
  /** every field with text, the first value of each */
  typed: Readonly<Record<string, string>>;
  files: readonly { field: string; file: File }[];
}

const LONGEST = 20_000;
const MOST_FIELDS = 60;
const MOST_BYTES = 40 * 1024 * 1024;
const POSTS = { name: "request.post", most: 300, windowMs: 60 * 60_000 };

/** Where to go next, and what the browser is to keep or forget on the way. */
export interface Onward {
  to: string;
  cookies: readonly string[];
}

/** The browser gets the next page by a request of its own, so that reloading it sends nothing twice. */
function seeOther(onward: string | Onward): Response {
  const { to, cookies } = typeof onward === "string" ? { to: onward, cookies: [] } : onward;
  const headers = new Headers({ Location: to, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/**
 * Takes in a form that is sent without script: by a page of this site, not too often, not too large. `act` returns the address to go to. What
 * nobody foresaw is answered by a page that can be reloaded to send the same once more: nothing typed is lost.
 */
export async function takePost(request: Request, act: (posted: Posted) => Promise<string | Onward>): Promise<Response> {
  if (!isSameOrigin(request.headers, setting("GONGKAI_BASE_URL"))) return refuse(403, "没有提交", ["请在本站的网页上填写和提交。"]);
  try {
    const [agency, address, now] = [await defaultAgency(), await visitorAddress(), new Date()];
    if (agency === null) return refuse(404, "网站尚未开通", ["请稍后再来。"]);
    const taken = await takeByAddress(POSTS, address, now);
    if (!taken.allowed) {
      return refuse(429, "提交的次数太多", [`同一网络提交的次数太多，请 ${waitWords(taken.until, now)}后刷新本页重新提交。${RESEND}`]);
    }
    const form = await readForm(request);
    if (form === null) {
      return refuse(413, "文件太大，没有上传", ["一次上传的文件合计不能超过 40 MB。请按“后退”回到表单，分几次上传，或者把照片拍小一些。"]);
    }
    return seeOther(await act({ actor: visitor(agency.id, address), address, now, ...readFields(form) }));
  } catch (error) {
    const id = logError("portal.request", error);
    return refuse(503, "没有保存", [
      `出了意外，没有保存。请过一会儿刷新本页重新提交。${RESEND}`,
      `一直不行的，请打电话告诉我们编号 ${id}。`,
    ]);
  }
}

const RESEND = "浏览器会问是否重新发送，请选“是”，填写的内容不会丢失。";

function readFields(form: FormData): Pick<Posted, "text" | "texts" | "typed" | "files"> {
  const typed: Record<string, string> = {};
  const all = new Map<string, string[]>();
  const files: { field: string; file: File }[] = [];
  for (const [name, value] of [...form].slice(0, MOST_FIELDS)) {
    if (typeof value !== "string") {
      // A file field that was left empty sends a file without a name.
      if (value.name !== "" || value.size > 0) files.push({ field: name, file: value });
      continue;
    }
    const text = value.replaceAll("\r\n", "\n").replaceAll("\u0000", "").slice(0, LONGEST);
    typed[name] ??= text;
    all.set(name, [...(all.get(name) ?? []), text]);
  }
  return { typed, files, text: (name) => typed[name] ?? "", texts: (name) => all.get(name) ?? [] };
}

/** The form, or null when it is larger than is taken. Counted while it arrives, whatever length it declares. */
async function readForm(request: Request): Promise<FormData | null> {
  let bytes = 0;
  let tooLarge = Number(request.headers.get("content-length") ?? 0) > MOST_BYTES;
  if (tooLarge || request.body === null) return null;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        bytes += part.byteLength;
        tooLarge = bytes > MOST_BYTES;
        if (tooLarge) controller.error(new RangeError("the form is too large"));
        else controller.enqueue(part);
      },
    }),
  );
  try {
    return await new Response(counted, { headers: { "Content-Type": request.headers.get("content-type") ?? "" } }).formData();
  } catch (error) {
    if (tooLarge) return null;
    throw error;
  }
}

/** A page of nothing but its own text: it needs neither the database nor the shell of the site. */
export function refuse(status: number, title: string, paragraphs: readonly string[], onward = "/requests"): Response {
  const nonce = randomBytes(16).toString("base64");
  const back = `<a href="${onward}">返回</a>　<a href="/">首页</a>`;
  const html = frame(nonce, title, [...paragraphs, back]);
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
  return new Response(html, {
    status,
    headers: {
      ...{ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "Content-Security-Policy": policy },
      ...{ "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex" },
    },
  });
}
