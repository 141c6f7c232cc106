import { Notice } from "@/components/ui/notice";
import type { FieldErrors } from "@/lib/core/errors";
import { fieldId } from "./fields";

interface ProblemsProps {
  errors: FieldErrors;
  /** in place of the usual sentence */
  message?: string;
  labels: Readonly<Record<string, string>>;
}

/** As the fields stand on the page: the labels are in that order. */
function inOrder(fields: readonly string[], labels: ProblemsProps["labels"]): readonly string[] {
  const known = Object.keys(labels);
  const place = (field: string): number => (known.includes(field) ? known.indexOf(field) : known.length);
  return [...fields].sort((one, other) => place(one) - place(other));
}

/** What keeps a form from being taken, each linked to its field. Nothing when all is well. */
export function Problems({ errors, message, labels }: ProblemsProps) {
  const wrong = inOrder(Object.keys(errors), labels).flatMap((field) => (errors[field] ?? []).map((text) => ({ field, text })));
  if (wrong.length === 0 && message === undefined) return null;
  return (
    <Notice tone="late" role="alert" id="problems" className="mb-7 scroll-mt-4">
      <h2 className="font-sans text-base">{message ?? "还不能继续，请改正下面的内容"}</h2>
      {wrong.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {wrong.map(({ field, text }) => (
            <li key={`${field} ${text}`}>
              {labels[field] === undefined ? text : <a href={`#${fieldId(field)}`}>{`${labels[field]}：${text}`}</a>}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
