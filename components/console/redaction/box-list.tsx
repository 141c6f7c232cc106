"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { percentOf, SIDES, typed } from "./geometry";
import { type Boxes, type EditorBox, type EditorGround, groundWords } from "./model";

interface BoxListProps {
  boxes: Boxes;
  pages: number;
  grounds: readonly EditorGround[];
  selected: number | null;
  locked: boolean;
  onSelect: (index: number) => void;
  onChange: (index: number, box: EditorBox) => void;
  onRemove: (index: number) => void;
}

const CONTROL = "min-h-9 max-sm:min-h-11 rounded border border-field bg-white px-2 text-small text-ink disabled:bg-desk";

/** Every box with its fields: what is drawn on the pages can be read and typed here. */
export function BoxList({ boxes, pages, grounds, selected, locked, onSelect, onChange, onRemove }: BoxListProps) {
  const id = useId();
  if (boxes.length === 0) {
    return <p className="text-small text-ink-3">还没有遮盖框。在页面上按住拖动画出一处，或者点“添加一处”后填写位置。</p>;
  }
  return (
    <ol className="self-start divide-y divide-rule border-y border-rule" aria-label="遮盖框">
      {boxes.map((box, index) => {
        const name = `第 ${index + 1} 处`;
        const ground = `${id}-ground-${index}`;
        return (
          <li key={box.key} className={`py-3 ${index === selected ? "-mx-3 bg-blue-wash px-3" : ""}`}>
            <div className="mb-2 flex items-center justify-between gap-2">
              <button
                type="button"
                className="min-h-9 max-sm:min-h-11 text-left font-semibold text-blue underline"
                onClick={() => onSelect(index)}
              >
                {name}
                <span className="ml-2 font-normal">第 {box.page} 页</span>
              </button>
              {!locked && (
                <button
                  type="button"
                  aria-label={`删除${name}`}
                  className="inline-flex size-9 max-sm:size-11 items-center justify-center rounded text-ink-2 hover:bg-vermilion-wash hover:text-vermilion"
                  onClick={() => onRemove(index)}
                >
                  <X aria-hidden="true" className="size-4" />
                </button>
              )}
            </div>
            <label htmlFor={ground} className="mb-1 block text-small text-ink-2">
              不予公开的依据
            </label>
            <select
              id={ground}
              disabled={locked}
              value={box.ground}
              aria-invalid={grounds.every(({ code }) => code !== box.ground) ? true : undefined}
              className={`${CONTROL} mb-2 w-full aria-invalid:border-2 aria-invalid:border-vermilion`}
              onChange={(event) => onChange(index, { ...box, ground: event.target.value })}
            >
              <option value="">请选择</option>
              {grounds.map((one) => (
                <option key={one.code} value={one.code}>
                  {groundWords(one)}
                </option>
              ))}
            </select>
            <fieldset className="grid grid-cols-5 gap-2" disabled={locked}>
              <legend className="sr-only">{name}的位置，占页面的百分比</legend>
              <label className="text-small text-ink-2">
                页
                <input
                  type="number"
                  min={1}
                  max={pages}
                  value={box.page}
                  className={`${CONTROL} w-full`}
                  onChange={({ target }) => {
                    const page = target.valueAsNumber;
                    if (page >= 1 && page <= pages) onChange(index, { ...box, page: Math.trunc(page) });
                  }}
                />
              </label>
              {SIDES.map(({ side, label }) => (
                <label key={side} className="text-small text-ink-2">
                  {label} %
                  <input
                    type="number"
                    min={0}
                    max={100}
                    step={0.1}
                    value={percentOf(box[side])}
                    className={`${CONTROL} w-full`}
                    onChange={({ target }) => onChange(index, typed(box, side, target.valueAsNumber))}
                  />
                </label>
              ))}
            </fieldset>
          </li>
        );
      })}
    </ol>
  );
}
