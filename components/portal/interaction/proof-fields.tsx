"use client";

import { useForm } from "@/components/ui/form";

/** What a public form carries besides what is typed: its key, the puzzle with the place of its answer, and a field that people do not see. */
export function ProofFields() {
  const { value } = useForm();
  return (
    <>
      <input type="hidden" name="formKey" value={String(value("formKey") ?? "")} />
      <input type="hidden" name="proofToken" value={String(value("proofToken") ?? "")} />
      <input type="hidden" name="proofAnswer" defaultValue="" />
      <div aria-hidden="true" className="absolute -left-[9999px] size-px overflow-hidden">
        <label>
          请保持空白
          <input type="text" name="homepage" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
    </>
  );
}
