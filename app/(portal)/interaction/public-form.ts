import { unstable_rethrow } from "next/navigation";
import { visitorAddress } from "@/app/auth";
import { unexpected } from "@/app/console/form-action";
import { type FormState, type FormValues, formValues } from "@/components/ui/form-state";
import { AppError, notFound } from "@/lib/core/errors";
import { admit, type PublicForm, proofToken } from "@/lib/core/proof";
import { type Actor, visitor } from "@/lib/identity/actor";
import { portalSite } from "../site";

interface Filing<F> {
  form: PublicForm;
  /** throws why nothing is taken now, whatever was typed */
  expectOpen?: (agencyId: string, values: FormValues, now: Date) => Promise<void>;
  /** throws what is wrong with what was typed, before anything is used up */
  check: (values: FormValues) => unknown;
  /** what was filed with this form before, or null */
  find: (agencyId: string, formKey: string) => Promise<F | null>;
  file: (actor: Actor, values: FormValues, now: Date) => Promise<F>;
  /** what the page says and shows afterwards */
  done: (filed: F) => { message: string; values: FormValues };
  /** the form is shown to be read once more before it is sent */
  readBack?: boolean;
}

const text = (values: FormValues, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
};

/**
 * Takes a form that anybody may send, once: what was typed is checked, read back where the form wants it, the visitor let through, and the answer of a
 * form that was sent twice is the answer of the first time. Whoever is too late is told before all that. Everything typed stays, and every answer
 * carries a new puzzle.
 */
export async function submitPublicForm<F>(previous: FormState, data: FormData, filing: Filing<F>): Promise<FormState> {
  const { form, find, file, done } = filing;
  const now = new Date();
  const typed = formValues(data);
  const round = previous.round + 1;
  const values = (more: FormValues = {}): FormValues => ({ ...typed, proofToken: proofToken(form, now), proofAnswer: "", ...more });
  try {
    const site = await portalSite();
    if (site === null) throw notFound("网站");
    const step = text(typed, "step");
    if (step === "edit") return { status: "idle", values: values({ step: "fill" }), round };
    const before = await find(site.agencyId, text(typed, "formKey"));
    if (before === null) await filing.expectOpen?.(site.agencyId, typed, now);
    filing.check(typed);
    // The first answer keeps the token: the time until the form is sent counts for those without script.
    if (filing.readBack === true && step !== "send") return { status: "idle", values: { ...typed, step: "check" }, round };
    const filed = before ?? (await fileOnce());
    return { status: "done", ...done(filed), round };

    async function fileOnce(): Promise<F> {
      const proof = { token: text(typed, "proofToken"), answer: text(typed, "proofAnswer"), trap: text(typed, "homepage") };
      await admit(form, proof, await visitorAddress(), now);
      // Whose address it was is not kept: the ledger has none of visitors who write.
      return file(visitor(site?.agencyId ?? "", ""), typed, now);
    }
  } catch (error) {
    unstable_rethrow(error);
    if (!(error instanceof AppError)) return { status: "failed", message: unexpected(error), values: values(), round };
    // What was read once more stays in view while one waits; what has to be mended is shown as a form.
    const sent = text(typed, "step") === "send" ? "check" : text(typed, "step");
    const step = Object.keys(error.fields).length > 0 ? "fill" : sent;
    // Only a short wait is asked for: the token stays good.
    const token = /请稍等/.test(error.message) ? text(typed, "proofToken") : proofToken(form, now);
    return {
      status: "failed",
      message: error.message,
      fields: error.fields,
      values: { ...typed, step, proofAnswer: "", proofToken: token },
      round,
    };
  }
}
