import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import type { FieldErrors } from "@/lib/core/errors";

/** What a form is drawn from: what was typed, and what is wrong with it. */
export interface Filled {
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
}

export interface FieldProps extends Filled {
  name: string;
  label: string;
  hint?: ReactNode;
  /** without it the label says 选填 */
  required?: boolean;
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export const fieldId = (name: string): string => `field-${name}`;

const CONTROL =
  "block min-h-11 w-full rounded border border-field bg-white px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-vermilion";

function tied({ name, errors, hint, required }: Pick<FieldProps, "name" | "errors" | "hint" | "required">) {
  const wrong = (errors[name] ?? []).length > 0;
  const ids = [hint !== undefined && `${fieldId(name)}-hint`, wrong && `${fieldId(name)}-error`].filter(Boolean);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": wrong ? true : undefined,
    "aria-required": required === true ? true : undefined,
  } as const;
}

function Notes({ name, hint, errors }: Pick<FieldProps, "name" | "hint" | "errors">) {
  const messages = errors[name] ?? [];
  return (
    <>
      {hint !== undefined && (
        <div id={`${fieldId(name)}-hint`} className="mb-1.5 text-small text-ink-3">
          {hint}
        </div>
      )}
      {messages.length > 0 && (
        <p id={`${fieldId(name)}-error`} className="mb-1.5 text-small font-semibold text-vermilion">
          {messages.map((message) => (
            <span key={message} className="block">
              {message}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

const Optional = ({ required }: Pick<FieldProps, "required">) =>
  required === true ? null : <span className="ml-1 text-small font-normal text-ink-3">（选填）</span>;

/** Stands out by a line at its side when something is wrong with it. */
const block = (wrong: boolean): string => clsx("mb-7", wrong && "border-l-4 border-vermilion pl-4");
const isWrong = ({ name, errors }: Pick<FieldProps, "name" | "errors">): boolean => (errors[name] ?? []).length > 0;

/** Label, hint and messages around one control. */
function Frame({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div className={block(isWrong(field))}>
      <label htmlFor={fieldId(field.name)} className="mb-1 block font-semibold">
        {field.label}
        <Optional required={field.required} />
      </label>
      <Notes {...field} />
      {children}
    </div>
  );
}

export function TextInput({ className, ...props }: FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>) {
  const { name, label, hint, required, values, errors, ...rest } = props;
  const field = { name, label, hint, required, values, errors };
  return (
    <Frame {...field}>
      <input
        id={fieldId(name)}
        name={name}
        type="text"
        defaultValue={values[name]}
        className={clsx(CONTROL, className)}
        {...tied(field)}
        {...rest}
      />
    </Frame>
  );
}

export function TextBox({ className, rows = 5, ...props }: FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps>) {
  const { name, label, hint, required, values, errors, ...rest } = props;
  const field = { name, label, hint, required, values, errors };
  return (
    <Frame {...field}>
      <textarea
        id={fieldId(name)}
        name={name}
        rows={rows}
        defaultValue={values[name]}
        className={clsx(CONTROL, className)}
        {...tied(field)}
        {...rest}
      />
    </Frame>
  );
}

export function SelectInput({
  choices,
  empty,
  className,
  ...field
}: FieldProps & { choices: readonly Choice[]; empty: string; className?: string }) {
  return (
    <Frame {...field}>
      <select
        id={fieldId(field.name)}
        name={field.name}
        defaultValue={field.values[field.name]}
        className={clsx(CONTROL, className)}
        {...tied(field)}
      >
        <option value="">{empty}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface ChoicesProps extends FieldProps {
  choices: readonly Choice[];
  /** what is ticked; of radio buttons the value of the field */
  ticked?: readonly string[];
  /** the question is the heading of the page, which says it already */
  bare?: boolean;
}

/** Radio buttons, or check boxes where `ticked` is given, under one question. */
export function Choices({ choices, ticked, bare = false, ...field }: ChoicesProps) {
  const { name, label, required, values } = field;
  const marked = ticked ?? [values[name] ?? ""];
  return (
    <fieldset className={block(isWrong(field))} aria-describedby={tied(field)["aria-describedby"]}>
      <legend className={bare ? "sr-only" : "mb-1 font-semibold"}>
        {label}
        <Optional required={required} />
      </legend>
      <Notes {...field} />
      <div className="mt-1 space-y-1">
        {choices.map(({ value, label: words, hint }, index) => (
          <div key={value} className="flex gap-3">
            <input
              id={index === 0 ? fieldId(name) : `${fieldId(name)}-${value}`}
              type={ticked === undefined ? "radio" : "checkbox"}
              name={name}
              value={value}
              defaultChecked={marked.includes(value)}
              aria-describedby={hint === undefined ? undefined : `${fieldId(name)}-${index}-hint`}
              className="mt-3 size-5 shrink-0 accent-blue"
            />
            <div className="min-w-0 flex-1">
              <label htmlFor={index === 0 ? fieldId(name) : `${fieldId(name)}-${value}`} className="flex min-h-11 items-center">
                {words}
              </label>
              {hint !== undefined && (
                <p id={`${fieldId(name)}-${index}-hint`} className="-mt-1.5 pb-2 text-small text-ink-3">
                  {hint}
                </p>
              )}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** A field for files; what was uploaded before is listed by `children`. */
export function FileInput({ accept, children, ...field }: FieldProps & { accept: string; children?: ReactNode }) {
  const { name } = field;
  return (
    <Frame {...field}>
      {children}
      <input
        id={fieldId(name)}
        name={name}
        type="file"
        multiple
        accept={accept}
        className="block w-full rounded border border-dashed border-field bg-white px-3 py-3 text-small file:mr-4 file:min-h-11 file:cursor-pointer file:rounded file:border file:border-rule-2 file:bg-sheet file:px-4 file:text-base file:text-blue aria-invalid:border-2 aria-invalid:border-vermilion"
        {...tied(field)}
      />
    </Frame>
  );
}
