import { SubmitButton, TextField } from "@/components/ui/field";

/** The foot of a draft: send it up with a note, or keep it. */
export function DraftButtons() {
  return (
    <>
      <TextField name="note" label="送审说明" maxLength={500} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="act" value="submit">
          送审
        </SubmitButton>
        <SubmitButton name="act" value="save" weight="quiet">
          保存草稿
        </SubmitButton>
      </div>
    </>
  );
}
