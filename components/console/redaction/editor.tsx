"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { BoxList } from "./box-list";
import { type Rect, START_RECT } from "./geometry";
import { type Boxes, type EditorBox, type EditorGround, type EditorPage, groundWords, nextKey } from "./model";
import { PageView } from "./page-view";

interface RedactionEditorProps {
  pages: readonly EditorPage[];
  grounds: readonly EditorGround[];
  boxes: Boxes;
  onChange: (boxes: Boxes) => void;
  /** only to be looked at */
  locked?: boolean;
}

const ZOOMS: readonly number[] = [50, 75, 100, 150, 200, 300];
const CONTROL = "min-h-11 rounded border border-field bg-white px-3 text-ink";
const SMALL = "min-h-11 px-3 whitespace-nowrap";

/** Where what is to be withheld on the pages of a file, and for which ground. The boxes are the caller's. */
export function RedactionEditor({ pages, grounds, boxes, onChange, locked = false }: RedactionEditorProps) {
  const id = useId();
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState<number>(100);
  const [ground, setGround] = useState(grounds[0]?.code ?? "");
  const [selected, setSelected] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const page = pages[number - 1];

  const turnTo = (to: number) => setNumber(Math.min(pages.length, Math.max(1, to)));
  const add = (rect: Rect) => {
    onChange([...boxes, { key: nextKey(boxes), page: number, ...rect, ground }]);
    setSelected(boxes.length);
    setSaid(`已添加第 ${boxes.length + 1} 处遮盖框，在第 ${number} 页。`);
  };
  const change = (index: number, box: EditorBox) => {
    onChange(boxes.map((one, at) => (at === index ? box : one)));
    if (box.page !== boxes[index]?.page) turnTo(box.page);
  };
  const remove = (index: number) => {
    onChange(boxes.filter((_, at) => at !== index));
    setSelected(null);
    setSaid(`已删除第 ${index + 1} 处遮盖框。`);
  };
  const select = (index: number) => {
    setSelected(index);
    turnTo(boxes[index]?.page ?? number);
  };
  const zoomBy = (step: number) => setZoom(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(zoom) + step))] ?? 100);
  const here = boxes.filter((box) => box.page === number).length;

  return (
    <div>
      <div className="mb-3 flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="flex flex-wrap items-center gap-2">
          <Button type="button" weight="quiet" className={SMALL} disabled={number <= 1} onClick={() => turnTo(number - 1)}>
            上一页
          </Button>
          <label htmlFor={`${id}-page`}>第</label>
          <input
            id={`${id}-page`}
            type="number"
            min={1}
            max={pages.length}
            value={number}
            className={`${CONTROL} w-20`}
            onChange={({ target }) => turnTo(target.valueAsNumber || number)}
          />
          <span className="whitespace-nowrap">页，共 {pages.length} 页</span>
          <Button type="button" weight="quiet" className={SMALL} disabled={number >= pages.length} onClick={() => turnTo(number + 1)}>
            下一页
          </Button>
        </div>
        <fieldset className="flex items-center gap-2">
          <legend className="sr-only">缩放</legend>
          <Button type="button" weight="quiet" className={SMALL} disabled={zoom === ZOOMS[0]} onClick={() => zoomBy(-1)}>
            缩小
          </Button>
          <output className="w-14 text-center tabular-nums">{zoom}%</output>
          <Button type="button" weight="quiet" className={SMALL} disabled={zoom === ZOOMS.at(-1)} onClick={() => zoomBy(1)}>
            放大
          </Button>
        </fieldset>
        {!locked && (
          <div className="flex flex-wrap items-end gap-2">
            <div className="max-w-full">
              <label htmlFor={`${id}-ground`} className="block text-small text-ink-2">
                新遮盖框的依据
              </label>
              <select
                id={`${id}-ground`}
                value={ground}
                className={`${CONTROL} max-w-full`}
                onChange={({ target }) => setGround(target.value)}
              >
                {grounds.map((one) => (
                  <option key={one.code} value={one.code}>
                    {groundWords(one)}
                  </option>
                ))}
              </select>
            </div>
            <Button type="button" weight="quiet" onClick={() => add(START_RECT)}>
              添加一处
            </Button>
          </div>
        )}
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          {page !== undefined && (
            <PageView
              page={page}
              number={number}
              zoom={zoom}
              boxes={boxes}
              selected={selected}
              grounds={grounds}
              locked={locked}
              onSelect={setSelected}
              onAdd={add}
              onChange={change}
              onRemove={remove}
            />
          )}
          <p className="mt-2 text-small text-ink-3">
            本页 {here} 处，全文 {boxes.length} 处。{!locked && "选中一处后，方向键移动，Shift 加方向键改变大小，Delete 键删除。"}
          </p>
        </div>
        <BoxList
          boxes={boxes}
          pages={pages.length}
          grounds={grounds}
          selected={selected}
          locked={locked}
          onSelect={select}
          onChange={change}
          onRemove={remove}
        />
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
