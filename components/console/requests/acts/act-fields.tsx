import Link from "next/link";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/field";
import type { ActField } from "./act-form";

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

function OneField({ field: { kind, name, label, hint, required, choices = [] } }: { field: ActField }) {
  const asked = { name, label, hint, required };
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
    case "many":
      return choices.length > 0 ? <ChoiceField {...asked} choices={choices} kind="many" /> : null;
  }
}
