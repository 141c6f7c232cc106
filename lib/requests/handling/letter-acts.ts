import type { LetterActHandle, LetterComposer } from "../signing/letter-spec";
import type { LetterAct, ProposalAct } from "../signing/signable";
import { askReasonsLetters } from "./ask-reasons";
import { askSupplementLetters } from "./ask-supplement";
import { consultLetters } from "./consult";
import { decideDelayLetters } from "./decide-delay";
import { decideExtensionLetters } from "./decide-extension";
import { lapseLetters } from "./lapse";
import { noticeFeeLetters } from "./notice-fee";
import { proposeDelayLetters } from "./propose-delay";
import { proposeExtensionLetters } from "./propose-extension";
import { withdrawLetters } from "./withdraw";

/** Every act that sends letters, or asks for them. */
export const LETTER_ACT_HANDLES: { readonly [A in LetterAct]: A extends ProposalAct ? LetterComposer : LetterActHandle } = {
  askSupplement: askSupplementLetters,
  askReasons: askReasonsLetters,
  consult: consultLetters,
  noticeFee: noticeFeeLetters,
  lapse: lapseLetters,
  decideExtension: decideExtensionLetters,
  decideDelay: decideDelayLetters,
  proposeExtension: proposeExtensionLetters,
  proposeDelay: proposeDelayLetters,
  withdraw: withdrawLetters,
};
