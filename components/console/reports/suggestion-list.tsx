import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Tag } from "@/components/ui/tag";
import type { Suggestion } from "@/lib/reports/annual/suggestions";

interface SuggestionListProps {
  suggestions: readonly (Suggestion & { readonly taken: boolean })[];
  year: number;
  version: number;
  action: FormAction;
}

const PART_WORDS: Readonly<Record<Suggestion["part"], string>> = {
  opening: "开头",
  section1: "第一部分",
  section5: "第五部分",
  section6: "第六部分",
};

/** Sentences made from the figures, each taken over into its section by one button. */
export function SuggestionList({ suggestions, year, version, action }: SuggestionListProps) {
  return (
    <>
      <p className="mb-2 text-small text-ink-3">采用的句子加在那一部分的末尾。请先保存正在写的文字。</p>
      <ul className="border-t border-rule">
        {suggestions.map(({ key, part, text, taken }) => (
          <li key={key} className="border-b border-rule py-2.5">
            <p className="mb-1.5">
              <span className="text-small text-ink-3">{PART_WORDS[part]}　</span>
              {text}
            </p>
            {taken ? (
              <Tag tone="done">正文里已有</Tag>
            ) : (
              <Form action={action}>
                <HiddenField name="year" value={year} />
                <HiddenField name="expectedVersion" value={version} />
                <HiddenField name="key" value={key} />
                <SubmitButton weight="quiet">采用这一句</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
