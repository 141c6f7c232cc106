import { fileOnline, receiptOf } from "@/lib/requests/intake/file-online";
import { onlyOwn } from "@/lib/requests/intake/guided-steps";
import { answerOf, isFormKey, keepForm, keptForm } from "../../kept-form";
import { type Posted, takePost } from "../../post";
import { checkAddress, landing, receiptAddress } from "../address";
import { admitFiling, tokenToKeep } from "../proof";

/** Files what a form holds, exactly once: whoever posts it again, for whatever reason, is led to the same receipt. */
export const POST = (request: Request): Promise<Response> => takePost(request, submit);

async function submit(posted: Posted): Promise<string> {
  const key = posted.text("form");
  if (!isFormKey(key)) return "/requests/new";
  const form = await keptForm(key);
  // What was filed has no draft any more.
  if (!form.found && (await receiptOf(key)) !== null) return receiptAddress(key);
  try {
    await admitFiling(key, posted);
    await fileOnline(posted.actor, { formKey: key, ...onlyOwn(form.values) }, posted.now);
    return receiptAddress(key);
  } catch (error) {
    const answer = answerOf(error);
    // It was filed before: another post of the same form was faster, or its draft was saved anew since.
    if ((await receiptOf(key)) !== null) return receiptAddress(key);
    await keepForm(posted.actor, key, { ...form.values, proofToken: tokenToKeep(key, posted) }, answer);
    return landing(checkAddress(key, true));
  }
}
