import { isIP } from "node:net";

/** An answer to a request, as the server in front sees it. */
export interface Answered {
  method: string;
  /** as asked, with its parameters */
  path: string;
  status: number;
  /** a page was asked for, and no picture, style or data */
  html: boolean;
  userAgent: string;
  /** of the header Sec-Purpose or Purpose */
  purpose: string;
  /** of the visitor */
  address: string;
}

/** Programs that read pages for machines: by what they call themselves. */
const ROBOT =
  /(?<!cu)bot\b|(?<!cu)bot[/;_-]|spider|crawl|slurp|scrap(?:e|y)|fetcher|monitor|uptime|preview|validator|checker|headless|phantomjs|lighthouse|pagespeed|curl\/|wget\/|python|java\/|okhttp|go-http|libwww|httpclient|axios|node-fetch|undici|postman|feed|rss|baiduspider|bytespider|sogou|yisou|360spider|haosou|nmap|masscan|zgrab|sqlmap|nikto/i;
const BROWSER = /mozilla\/|opera\//i;

/** Whether a user agent is no person's browser. Every browser of today calls itself Mozilla; what calls itself nothing is a program. */
export const isRobot = (userAgent: string): boolean => !BROWSER.test(userAgent) || ROBOT.test(userAgent);

/** Not pages of the public site, whatever they answer; nor those by which somebody asks and follows, whose addresses are nobody else's business. */
const NOT_PUBLIC = /^\/(?:console|sign-in|setup|preview|api|_next|attachments|requests\/(?:new|receipt|follow))(?:\/|$)/;
/** Feeds, lists and documents have pages of their own beside them. */
const FILE = /\.(?!html$)[a-z0-9]+$/i;
const ITEM = /^(?<column>(?:\/[a-z0-9-]+)+)\/\d{6}\/t\d{8}_\d{1,10}\.html$/;
const COLUMN = /^(?:\/[a-z0-9-]+)+$/;
const LONGEST = 500;

/** The page of a view: its path without parameters; null for what is no view. */
export function pageOf({ method, path, status, html, userAgent, purpose }: Answered): string | null {
  if (method !== "GET" || (status !== 200 && status !== 304) || !html || path.length > LONGEST * 4) return null;
  if (/prefetch|prerender|preview/i.test(purpose) || isRobot(userAgent)) return null;
  const [pathname = ""] = path.split(/[?#]/, 1);
  if (!pathname.startsWith("/") || pathname.length > LONGEST || NOT_PUBLIC.test(pathname) || FILE.test(pathname)) return null;
  return pathname;
}

/** The columns that a page counts for, from its own up to the top: by its address, which never changes. */
export function columnsOf(page: string): string[] {
  const own = ITEM.exec(page)?.groups?.column ?? (COLUMN.test(page) ? page : "");
  const parts = own.split("/").slice(1);
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join("/")}`);
}

/** Addresses of version 6 by their half that belongs to a connection: devices change the other half often. */
export function visitorKey(address: string, userAgent: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  const who = isIP(plain) === 6 ? `${expand(plain).slice(0, 4).join(":")}::/64` : plain;
  return `${who}\n${userAgent}`;
}

function expand(address: string): string[] {
  const [before = "", after] = address.toLowerCase().split("%", 1).join("").split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  return [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => "0"), ...tail];
}
