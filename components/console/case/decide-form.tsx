"use client";

import clsx from "clsx";
import { HiddenField, SubmitButton, useField } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";

interface DecideFormProps {
  /** the reader may decide now; otherwise the form only answers what was sent from it while it was open */
  open: boolean;
  action: FormAction;
  runId: string;
  version: number;
  contentHash: string;
  /** the step carries the secrecy check */
  secrecyCheck: boolean;
  /** 提请确定: the answer has to be written into the opinion */
  awaitsAnswer: boolean;
  /** "撤稿", "移栏": an act on what is public; null for a publication */
  act: string | null;
  onBehalfOf: string | null;
  values?: FormValues;
}

/** 审批: always at hand at the lower edge, on a desk and on a phone; what it says binds to the content on this page. */
export function DecideForm({
  open,
  action,
  runId,
  version,
  contentHash,
  secrecyCheck,
  awaitsAnswer,
  act,
  onBehalfOf,
  values,
}: DecideFormProps) {
  return (
    <section
      aria-label="审批"
      className={clsx(
        "no-print lower-edge lower-edge-deep -mx-4 mt-8 border-t-2 border-blue bg-sheet px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-[0_-6px_16px_rgb(28_33_39/0.08)] md:-mx-8 md:-mb-8 md:px-8 max-md:-mb-6",
        !open && "[&:not(:has([role=alert]))]:hidden",
      )}
    >
      <Form
        action={action}
        values={values}
        labels={{ opinion: "意见", secrecy: "保密审查" }}
        className="mx-auto max-h-[70dvh] overflow-y-auto [&_[role=alert]]:mb-3"
      >
        {open ? (
          <>
            <HiddenField name="runId" value={runId} />
            <HiddenField name="expectedVersion" value={version} />
            <HiddenField name="contentHash" value={contentHash} />
            {onBehalfOf !== null && <p className="mb-1 text-small text-amber">你代理{onBehalfOf}审批，记录中会注明。</p>}
            <div className="grid gap-x-6 gap-y-1.5 p-0.5 lg:grid-cols-[auto_minmax(0,1fr)_auto] lg:items-end">
              {secrecyCheck && <Secrecy />}
              <Opinion hint={awaitsAnswer ? "写明有关部门的答复：部门、日期、结论" : "退回时必填"} wide={!secrecyCheck} />
              <div className="grid grid-cols-2 gap-3 lg:flex">
                <SubmitButton name="verdict" value="approve">
                  {act === null ? "同意" : `同意${act === "有效性" ? "标注" : act}`}
                </SubmitButton>
                <SubmitButton name="verdict" value="return" weight="danger">
                  {act === null ? "退回" : "不同意"}
                </SubmitButton>
              </div>
            </div>
          </>
        ) : (
          <Unsent />
        )}
      </Form>
    </section>
  );
}

/** Somebody was faster: what was typed stays readable. */
function Unsent() {
  const { value } = useForm();
  const opinion = value("opinion");
  if (typeof opinion !== "string" || opinion === "") return null;
  return <p className="text-small whitespace-pre-line">你填写的意见：{opinion}</p>;
}

const CHOICES = [
  { value: "passed", label: "通过" },
  { value: "unsure", label: "提请确定" },
] as const;

function Secrecy() {
  const field = useField({ name: "secrecy", hint: undefined, required: true });
  return (
    <fieldset
      aria-describedby={field.control["aria-describedby"]}
      aria-invalid={field.control["aria-invalid"]}
      className="max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-4"
    >
      <legend className="text-small text-ink-2 max-lg:float-left">保密审查</legend>
      <div className="flex gap-x-5">
        {CHOICES.map(({ value, label }, index) => (
          <label key={value} className="inline-flex min-h-11 items-center gap-2 whitespace-nowrap">
            <input
              key={field.key}
              id={index === 0 ? field.id : undefined}
              type="radio"
              name="secrecy"
              value={value}
              defaultChecked={field.value === value}
              className={clsx("size-5 accent-blue", field.errors.length > 0 && "outline-2 outline-vermilion")}
            />
            {label}
          </label>
        ))}
      </div>
      {field.errors.length > 0 && (
        <p id={`${field.id}-error`} className="w-full text-small font-semibold text-vermilion">
          {field.errors.join("；")}
        </p>
      )}
    </fieldset>
  );
}

function Opinion({ hint, wide }: { hint: string; wide: boolean }) {
  const field = useField({ name: "opinion", hint, required: false });
  return (
    <div className={clsx("min-w-0", wide && "lg:col-span-2")}>
      <label htmlFor={field.id} className="text-small text-ink-2">
        意见{" "}
        <span id={`${field.id}-hint`} className="text-ink-3">
          （{hint}）
        </span>
      </label>
      {field.errors.length > 0 && (
        <p id={`${field.id}-error`} className="text-small font-semibold text-vermilion">
          {field.errors.join("；")}
        </p>
      )}
      <textarea
        key={field.key}
        rows={1}
        maxLength={1000}
        defaultValue={field.value}
        className="block resize-none field-sizing-content max-h-40 min-h-11 w-full rounded border border-field bg-white px-3 py-2 leading-6 aria-invalid:border-2 aria-invalid:border-vermilion"
        {...field.control}
      />
    </div>
  );
}
