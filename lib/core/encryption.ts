import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { setting } from "./config";

const VERSION = "v1";
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keys = new Map<string, Buffer>();

/** A key of its own for each purpose, derived from GONGKAI_SECRET, which is kept outside the database. */
function keyFor(purpose: string): Buffer {
  const secret = setting("GONGKAI_SECRET");
  const known = keys.get(`${purpose} ${secret}`);
  if (known !== undefined) return known;
  const key = Buffer.from(hkdfSync("sha256", secret, "gongkai", purpose, 32));
  keys.set(`${purpose} ${secret}`, key);
  return key;
}

/**
 * Encrypts `text` with AES-256-GCM. `purpose` names the use ("totp"), `owner` the row it belongs to: what was encrypted for one cannot be
 * read as another, so a value copied to a different row is refused.
 */
export function encrypt(text: string, purpose: string, owner: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  cipher.setAAD(Buffer.from(`${VERSION}:${purpose}:${owner}`));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** What `encrypt` was given, or null when the text was changed, belongs to another owner, or the secret is another. */
export function decrypt(text: string, purpose: string, owner: string): string | null {
  const [version, body = ""] = text.split(".");
  const bytes = Buffer.from(body, "base64url");
  if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(`${VERSION}:${purpose}:${owner}`));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A fingerprint of `text` that only the holder of the secret can make: equal texts are recognised, and none can be read back or tried out. */
export const fingerprint = (text: string, purpose: string): string => createHmac("sha256", keyFor(purpose)).update(text).digest("hex");

/** As `encrypt`, for the bytes of a file. */
export function encryptBytes(bytes: Uint8Array, purpose: string, owner: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  cipher.setAAD(Buffer.from(`${VERSION}:${purpose}:${owner}`));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** What `encryptBytes` was given, or null as `decrypt`. */
export function decryptBytes(bytes: Buffer, purpose: string, owner: string): Buffer | null {
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(`${VERSION}:${purpose}:${owner}`));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
