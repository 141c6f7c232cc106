import type { ReactNode } from "react";
import { setting } from "@/lib/core/config";
import { escapeHtml } from "@/lib/core/html";
import { readPage } from "@/lib/core/page-html";
import { FINISHED_HEADER, type Keeping, keepingText } from "@/lib/core/page-marks";
import type { Site } from "@/lib/portal/site";

// Pages that are made for each question by the thousand: the framework makes the frame around them once, and only what stands in it is rendered
// for a request (docs/decisions/0012-framed-pages.md).

/** What stands in the frame's page where each part goes. */
export const PLACES = { title: "gongkai-place-title", description: "gongkai-place-description", main: "gongkai-place-main" } as const;

type Place = keyof typeof PLACES;

interface Framed {
  title: string;
  description: string;
  main: ReactNode;
  keeping: Keeping;
}

/** The frame's text before, between and after its places, and which these are. */
interface Frame {
  texts: readonly string[];
  places: readonly Place[];
}

/** A page without the framework's script, and how long it may be kept. */
export interface FinishedHtml {
  html: string;
  keeping: Keeping;
}

/** The head of its answer, by which the server in front knows it. */
export const finishedHeaders = ({ keeping }: FinishedHtml): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  [FINISHED_HEADER]: keepingText(keeping),
});

/** The frame's page: app/(portal)/search/frame. */
const FRAME = "/search/frame";
const PATIENCE_MS = 20_000;
const PLACE = new RegExp(`(${Object.values(PLACES).join("|")})`);
const placeOf = (text: string): Place => {
  const [found] = Object.entries(PLACES).find(([, mark]) => mark === text) ?? [];
  return found as Place;
};

/** A frame says nothing but what the site says: as long as that is the same object, so is the frame. */
const frames = new WeakMap<Site, Promise<Frame>>();

let imported: Promise<typeof import("react-dom/server")> | undefined;

/** Imported when it is first wanted: at the head of a file Next refuses it, and wants a page instead. */
function renderer(): Promise<typeof import("react-dom/server")> {
  imported ??= import("react-dom/server");
  return imported;
}

/** The whole page, finished. */
export async function framedPage(site: Site, { title, description, main, keeping }: Framed): Promise<FinishedHtml> {
  const { renderToStaticMarkup } = await renderer();
  const parts: Readonly<Record<Place, string>> = {
    title: escapeHtml(title),
    description: escapeHtml(description),
    main: renderToStaticMarkup(main),
  };
  const { texts, places } = await frameOf(site);
  return { html: texts.map((text, at) => text + (places[at] === undefined ? "" : parts[places[at]])).join(""), keeping };
}

function frameOf(site: Site): Promise<Frame> {
  const known = frames.get(site);
  if (known !== undefined && process.env.NODE_ENV !== "development") return known;
  const made = fetched().then(split);
  frames.set(site, made);
  made.catch(() => frames.delete(site));
  return made;
}

async function fetched(): Promise<string> {
  const answer = await fetch(`${setting("GONGKAI_OWN_ADDRESS")}${FRAME}`, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`${FRAME}: ${answer.status}`);
  return answer.text();
}

function split(page: string): Frame {
  const pieces = readPage(page).html.split(PLACE);
  const places = pieces.filter((_, at) => at % 2 === 1).map(placeOf);
  if (new Set(places).size !== Object.keys(PLACES).length || places.length !== 3)
    throw new Error(`places of the frame: ${places.join(" ")}`);
  return { texts: pieces.filter((_, at) => at % 2 === 0), places };
}
