import { proofToken } from "@/lib/core/proof";
import { OwnScript } from "../../own-script";

/** What a public form carries to show that a person sends it; solved by /proof.js while the page is read, or by waiting a little. */
export function ProofFields({ form, token = "" }: { form: string /** of a page before, that was open too short */; token?: string }) {
  return (
    <>
      <input type="hidden" name="proofToken" value={token || proofToken({ name: form }, new Date())} />
      <input type="hidden" name="proofAnswer" value="" />
      <div aria-hidden="true" className="absolute -left-[9999px] h-px w-px overflow-hidden">
        <label htmlFor="homepage">请不要填写这一栏</label>
        <input id="homepage" type="text" name="homepage" tabIndex={-1} autoComplete="off" />
      </div>
      <OwnScript src="/proof.js" />
    </>
  );
}
