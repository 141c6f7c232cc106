import { HiddenField, TextArea, TextField } from "@/components/ui/field";
import type { FormValues } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import { editableParts } from "@/lib/requests/letters/edits";
import type { Letter } from "@/lib/requests/letters/letter";
import { LetterPreview } from "../case/letter-preview";

const LINES = [
  { key: "honorific", label: "称谓", hint: "写在收文人后面，如先生、女士；不填的只写姓名或者名称", most: 10 },
  { key: "contactName", label: "联系人", hint: "不填的写经办人", most: 40 },
  { key: "contactTel", label: "联系电话", hint: "不填的写受理机构的电话", most: 40 },
] as const;

/** Has the letter a line that names whom to ask, and with a person's name? */
const linesOf = (letter: Letter) => {
  const contact = letter.parts.find(({ id }) => id === "contact");
  const text = contact?.kind === "text" ? contact.text : "";
  return LINES.filter(({ key }) => (key === "contactName" ? text.includes("联系人") : key === "honorific" || text !== ""));
};

/** What stands in the fields of `LetterWording` at first. */
export const wordingValues = (letters: readonly Letter[], worded: Readonly<Record<string, string>>): FormValues => ({
  ...Object.fromEntries(
    letters.flatMap((letter) => editableParts(letter).map(({ id, text }) => [`wording.${letter.code}.${id}`, text] as const)),
  ),
  ...Object.fromEntries(Object.entries(worded).map(([key, text]) => [`wording.${key}`, text])),
  edited: Object.keys(worded),
});

/** The labels of these fields, for the error summary. */
export const wordingLabels = (letters: readonly Letter[]): Record<string, string> =>
  Object.fromEntries(
    letters.flatMap((letter) => [
      ...editableParts(letter).map(({ id }, index) => [`wording.${letter.code}.${id}`, `可以改写的第 ${index + 1} 段`] as const),
      ...LINES.map(({ key, label }) => [`wording.${letter.code}.${key}`, label] as const),
    ]),
  );

/** The paragraphs of letters that may be worded otherwise; what the law or a computation has put there cannot. */
export function LetterWording({ letters, worded }: { letters: readonly Letter[]; worded: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.keys(worded).map((key) => (
        <HiddenField key={key} name="edited" value={key} />
      ))}
      {letters.map((letter) => (
        <Section key={letter.code} title={`改写《${letter.title}》`}>
          <p className="mb-4 text-small text-ink-3">日期、编号、金额和引用的条款要保留；法定期限、后果和落款由系统生成，不能改写。</p>
          {editableParts(letter).map((part, index) => (
            <div key={part.id}>
              <HiddenField name={`shown.${letter.code}.${part.id}`} value={part.text} />
              <TextArea
                name={`wording.${letter.code}.${part.id}`}
                label={`可以改写的第 ${index + 1} 段`}
                required
                rows={4}
                maxLength={10_000}
              />
            </div>
          ))}
          <div className="grid gap-x-5 sm:grid-cols-3">
            {linesOf(letter).map(({ key, label, hint, most }) => (
              <TextField key={key} name={`wording.${letter.code}.${key}`} label={label} hint={hint} maxLength={most} />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

/** The letters as they will go out. */
export function LetterPreviews({ letters }: { letters: readonly Letter[] }) {
  return letters.map((letter) => (
    <Section key={letter.code} title={letter.title}>
      <LetterPreview letter={letter} />
    </Section>
  ));
}
