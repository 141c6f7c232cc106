import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Tag } from "@/components/ui/tag";
import type { ExplainedFinding } from "@/lib/reports/site/explanations";

interface SiteFindingsProps {
  findings: readonly ExplainedFinding[];
  year: number;
  version: number;
  /** null: they can only be read */
  explain: FormAction | null;
}

/** What the checks found; where a difference may be right, what was said about it or the form to say so. */
export function SiteFindings({ findings, year, version, explain }: SiteFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className="border-t border-rule">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.fields.join()}`} className="border-b border-rule py-2.5">
          <p className="max-w-[52rem]">
            <Tag tone={finding.severity === "error" ? "late" : "soon"}>{finding.severity === "error" ? "错误" : "提示"}</Tag>{" "}
            {finding.message}
          </p>
          {finding.explanation !== null && (
            <p className="mt-1 max-w-[52rem] text-small">
              说明：{finding.explanation.text}
              <span className="text-ink-3">
                {" "}
                —— {finding.explanation.byName} {finding.explanation.at}
              </span>
            </p>
          )}
          {finding.explain !== null && finding.explanation === null && explain !== null && (
            <Form action={explain} labels={{ text: "说明" }} className="mt-2 max-w-[44rem]">
              <HiddenField name="year" value={year} />
              <HiddenField name="expectedVersion" value={version} />
              <HiddenField name="rule" value={finding.rule} />
              <TextArea name="text" label="说明" required rows={2} />
              <SubmitButton weight="quiet">保存说明</SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
