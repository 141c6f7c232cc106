"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { controlId, useForm } from "./form";

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  /** when it has to be filled in, if not always: 邮寄时必填 */
  needed?: string;
  className?: string;
}

const CONTROL =
  "w-full rounded border border-field bg-white px-3 py-2 text-ink min-h-11 aria-invalid:border-2 aria-invalid:border-vermilion";

/** Ids and attributes that tie a control to its label, hint and errors. */
export function useField({ name, hint, required }: Pick<FieldProps, "name" | "hint" | "required">) {
  const form = useForm();
  const id = controlId(form, name);
  const errors = form.state.fields?.[name] ?? [];
  const described = [hint === undefined ? null : `${id}-hint`, errors.length > 0 ? `${id}-error` : null].filter((part) => part !== null);
  const first = form.value(name);
  return {
    id,
    errors,
    value: typeof first === "string" ? first : (first?.[0] ?? ""),
    values: first === undefined ? [] : typeof first === "string" ? [first] : first,
    /** remounts an uncontrolled control when the form answers */
    key: `${id} ${form.state.round}`,
    control: {
      id,
      name,
      "aria-required": required === true ? true : undefined,
      "aria-invalid": errors.length > 0 ? true : undefined,
      "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    },
  };
}

function FieldName({ label, required, needed = "选填" }: Pick<FieldProps, "label" | "required" | "needed">) {
  return (
    <>
      {label}
      {required !== true && <span className="ml-1 text-small font-normal text-ink-3">（{needed}）</span>}
    </>
  );
}

/** The hint and the errors of a field, under the ids that its control names. */
function FieldNotes({ field, hint }: { field: ReturnType<typeof useField>; hint: ReactNode }) {
  return (
    <>
      {hint !== undefined && (
        <p id={`${field.id}-hint`} className="mb-1 text-small text-ink-3">
          {hint}
        </p>
      )}
      {field.errors.length > 0 && (
        <p id={`${field.id}-error`} className="mb-1 text-small font-semibold text-vermilion">
          {field.errors.join("；")}
        </p>
      )}
    </>
  );
}

/** Label, hint and errors around any control. */
export function FieldFrame({
  field,
  label,
  hint,
  required,
  needed,
  className,
  children,
}: Omit<FieldProps, "name"> & { field: ReturnType<typeof useField>; children: ReactNode }) {
  return (
    <div className={clsx("mb-5", className)}>
      <label htmlFor={field.id} className="mb-1 block font-semibold">
        <FieldName label={label} required={required} needed={needed} />
      </label>
      <FieldNotes field={field} hint={hint} />
      {children}
    </div>
  );
}

type Native<T extends "input" | "textarea" | "select"> = FieldProps & Omit<ComponentProps<T>, keyof FieldProps | "defaultValue" | "id">;

export function TextField({ name, label, hint, required, needed, className, ...rest }: Native<"input">) {
  const field = useField({ name, hint, required });
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required} needed={needed} className={className}>
      <input key={field.key} type="text" className={CONTROL} defaultValue={field.value} {...field.control} {...rest} />
    </FieldFrame>
  );
}

export function TextArea({ name, label, hint, required, needed, className, rows = 4, ...rest }: Native<"textarea">) {
  const field = useField({ name, hint, required });
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required} needed={needed} className={className}>
      <textarea key={field.key} rows={rows} className={CONTROL} defaultValue={field.value} {...field.control} {...rest} />
    </FieldFrame>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField({
  name,
  label,
  hint,
  required,
  needed,
  className,
  choices,
  empty,
  ...rest
}: Native<"select"> & { choices: readonly Choice[]; empty?: string }) {
  const field = useField({ name, hint, required });
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required} needed={needed} className={className}>
      <select key={field.key} className={CONTROL} defaultValue={field.value} {...field.control} {...rest}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A group of radio buttons (`kind: "one"`) or check boxes (`kind: "many"`) under one question. */
export function ChoiceField({
  name,
  label,
  hint,
  required,
  needed,
  className,
  choices,
  kind = "one",
}: FieldProps & { choices: readonly Choice[]; kind?: "one" | "many" }) {
  const field = useField({ name, hint, required });
  return (
    <fieldset className={clsx("mb-5", className)} aria-describedby={field.control["aria-describedby"]}>
      <legend className="mb-1 font-semibold">
        <FieldName label={label} required={required} needed={needed} />
      </legend>
      <FieldNotes field={field} hint={hint} />
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {choices.map((choice, index) => (
          <label key={choice.value} className="inline-flex min-h-11 items-center gap-2">
            <input
              key={field.key}
              id={index === 0 ? field.id : undefined}
              type={kind === "one" ? "radio" : "checkbox"}
              name={name}
              value={choice.value}
              defaultChecked={field.values.includes(choice.value)}
              className="size-5 shrink-0 accent-blue"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}

/** The button that sends the form; off while it is on its way, so that a double click sends once. */
export function SubmitButton({
  children,
  weight,
  name,
  value,
}: {
  children: ReactNode;
  weight?: ComponentProps<typeof Button>["weight"];
  name?: string;
  value?: string;
}) {
  const { pending } = useForm();
  return (
    <Button weight={weight} name={name} value={value} disabled={pending} aria-busy={pending}>
      {children}
    </Button>
  );
}
