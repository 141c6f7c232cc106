"use client";

import { useEffect } from "react";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SelectField, SubmitButton } from "@/components/ui/field";
import { controlId, Form, useForm } from "@/components/ui/form";
import type { FormValues } from "@/components/ui/form-state";
import { BLOCK_KINDS, BLOCK_WORDS, MAX_BLOCKS, MAX_HEADLINES } from "@/lib/home/blocks";
import { saveArrangement } from "../actions";
import { type BlockChoices, BlockFields } from "./block-fields";

interface HomeFormProps extends BlockChoices {
  values: FormValues;
  expectedVersion: number;
}

const FIELD_LABELS: Readonly<Record<string, string>> = {
  width: "宽度",
  title: "标题",
  count: "条数",
  columnId: "栏目",
  columnIds: "栏目",
  links: "链接",
  ...Object.fromEntries(Array.from({ length: MAX_HEADLINES }, (_, place) => [`items.${place}`, `第 ${place + 1} 条`])),
};

const labels: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: MAX_BLOCKS }, (_, index) =>
    Object.entries(FIELD_LABELS).map(([field, label]) => [`blocks.${index}.${field}`, `第 ${index + 1} 个板块${label}`]),
  ).flat(),
);

const KINDS = BLOCK_KINDS.map((value) => ({ value, label: BLOCK_WORDS[value] }));

/** The editor of the home page: every button sends the form, so that it works by keyboard alone and without JavaScript. */
export function HomeForm({ values, expectedVersion, ...choices }: HomeFormProps) {
  return (
    <Form action={saveArrangement} values={values} labels={labels} className="max-w-[46rem]">
      {/* The first button is the one that Enter presses. */}
      <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        保存
      </button>
      <HiddenField name="expectedVersion" value={expectedVersion} />
      <Blocks {...choices} />
      <div className="lower-edge -mx-4 flex flex-wrap gap-3 border-t-2 border-blue bg-sheet px-4 py-3">
        <SubmitButton name="do" value="preview">
          保存并预览
        </SubmitButton>
        <SubmitButton name="do" value="save" weight="quiet">
          保存
        </SubmitButton>
        <ButtonLink href="/console/home">取消</ButtonLink>
      </div>
    </Form>
  );
}

/** After a move the focus goes with the block, so that the same key moves it on; at the end of the way it stays with its other button. */
function followMoved(): void {
  const pressed = document.activeElement;
  if (!(pressed instanceof HTMLButtonElement)) return;
  const [, way, from] = /^(up|down):(\d+)$/.exec(pressed.value) ?? [];
  if (way === undefined) return;
  const place = Number(from) + (way === "up" ? -1 : 1);
  const buttons = [way, way === "up" ? "down" : "up"].map((one) =>
    pressed.form?.querySelector<HTMLButtonElement>(`button[value="${one}:${place}"]:not(:disabled)`),
  );
  buttons.find((button) => button != null)?.focus();
}

function Blocks(choices: BlockChoices) {
  const form = useForm();
  const count = Number(form.value("count") ?? 0);
  const { round, status } = form.state;
  useEffect(() => {
    if (round > 0 && status === "idle") followMoved();
  }, [round, status]);
  return (
    <>
      <HiddenField name="count" value={count} />
      {(form.state.fields?.blocks ?? []).map((message) => (
        <p key={message} className="mb-2 text-small font-semibold text-vermilion">
          {message}
        </p>
      ))}
      <ol id={controlId(form, "blocks")}>
        {Array.from({ length: count }, (_, index) => `板块${index}`).map((key, index) => (
          <BlockFields key={key} index={index} count={count} {...choices} />
        ))}
      </ol>
      {count < MAX_BLOCKS && (
        <div className="mb-8 flex flex-wrap items-end gap-x-4 border-t-2 border-ink pt-3">
          <SelectField name="added" label="要添加的板块" required choices={KINDS} className="mb-0! min-w-56" />
          <SubmitButton weight="quiet" name="do" value="add">
            添加到最后
          </SubmitButton>
        </div>
      )}
    </>
  );
}
