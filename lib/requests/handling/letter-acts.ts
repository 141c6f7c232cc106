import type { LetterActHandle } from "../signing/letter-act";
import type { LetterAct } from "../signing/signable";
import { askReasonsLetters } from "./ask-reasons";
import { askSupplementLetters } from "./ask-supplement";
import { consultLetters } from "./consult";
import { decideDelayLetters } from "./decide-delay";
import { decideExtensionLetters } from "./decide-extension";
import { lapseLetters } from "./lapse";
import { noticeFeeLetters } from "./notice-fee";
import { withdrawLetters } from "./withdraw";

/** Every act that sends letters. */
export const LETTER_ACT_HANDLES: Readonly<Record<LetterAct, LetterActHandle>> = {
  askSupplement: askSupplementLetters,
  askReasons: askReasonsLetters,
  consult: consultLetters,
  noticeFee: noticeFeeLetters,
  lapse: lapseLetters,
  decideExtension: decideExtensionLetters,
  decideDelay: decideDelayLetters,
  withdraw: withdrawLetters,
};
