import { Notice } from "@/components/ui/notice";
import type { FieldErrors } from "@/lib/core/errors";
import { fieldId } from "./fields";

interface ProblemsProps {
  errors: FieldErrors;
  /** in place of the usual sentence */
  message?: string;
  labels: Readonly<Record<string, string>>;
}

/** What keeps a form from being taken, each linked to its field. Nothing when all is well. */
export function Problems({ errors, message, labels }: ProblemsProps) {
  const wrong = Object.entries(errors).flatMap(([field, messages]) => messages.map((text) => ({ field, text })));
  if (wrong.length === 0 && message === undefined) return null;
  return (
    <Notice tone="late" role="alert" className="mb-7">
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
