import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { isUnchanged, wholeSecondAfter } from "@/lib/core/http-validators";
import { chooseEncoding, type Encoding } from "./encoding";
import type { Kept } from "./page-cache";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const text = (quality: number): zlib.BrotliOptions => ({
  params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT },
});

/** To hand what takes half a millisecond to another thread, and wait for that, takes longer. */
const AT_ONCE_BYTES = 128 * 1024;

/** `once`: for a page that is hardly sent more than once; the others are worth more time. */
export async function compressed(bytes: Buffer, encoding: Encoding, once = false): Promise<Buffer> {
  const [quality, level] = once ? [2, 3] : [8, 9];
  const atOnce = once && bytes.byteLength < AT_ONCE_BYTES;
  switch (encoding) {
    case "br":
      return atOnce ? zlib.brotliCompressSync(bytes, text(quality)) : brotli(bytes, text(quality));
    case "gzip":
      return atOnce ? zlib.gzipSync(bytes, { level }) : gzip(bytes, { level });
    case "identity":
      return bytes;
  }
}

/**
 * Everyone may keep a copy and must ask before showing it again; a cache in between may answer for one second by itself, within which a change
 * must be seen anyway.
 */
const CACHE_CONTROL = "public, max-age=0, s-maxage=1, must-revalidate";
/** The framework's script asks for the data of a page under the same address. */
const VARY = "Accept-Encoding, RSC";

/** One form of a page, with the head of its answer as it usually goes out. */
interface Form {
  encoding: Encoding;
  body: Buffer;
  head: string[];
}

interface Made {
  tags: readonly string[];
  until: number;
  headers: Readonly<Record<string, string>>;
  whole: Buffer;
  /** when its making began */
  madeAt: number;
  /** one of very many that are hardly asked for twice: not much time is spent on its forms */
  oneOfMany: boolean;
}

/** A page as it is sent, in every form, with its validators. */
export class FinishedPage implements Kept {
  readonly tags: readonly string[];
  readonly until: number;
  bytes: number;
  readonly #whole: Buffer;
  readonly #oneOfMany: boolean;
  readonly #headers: string[];
  readonly #etag: string;
  readonly #modified: Date;
  readonly #forms = new Map<Encoding, Form>();
  readonly #coming = new Map<Encoding, Promise<Form>>();

  constructor(
    { tags, until, headers, whole, madeAt, oneOfMany }: Made,
    private readonly grown: (page: FinishedPage, bytes: number) => void = () => undefined,
  ) {
    [this.tags, this.until, this.#whole, this.#oneOfMany] = [tags, until, whole, oneOfMany];
    this.bytes = whole.byteLength + 1_000;
    this.#headers = Object.entries(headers).flat();
    this.#etag = `W/"${createHash("sha256").update(whole).digest("base64url").slice(0, 27)}"`;
    this.#modified = wholeSecondAfter(new Date(madeAt));
    this.#forms.set("identity", this.#form("identity", whole));
  }

  /** Answers GET and HEAD, with the body, without it, or with 304. `fresh`: nothing of it has changed since it was asked for. */
  answer(request: IncomingMessage, response: ServerResponse, fresh = true): Promise<void> | undefined {
    if (fresh && this.#isWith(request)) {
      response.writeHead(304, this.#validators()).end();
      return undefined;
    }
    const encoding = chooseEncoding(request.headers["accept-encoding"]);
    const form = this.#forms.get(encoding);
    if (form === undefined) return this.#made(encoding).then((made) => this.#send(request, response, made, fresh));
    this.#send(request, response, form, fresh);
    return undefined;
  }

  /** Whether whoever asks has it already. */
  #isWith({ headers }: IncomingMessage): boolean {
    const [ifNoneMatch, ifModifiedSince] = [headers["if-none-match"] ?? null, headers["if-modified-since"] ?? null];
    if (ifNoneMatch === null && ifModifiedSince === null) return false;
    return isUnchanged({ ifNoneMatch, ifModifiedSince }, { etag: this.#etag, modified: this.#isDated() ? this.#modified : null });
  }

  #isDated(): boolean {
    return this.#modified.getTime() <= Date.now();
  }

  #validators(dated = this.#isDated()): string[] {
    const always = ["ETag", this.#etag, "Cache-Control", CACHE_CONTROL, "Vary", VARY];
    return dated ? [...always, "Last-Modified", this.#modified.toUTCString()] : always;
  }

  #form(encoding: Encoding, body: Buffer): Form {
    return { encoding, body, head: this.#head(encoding, body, this.#validators(true)) };
  }

  #head(encoding: Encoding, body: Buffer, said: readonly string[]): string[] {
    const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
    return [...this.#headers, ...said, ...coding, "Content-Length", String(body.byteLength)];
  }

  #send({ method }: IncomingMessage, response: ServerResponse, { encoding, body, head }: Form, fresh: boolean): void {
    if (fresh && this.#isDated()) response.writeHead(200, head);
    else response.writeHead(200, this.#head(encoding, body, fresh ? this.#validators(false) : ["Cache-Control", "no-store", "Vary", VARY]));
    response.end(method === "HEAD" ? undefined : body);
  }

  /** Made once, for however many wait for it. */
  #made(encoding: Encoding): Promise<Form> {
    const coming = this.#coming.get(encoding) ?? this.#make(encoding);
    this.#coming.set(encoding, coming);
    return coming;
  }

  async #make(encoding: Encoding): Promise<Form> {
    const form = this.#form(encoding, await compressed(this.#whole, encoding, this.#oneOfMany));
    this.#forms.set(encoding, form);
    this.grown(this, form.body.byteLength);
    return form;
  }
}
