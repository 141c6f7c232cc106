import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { Ear } from "@/lib/core/public-changes";
import { MOST_HEADER_BYTES, wayOf } from "./address";
import { type Sent, sendMisunderstood, sendPage, sendTooLong, sendUnavailable, sendWords, type Texts } from "./answers";
import { Keeper } from "./keeper";
import { isHtml, pageOf } from "./page";
import { scriptOnlyStatus, sendWithWords } from "./script-only";
import { askAsNobody, handBack, sendOn, type Upstream, visitorHeaders, wholeBody } from "./upstream";
import { wordless } from "./wordless";

export interface FrontPlan {
  listen: { host: string; port: number };
  /** Next, which answers everything that nobody else does */
  upstream: Upstream;
  /** of pages that are made elsewhere: where, for this time */
  elsewhere?: (pathname: string) => Upstream | undefined;
  /** where the public finds the site */
  site: URL;
  /** how much memory the kept pages may take */
  mostBytes: number;
  texts: Texts;
  /** tells an ear of every change of what the public sees */
  hear: (ear: Ear) => { stop(): Promise<void> };
  /** told of each request whose answer has been sent */
  answered?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface Front {
  /** Takes no more requests, and resolves when those in flight have been answered. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 20_000;
/** Longer than servers in front usually keep theirs: it is them who end an idle connection. */
const IDLE_MS = 75_000;
/** Where nothing stands: how the site says so is asked there. */
const NOWHERE = "/404";

/** Listens in front of Next. Throws what `listen` throws. */
export async function openFront(plan: FrontPlan): Promise<Front> {
  const { site, texts, listen, hear } = plan;
  const keeper = new Keeper((address) => askAsNobody(makerOf(plan, address), address, site), plan.mostBytes);
  let stopping = false;
  const server = http.createServer({ keepAliveTimeout: IDLE_MS, maxHeaderSize: MOST_HEADER_BYTES }, (request, response) => {
    if (stopping) response.shouldKeepAlive = false;
    if (plan.answered !== undefined) response.once("finish", () => plan.answered?.(request, response));
    answer(plan, keeper, request, response)?.catch((error: unknown) => sendUnavailable(texts, error, request, response));
  });
  server.on("clientError", sendMisunderstood);
  server.listen(listen.port, listen.host);
  await once(server, "listening");
  const hearing = hear({ heard: () => keeper.open(), lost: () => keeper.close(), changed: (tags) => keeper.changed(tags) });
  return {
    async stop() {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection becomes idle after its last answer; one that never does is ended in the end.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const insist = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
      await closed;
      clearInterval(sweep);
      clearTimeout(insist);
      await hearing.stop();
    },
  };
}

/** Who makes the page at an address. */
const makerOf = ({ upstream, elsewhere }: FrontPlan, address: string): Upstream => elsewhere?.(address.split("?", 1)[0] ?? "") ?? upstream;

/** Answers at once what lies ready; otherwise a promise. */
function answer(plan: FrontPlan, keeper: Keeper, request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
  const way = wayOf({ method: request.method ?? "GET", url: request.url ?? "/", headers: request.headers });
  if (way.way === "nowhere") return nowhere(plan, request, response);
  if (way.way === "through") return through(plan, way.file, request, response);
  if (!way.plain || !keeper.isOpen) return ownPage(plan, request, response);
  const ready = keeper.ready(way.pathname, way.query, Date.now());
  if (ready !== undefined) return ready.answer(request, response);
  return foundPage(plan, keeper, way, request, response);
}

/** A page that is kept, once it has been made; otherwise the visitor's own. */
async function foundPage(
  plan: FrontPlan,
  keeper: Keeper,
  { pathname, query }: { pathname: string; query: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = await keeper.find(pathname, query);
  if (found.kind === "page") return found.page.answer(request, response, found.fresh);
  if (found.kind === "own" || isSomebody(request)) return ownPage(plan, request, response);
  return send(plan, { ...found.answer, page: found.page }, request, response);
}

/** What a visitor with a cookie is shown may be meant for them alone. */
const isSomebody = ({ headers }: IncomingMessage): boolean => headers.cookie !== undefined || headers.authorization !== undefined;

async function through(plan: FrontPlan, file: boolean, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await sendOn(plan.upstream, request, response, visitorHeaders(request));
  const { statusCode: status = 502, headers } = answer;
  const unsaid = wordless(request, { status, headers });
  if (unsaid !== null) {
    answer.resume();
    return sendWords(plan.texts, unsaid, headers, request, response);
  }
  const empty = file || request.method === "HEAD" ? null : scriptOnlyStatus(answer);
  if (empty !== null) return sendWithWords(plan.texts, empty, answer, response);
  if (!file || !isHtml(headers) || headers["content-disposition"] !== undefined) return handBack(answer, response);
  // Where there is no such file Next says so with a page, and status 200.
  answer.resume();
  return nowhere(plan, request, response);
}

/** What the site says where nothing stands. */
const nowhere = async (plan: FrontPlan, request: IncomingMessage, response: ServerResponse): Promise<void> =>
  sendPage(plan.texts, await missing(plan), request, response);

async function missing({ upstream, site }: FrontPlan): Promise<Sent> {
  const answer = await askAsNobody(upstream, NOWHERE, site);
  return { ...answer, page: pageOf(answer) };
}

/** A page that is made for this visitor. It comes uncompressed, to be read here. */
async function ownPage(plan: FrontPlan, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await sendOn(makerOf(plan, request.url ?? "/"), request, response, {
    ...visitorHeaders(request),
    "accept-encoding": "identity",
  });
  const { statusCode: status = 502, headers } = answer;
  if (status === 431) {
    answer.resume();
    return sendTooLong(response);
  }
  if (wordless(request, { status, headers }) === null && (!isHtml(headers) || request.method === "HEAD" || status === 304))
    return handBack(answer, response);
  const body = await wholeBody(answer);
  return send(plan, { status, headers, body, page: pageOf({ headers, body }) }, request, response);
}

/** What Next says by itself where nothing stands is empty without its script; the site's own page of that kind is not. */
async function send(plan: FrontPlan, sent: Sent, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const unsaid = wordless(request, sent);
  if (unsaid !== null) return sendWords(plan.texts, unsaid, sent.headers, request, response);
  const said = sent.status === 404 && sent.page?.empty === true ? await missing(plan) : sent;
  return sendPage(plan.texts, said, request, response);
}
