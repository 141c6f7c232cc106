"use client";

import { type Choice, ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { controlId, useForm } from "@/components/ui/form";
import {
  BLOCK_WIDTHS,
  BLOCK_WORDS,
  type BlockKind,
  MAX_COLUMNS,
  MAX_COUNT,
  MAX_HEADLINES,
  MAX_LINKS,
  WIDTH_WORDS,
} from "@/lib/home/blocks";

export interface BlockChoices {
  columns: readonly Choice[];
  items: readonly Choice[];
}

/** What each kind shows, for whoever arranges. */
export const BLOCK_HINTS: Readonly<Record<BlockKind, string>> = {
  headlines: "一条信息突出显示，可带图，下面接着几条标题",
  latest: "各栏目最新公开的信息，注明栏目",
  services: "依申请公开、年报、指南、制度四个入口",
  statutory: "条例第二十条的法定主动公开内容",
  policy: "政策文件，带文号、日期和有效性",
  interpretation: "政策解读的标题列表",
  notices: "通知公告，日期突出",
  columns: "任选栏目的标题列表",
  links: "上级机关、相关网站等链接",
};

const WIDTHS: readonly Choice[] = BLOCK_WIDTHS.map((value) => ({ value, label: WIDTH_WORDS[value] }));
const MOVE = "min-h-9 rounded px-2 text-small text-blue underline-offset-4 hover:underline disabled:text-rule-2 disabled:no-underline";
const COUNTED: readonly string[] = ["headlines", "latest", "policy", "interpretation", "notices", "columns"];

type Value = ReturnType<typeof useForm>["value"];

const isUnfilled = (kind: BlockKind, value: Value, at: (field: string) => string): boolean =>
  (kind === "links" && !value(at("links"))) || (kind === "columns" && (value(at("columnIds")) ?? "").length === 0);

const summaryOf = (width: ReturnType<Value>, count: ReturnType<Value>): string =>
  [WIDTHS.find(({ value }) => value === width)?.label, count === undefined ? null : `${String(count)} 条`].filter(Boolean).join("，");

/** The columns that a list shows, by name: lists are told apart by them. */
function chosenNames(ids: ReturnType<Value>, columns: readonly Choice[]): string {
  const chosen = typeof ids === "string" ? [ids] : (ids ?? []);
  const names = columns.filter(({ value }) => chosen.includes(value)).map(({ label }) => `“${label.replace(/（.*$/, "")}”`);
  return names.length === 0 ? "" : `${names.join("、")}，`;
}

const isKind = (text: unknown): text is BlockKind => typeof text === "string" && Object.hasOwn(BLOCK_WORDS, text);

export function BlockFields({ index, count, ...choices }: BlockChoices & { index: number; count: number }) {
  const form = useForm();
  const at = (field: string): string => `blocks.${index}.${field}`;
  const kind = form.value(at("kind"));
  if (!isKind(kind)) return null;
  const label = `第 ${index + 1} 个板块`;
  // Open where something is wrong, and where something must be filled in first.
  const wrong = Object.keys(form.state.fields ?? {}).some((name) => name.startsWith(at(""))) || isUnfilled(kind, form.value, at);
  return (
    <li className="mb-4 border-t-2 border-ink pt-3">
      <fieldset aria-labelledby={controlId(form, at("kind"))}>
        <input type="hidden" name={at("kind")} value={kind} />
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <h2 id={controlId(form, at("kind"))} tabIndex={-1} className="text-large">
            {index + 1}. {BLOCK_WORDS[kind]}
          </h2>
          <div className="flex gap-1">
            <button type="submit" name="do" value={`up:${index}`} disabled={index === 0} className={MOVE}>
              上移<span className="sr-only">{label}</span>
            </button>
            <button type="submit" name="do" value={`down:${index}`} disabled={index === count - 1} className={MOVE}>
              下移<span className="sr-only">{label}</span>
            </button>
            <button type="submit" name="do" value={`remove:${index}`} className={`${MOVE} text-vermilion`}>
              移除<span className="sr-only">{label}</span>
            </button>
          </div>
        </div>
        <p className="text-small text-ink-3">
          {BLOCK_HINTS[kind]}。{chosenNames(form.value(at("columnIds")), choices.columns)}
          {summaryOf(form.value(at("width")), COUNTED.includes(kind) ? form.value(at("count")) : undefined)}
        </p>
        <details open={wrong || undefined} className="mb-2">
          <summary className="min-h-11 py-2 text-blue">
            设置<span className="sr-only">{label}</span>
          </summary>
          <div className="grid gap-x-5 pt-2 sm:grid-cols-3">
            <SelectField name={at("width")} label="宽度" required choices={WIDTHS} />
            <TextField name={at("title")} label="标题" maxLength={20} placeholder={BLOCK_WORDS[kind]} />
            {COUNTED.includes(kind) && <TextField name={at("count")} label={`条数（最多 ${MAX_COUNT}）`} required inputMode="numeric" />}
          </div>
          <Own kind={kind} at={at} {...choices} />
        </details>
      </fieldset>
    </li>
  );
}

/** The fields that only one kind has. */
function Own({ kind, at, columns, items }: BlockChoices & { kind: BlockKind; at: (field: string) => string }) {
  switch (kind) {
    case "headlines":
      return (
        <>
          <ChoiceField name={at("picture")} label="图片" kind="many" choices={[{ value: "yes", label: "头条有图片时显示第一张" }]} />
          {Array.from({ length: MAX_HEADLINES }, (_, place) => at(`items.${place}`)).map((name, place) => (
            <SelectField
              key={name}
              name={name}
              label={place === 0 ? "头条" : `第 ${place + 1} 条`}
              choices={items}
              empty={place === 0 ? "自动：最新的政策文件" : "自动：最新公开的信息"}
            />
          ))}
        </>
      );
    case "policy":
    case "interpretation":
    case "notices":
      return <SelectField name={at("columnId")} label="栏目" choices={columns} empty={`自动：第一个“${BLOCK_WORDS[kind]}”类栏目`} />;
    case "columns":
      return (
        <ChoiceField name={at("columnIds")} label="栏目" required kind="many" hint={`最多 ${MAX_COLUMNS} 个，并排显示`} choices={columns} />
      );
    case "links":
      return (
        <TextArea
          name={at("links")}
          label="链接"
          required
          rows={5}
          spellCheck={false}
          hint={`每行一个：名称，空格，网址。例如“市人民政府 https://www.example.gov.cn/”。最多 ${MAX_LINKS} 个`}
        />
      );
    default:
      return null;
  }
}
