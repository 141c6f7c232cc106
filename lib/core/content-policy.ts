/** Who may run and style what on a page. With a nonce for the framework's own inline script; pages that send none go without. */
export function contentPolicy({ nonce, unsafeEval = false }: { nonce?: string; unsafeEval?: boolean } = {}): string {
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${own}${nonce === undefined ? "" : " 'strict-dynamic'"}${unsafeEval ? " 'unsafe-eval'" : ""}`,
    `style-src ${own}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every page says in its head, beside its policy. */
export const pageSecurity = (policy: string): Record<string, string> => ({
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "X-Frame-Options": "DENY",
});
