import { civilDateOf } from "@/lib/core/civil-date";
import type { FieldErrors } from "@/lib/core/errors";
import { keepDraftFile, removeDraftFile } from "@/lib/requests/files/keep";
import { assistanceText } from "@/lib/requests/intake/assistance";
import { receiptOf } from "@/lib/requests/intake/file-online";
import {
  applicantFileFault,
  fieldsOf,
  GUIDED_STEPS,
  type GuidedStep,
  isGuidedStep,
  proofsOf,
  stepProblems,
  type Typed,
} from "@/lib/requests/intake/guided-steps";
import { requireSite } from "../../../site";
import { answerOf, fileFault, keepForm, keptForm, keyOr } from "../../kept-form";
import { type Posted, takePost } from "../../post";
import { checkAddress, landing, receiptAddress, stepAddress } from "../address";
import { similarItems } from "../similar";

/** Takes in one step of the guided form: keeps what was typed whatever it is, then goes on, or back to what is wrong. */
export const POST = (request: Request): Promise<Response> =>
  takePost(request, async (posted) => {
    const address = await saveStep(posted);
    return address.startsWith("/requests/new") ? landing(address) : address;
  });

async function saveStep(posted: Posted): Promise<string> {
  const key = keyOr(posted.text("form"));
  if ((await receiptOf(key)) !== null) return receiptAddress(key);
  const sent = posted.text("step");
  const step = isGuidedStep(sent) ? sent : "wanted";
  const toCheck = posted.text("then") === "check";
  const before = await keptForm(key);
  const values: Typed = { ...before.values, ...typedOn(step, before.values, posted) };
  if (step === "files") return saveFiles(key, values, posted, toCheck);

  await keepForm(posted.actor, key, values);
  const kinds = before.files.map(({ kind }) => kind);
  const wrong = Object.keys(stepProblems(step, values, kinds, civilDateOf(posted.now))).length > 0;
  return wrong ? stepAddress(key, step, { wrong, toCheck }) : nextAddress(key, step, values, toCheck);
}

/** What this step has sent of its own fields. */
function typedOn(step: GuidedStep, values: Typed, { typed, texts }: Posted): Typed {
  if (step === "delivery") {
    const { provideForm = "", provideWay = "", assistanceMore = "" } = typed;
    return { provideForm, provideWay, assistance: assistanceText(texts("assistance"), assistanceMore) };
  }
  const asked = fieldsOf(step, values);
  return Object.fromEntries(asked.flatMap((field) => (typed[field] === undefined ? [] : [[field, typed[field].trim()]])));
}

/** Every file that was chosen is taken by itself: what is wrong with one does not cost the others. */
async function saveFiles(key: string, values: Typed, { actor, files, text, now }: Posted, toCheck: boolean): Promise<string> {
  const refused: Record<string, string[]> = {};
  for (const { field, file } of files) {
    const kind = proofsOf(values).find((one) => one === field);
    if (kind === undefined) continue;
    const fault = applicantFileFault(file.name);
    if (fault !== null) {
      refused[kind] = [...(refused[kind] ?? []), fault];
      continue;
    }
    try {
      await keepDraftFile(actor, { formKey: key, kind, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, now);
    } catch (error) {
      refused[kind] = [...(refused[kind] ?? []), fileFault(answerOf(error), file.name)];
    }
  }
  const removed = text("remove");
  // Removed twice, or in another window: it is gone, as was wanted.
  if (removed !== "") await removeDraftFile(actor, { formKey: key, fileId: removed }, now).catch(answerOf);
  const wrong = Object.keys(refused).length > 0;
  await keepForm(actor, key, values, wrong ? { message: "有的文件没有上传", fields: refused } : null);
  if (wrong) return stepAddress(key, "files", { wrong, toCheck });
  if (text("go") !== "next") return stepAddress(key, "files", { toCheck });
  const kinds = (await keptForm(key)).files.map(({ kind }) => kind);
  const missing: FieldErrors = stepProblems("files", values, kinds, civilDateOf(now));
  return Object.keys(missing).length > 0 ? stepAddress(key, "files", { wrong: true, toCheck }) : checkAddress(key);
}

/** Whoever changes one answer goes back to the page that reads all of them; the page says if the change asks for more. */
async function nextAddress(key: string, step: GuidedStep, values: Typed, toCheck: boolean): Promise<string> {
  if (toCheck) return checkAddress(key);
  if (step === "wanted" && (await similarItems(await requireSite(), values)).length > 0) return stepAddress(key, "similar");
  const next = GUIDED_STEPS[GUIDED_STEPS.indexOf(step) + 1];
  return next === undefined ? checkAddress(key) : stepAddress(key, next);
}
