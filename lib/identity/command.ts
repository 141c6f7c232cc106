import { append } from "@/lib/audit/append";
import { makeGate } from "@/lib/core/gate";
import type { Actor } from "./actor";

/** Makes a command: the only way anything is written. See docs/development.md. */
export const command = makeGate<Actor>({ append });
