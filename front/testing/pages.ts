/** The framework's script, under a nonce. */
export const SCRIPT = '<script nonce="n">self.__next_f.push([0])</script>';
const marks = (keeping: object) =>
  `<meta name="gongkai-script" content="none"/><meta name="gongkai-keep" content="${JSON.stringify(keeping).replaceAll('"', "&quot;")}"/>`;
/** A page as Next makes it, to be kept. */
export const page = (content: string, { tags = ["item:1"], params = ["page"], seconds = null as number | null } = {}) =>
  `<!DOCTYPE html><html><head>${marks({ tags, params, seconds })}</head><body>${content}${SCRIPT}</body></html>`;
/** The same as a visitor gets it. */
export const shown = (content: string) => `<!DOCTYPE html><html><head></head><body>${content}</body></html>`;

export const html = { "content-type": "text/html; charset=utf-8" };
