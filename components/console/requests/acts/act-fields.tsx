import Link from "next/link";
import type { ComponentProps } from "react";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { type ActField, OTHER_CASE, typedName } from "./act-form";

/** The questions of an act, one below the other. */
export function ActFields({ fields }: { fields: readonly ActField[] }) {
  return fields.map((field) => (
    <div key={field.name}>
      <OneField field={field} />
      {field.link !== undefined && (
        <p className="-mt-3 mb-5">
          <Link href={field.link.href} prefetch={false} className="inline-flex min-h-11 items-center">
            {field.link.label}
          </Link>
        </p>
      )}
    </div>
  ));
}

function OneField({ field: { kind, name, label, hint, required, needed, choices = [] } }: { field: ActField }) {
  const asked = { name, label, hint, required, needed };
  switch (kind) {
    case "text":
      return <TextField {...asked} maxLength={300} />;
    case "area":
      return <TextArea {...asked} rows={4} maxLength={3000} />;
    case "day":
      return <TextField {...asked} type="date" className="max-w-60" />;
    case "count":
      return <TextField {...asked} inputMode="numeric" className="max-w-60" />;
    case "select":
      return <SelectField {...asked} choices={choices} empty="请选择" />;
    case "one":
      return <ChoiceField {...asked} choices={choices} />;
    case "case":
      return <CaseField {...asked} choices={choices} />;
    case "many":
      return choices.length > 0 ? <ChoiceField {...asked} choices={choices} kind="many" /> : null;
  }
}

/** Another case: one of those that come into question, or any by its number. */
function CaseField({ choices, ...asked }: Omit<ComponentProps<typeof ChoiceField>, "kind">) {
  if (choices.length === 0) return <TextField {...asked} hint={<>填写登记编号：{asked.hint}</>} maxLength={60} className="max-w-96" />;
  return (
    <>
      <ChoiceField {...asked} choices={[...choices, { value: OTHER_CASE, label: "另一件，编号写在下面" }]} />
      <TextField name={typedName(asked.name)} label="登记编号" needed="上面没有列出的，写在这里" maxLength={60} className="max-w-96" />
    </>
  );
}
