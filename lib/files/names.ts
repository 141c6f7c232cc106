const MAX_NAME = 200;

// Control characters, and the marks that reverse or hide parts of a name on screen.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu;
const RESERVED = /[<>:"|?*]/g;

/** In lower case and without its dot; empty when the name has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/**
 * A file's name as it may be stored, shown and offered for download: no path, no control or direction characters, nothing that a
 * file system refuses, no leading or trailing dots and blanks, at most 200 characters with its extension kept. Chinese stays as it is.
 * Empty when nothing is left.
 */
export function cleanName(raw: string): string {
  const last = raw.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const name = last
    .replace(INVISIBLE, "")
    .replace(RESERVED, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const characters = [...name];
  if (characters.length <= MAX_NAME) return name;
  const extension = extensionOf(name);
  const tail = extension === "" ? "" : `.${extension}`;
  return (
    characters
      .slice(0, MAX_NAME - [...tail].length)
      .join("")
      .replace(/[. ]+$/, "") + tail
  );
}

/** The value of Content-Disposition (RFC 6266): the name in UTF-8, and a plain one for clients that know no better. */
export function contentDisposition(kind: "attachment" | "inline", name: string): string {
  const extension = extensionOf(name);
  const plain = /^[\x20-\x7e]+$/.test(name) ? name.replace(/["\\%]/g, "_") : `file${/^[a-z0-9]+$/.test(extension) ? `.${extension}` : ""}`;
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
