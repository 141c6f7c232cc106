import type { Act } from "@/lib/requests/case/acts";
import type { ActContext, ActForm } from "./act-form";
import { ORDERING } from "./ordering";
import { RECEIVING } from "./receiving";
import { REPLYING } from "./replying";
import { SHOWING } from "./showing";
import { TIMING } from "./timing";
import { WORKING } from "./working";

const FORMS = { ...RECEIVING, ...WORKING, ...TIMING, ...ORDERING, ...REPLYING, ...SHOWING };

/** The form of an act; null for acts that have a page of their own. */
export const actForm = (act: Act, context: ActContext): ActForm | null => FORMS[act]?.(context) ?? null;
