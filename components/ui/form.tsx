"use client";

import { createContext, type ReactNode, useActionState, useContext, useEffect, useId, useRef } from "react";
import { deliver } from "./deliver";
import { type FormAction, type FormState, type FormValues, idleForm } from "./form-state";
import { Notice } from "./notice";

interface FormContext {
  id: string;
  state: FormState;
  value: (name: string) => string | readonly string[] | undefined;
  pending: boolean;
}

const Context = createContext<FormContext | null>(null);

/** The form around a field: its id, its errors and what was typed before. */
export function useForm(): FormContext {
  const form = useContext(Context);
  if (form === null) throw new Error("a field stands outside its <Form>");
  return form;
}

/** The id of a field's control, which the error summary links to. */
export const controlId = (form: { id: string }, name: string): string => `${form.id}-${name}`;

interface FormProps {
  action: FormAction;
  /** what the fields hold at first */
  values?: FormValues;
  children: ReactNode;
  className?: string;
  /** the labels of fields, for the error summary */
  labels?: Readonly<Record<string, string>>;
}

/**
 * The one form of the platform: a server action that works without JavaScript, an error summary linked to the fields,
 * and everything typed kept when the answer is an error.
 */
export function Form({ action, values = {}, children, className, labels = {} }: FormProps) {
  // The server writes the action itself into the form, which then needs no JavaScript.
  const [state, submit, pending] = useActionState(typeof window === "undefined" ? action : deliver(action), idleForm);
  const id = useId();
  const answer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.round > 0 && state.status !== "idle") answer.current?.focus();
  }, [state.round, state.status]);

  const form: FormContext = { id, state, pending, value: (name) => state.values?.[name] ?? values[name] };
  return (
    <form action={submit} className={className} noValidate>
      <Context value={form}>
        <div ref={answer} tabIndex={-1} className="outline-none">
          {state.status !== "idle" && <FormAnswer form={form} labels={labels} />}
        </div>
        {children}
      </Context>
    </form>
  );
}

function FormAnswer({ form, labels }: { form: FormContext; labels: Readonly<Record<string, string>> }) {
  const { state } = form;
  const errors = Object.entries(state.fields ?? {}).flatMap(([name, messages]) => messages.map((message) => ({ name, message })));
  return (
    <Notice tone={state.status === "done" ? "done" : "late"} role={state.status === "done" ? "status" : "alert"} className="mb-5">
      <p className="font-semibold">{state.message}</p>
      {errors.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {errors.map(({ name, message }) => (
            <li key={`${name} ${message}`}>
              <a href={`#${controlId(form, name)}`}>{labels[name] === undefined ? message : `${labels[name]}：${message}`}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
