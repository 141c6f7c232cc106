import { Confirm } from "@/components/ui/confirm";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { ActFields } from "./act-fields";
import type { ActForm } from "./act-form";

/** What stands in the fields of an act before anybody has typed. */
export const firstValues = ({ fields }: ActForm): FormValues =>
  Object.fromEntries(fields.map(({ name, initial }) => [name, initial ?? ""]));

interface ActConfirmProps {
  action: FormAction;
  form: ActForm;
  /** what the act is about: ids, expectedVersion */
  hidden: Readonly<Record<string, string | number>>;
  /** what was typed before the session ran out */
  kept: FormValues | null;
  back: { label: string; href: string };
}

/** The body of an act's page: what it does, what follows, what has to be said. */
export const ActConfirm = ({ action, form, hidden, kept, back }: ActConfirmProps) => (
  <Confirm
    action={action}
    question={form.question}
    consequences={form.consequences}
    tone={form.danger === true ? "late" : "plain"}
    hidden={hidden}
    values={kept ?? firstValues(form)}
    labels={Object.fromEntries(form.fields.map(({ name, label }) => [name, label]))}
    confirm={form.confirm}
    danger={form.danger}
    back={back}
  >
    <ActFields fields={form.fields} />
  </Confirm>
);
