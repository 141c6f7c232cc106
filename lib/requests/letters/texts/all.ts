import type { LetterCode } from "../kinds";
import { PROCEDURE_TEXTS } from "./procedure";
import { REFUSAL_TEXTS } from "./refusals";
import { REPLY_TEXTS } from "./replies";
import type { LetterText } from "./template";

export const LETTER_TEXTS: Readonly<Record<LetterCode, LetterText>> = { ...PROCEDURE_TEXTS, ...REPLY_TEXTS, ...REFUSAL_TEXTS };
