import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { parseCivilDate } from "@/lib/core/civil-date";
import { CALCULATOR_FIELDS, type CalculatorAnswer, type CalculatorField } from "@/lib/requests/calculator";
import { CHANNEL_FACTS, CHANNELS } from "@/lib/requests/receipt";

type Asked = Pick<CalculatorAnswer, "values" | "errors">;

const OPTIONAL = ["supplementAsked", "supplementReceived", "consultSent", "consultBack", "extension"] as const;
const idOf = (field: CalculatorField): string => `deadline-${field}`;

/** Asks for the dates by a GET form: the answer has an address, and needs no script. */
export function DeadlineForm({ values, errors }: Asked) {
  const wrong = Object.entries(errors) as [CalculatorField, string][];
  return (
    <form action="/deadline#result" method="get" className="no-print">
      {wrong.length > 0 && (
        <Notice tone="late" role="alert" className="mb-5 scroll-mt-4">
          <p id="result" className="font-semibold">
            没有计算，请改正下面的内容：
          </p>
          <ul className="mt-1 list-disc pl-5">
            {wrong.map(([field, message]) => (
              <li key={field}>
                <a href={`#${idOf(field)}`}>
                  {CALCULATOR_FIELDS[field]}：{message}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Field field="channel" errors={errors} hint="不同的申请方式，“收到申请之日”不一样（条例第三十一条）。">
        <select
          id={idOf("channel")}
          name="channel"
          defaultValue={values.channel}
          className={CONTROL}
          {...described("channel", errors, true)}
        >
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {CHANNEL_FACTS[channel].name}
            </option>
          ))}
        </select>
      </Field>
      <DateInput
        field="date"
        values={values}
        errors={errors}
        hint="当面提交填提交当天，挂号信、快递填机关签收当天，平常信函、网上、邮件、传真填双方确认当天。"
        required
      />
      <details
        open={OPTIONAL.some((field) => values[field] !== "" || errors[field] !== undefined)}
        className="mb-5 border-y border-rule-2 py-1"
      >
        <summary className="min-h-11 py-2 font-semibold text-blue">有补正、征求意见或者延期</summary>
        <div className="mt-3">
          <DateInput field="supplementAsked" values={values} errors={errors} hint="补正以后，期限从收到补正的申请之日重新计算。" />
          <DateInput field="supplementReceived" values={values} errors={errors} hint="还没有补正的，不填。" />
          <DateInput field="consultSent" values={values} errors={errors} hint="征求第三方或者其他机关意见所需的时间不计算在期限内。" />
          <DateInput field="consultBack" values={values} errors={errors} hint="还没有收到的，不填，算到今天。" />
          <Field field="extension" errors={errors} hint="机关书面告知的延长日数，最多20个工作日。">
            <input
              id={idOf("extension")}
              name="extension"
              inputMode="numeric"
              defaultValue={values.extension}
              className={clsx(CONTROL, "max-w-28")}
              {...described("extension", errors, true)}
            />
          </Field>
        </div>
      </details>
      <div className="flex flex-wrap gap-3">
        <Button>计算</Button>
        {values.date !== "" && <ButtonLink href="/deadline">重新填写</ButtonLink>}
      </div>
    </form>
  );
}

const CONTROL =
  "block min-h-11 w-full rounded border border-field bg-white px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-vermilion";

function described(field: CalculatorField, errors: Asked["errors"], hint: boolean): ComponentProps<"input"> & ComponentProps<"select"> {
  const ids = [hint && `${idOf(field)}-hint`, errors[field] !== undefined && `${idOf(field)}-error`].filter(Boolean);
  return { "aria-describedby": ids.join(" ") || undefined, "aria-invalid": errors[field] === undefined ? undefined : true };
}

function DateInput({
  field,
  values,
  errors,
  hint,
  required = false,
}: Asked & { field: CalculatorField; hint: string; required?: boolean }) {
  // A browser empties a date field that holds no date; as text, what was typed stays to be corrected.
  const readable = values[field] === "" || parseCivilDate(values[field]) !== null;
  return (
    <Field field={field} errors={errors} hint={hint}>
      <input
        id={idOf(field)}
        name={field}
        type={readable ? "date" : "text"}
        defaultValue={values[field]}
        aria-required={required || undefined}
        className={CONTROL}
        {...described(field, errors, true)}
      />
    </Field>
  );
}

function Field({ field, errors, hint, children }: { field: CalculatorField; errors: Asked["errors"]; hint: string; children: ReactNode }) {
  return (
    <div className="mb-5">
      <label htmlFor={idOf(field)} className="mb-1 block font-semibold">
        {CALCULATOR_FIELDS[field]}
      </label>
      <p id={`${idOf(field)}-hint`} className="mb-1 text-small text-ink-3">
        {hint}
      </p>
      {errors[field] !== undefined && (
        <p id={`${idOf(field)}-error`} className="mb-1 text-small font-semibold text-vermilion">
          {errors[field]}
        </p>
      )}
      {children}
    </div>
  );
}
