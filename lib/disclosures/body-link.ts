const LONGEST = 2000;
const UNSAFE = /[\s\p{Cc}\p{Cf}\\]/u;

/**
 * The address as it may stand in a link, or null: http, https, mailto, tel, or a path of this site ("/…").
 * No blanks or control characters, no user name before the host, nothing that a browser would run.
 */
export function safeHref(text: string): string | null {
  const href = text.trim();
  if (href === "" || href.length > LONGEST || UNSAFE.test(href) || !href.isWellFormed()) return null;
  if (href.startsWith("/")) return href.startsWith("//") ? null : href;
  if (/^(?:mailto:[^@]+@[^@]+|tel:\+?[\d-]+)$/i.test(href)) return href;
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const { username, password, hostname } = new URL(href);
  return username === "" && password === "" && hostname !== "" ? href : null;
}
