import type { IncomingMessage, ServerResponse } from "node:http";
import { setting } from "@/lib/core/config";
import { logError } from "@/lib/core/log";
import { visitRecorder } from "@/lib/visits/recorder";
import { saveVisits } from "@/lib/visits/save";

export interface VisitCounting {
  /** called with each request and its answer, once it has been sent */
  answered(request: IncomingMessage, response: ServerResponse): void;
  /** Writes what has been counted last, when no answer is on its way any more. */
  close(): Promise<void>;
}

/** A header as one text. */
const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(",") : typeof value === "string" ? value : "");

/** The visitor's address: from the trusted header, whose last entry is that of the server in front, else of the connection. */
function addressOf({ headers, socket }: IncomingMessage, trusted: string): string {
  const named = trusted === "" ? "" : textOf(headers[trusted.toLowerCase()]);
  return named.split(",").at(-1)?.trim().slice(0, 64) || (socket.remoteAddress ?? "");
}

/** Whether a browser asked for a page: to show it, or for a page of the framework's to turn into it. The answer itself does not always say. */
const asksForPage = ({ headers }: IncomingMessage): boolean =>
  textOf(headers.accept).includes("text/html") || (headers.rsc === "1" && headers["next-router-prefetch"] === undefined);

/** Counts the pages that the front answers (lib/visits); its failures are logged and never reach a visitor. */
export function countVisits(save = saveVisits): VisitCounting {
  const trusted = setting("GONGKAI_ADDRESS_HEADER");
  const recorder = visitRecorder({ save, failed: (error) => logError("visits could not be written", error) });
  return {
    answered: (request, response) =>
      recorder.count({
        method: request.method ?? "",
        path: request.url ?? "",
        status: response.statusCode,
        html: asksForPage(request),
        userAgent: request.headers["user-agent"] ?? "",
        purpose: textOf(request.headers["sec-purpose"] ?? request.headers.purpose),
        address: addressOf(request, trusted),
      }),
    close: () => recorder.close(),
  };
}
