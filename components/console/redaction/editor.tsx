"use client";

import { useEffect, useId, useRef, useState } from "react";
import { BoxList } from "./box-list";
import { NewBox, PageTurner, Zoom } from "./editor-tools";
import { type Rect, rectWords, START_RECT } from "./geometry";
import { type Boxes, type EditorBox, type EditorGround, type EditorPage, nextKey } from "./model";
import { PageView } from "./page-view";

interface RedactionEditorProps {
  pages: readonly EditorPage[];
  grounds: readonly EditorGround[];
  boxes: Boxes;
  onChange: (boxes: Boxes) => void;
  /** only to be looked at */
  locked?: boolean;
}

/** Where what is to be withheld on the pages of a file, and for which ground. The boxes are the caller's. */
export function RedactionEditor({ pages, grounds, boxes, onChange, locked = false }: RedactionEditorProps) {
  const id = useId();
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(100);
  const [ground, setGround] = useState(grounds[0]?.code ?? "");
  const [selected, setSelected] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const page = pages[number - 1];
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  // With the keyboard: a new box can be moved at once, and a deleted one does not take the focus with it.
  useEffect(() => {
    if (focusNext.current === null) return;
    root.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const turnTo = (to: number) => setNumber(Math.min(pages.length, Math.max(1, to)));
  const add = (rect: Rect) => {
    onChange([...boxes, { key: nextKey(boxes), page: number, ...rect, ground }]);
    setSelected(boxes.length);
    focusNext.current = "[data-box] [aria-pressed=true]";
    setSaid(`已添加第 ${boxes.length + 1} 处遮盖框，在第 ${number} 页：${rectWords(rect)}。`);
  };
  const change = (index: number, box: EditorBox) => {
    onChange(boxes.map((one, at) => (at === index ? box : one)));
    if (box.page !== boxes[index]?.page) turnTo(box.page);
  };
  const remove = (index: number) => {
    onChange(boxes.filter((_, at) => at !== index));
    setSelected(null);
    focusNext.current = "[data-add]";
    setSaid(`已删除第 ${index + 1} 处遮盖框，还有 ${boxes.length - 1} 处。`);
  };
  const select = (index: number) => {
    setSelected(index);
    turnTo(boxes[index]?.page ?? number);
  };
  const here = boxes.filter((box) => box.page === number).length;

  return (
    <div ref={root}>
      <div className="mb-3 flex flex-wrap items-end gap-x-6 gap-y-3">
        <PageTurner id={`${id}-page`} number={number} pages={pages.length} turnTo={turnTo} />
        <Zoom zoom={zoom} onZoom={setZoom} />
        {!locked && <NewBox id={`${id}-ground`} grounds={grounds} ground={ground} onGround={setGround} onAdd={() => add(START_RECT)} />}
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
              say={setSaid}
            />
          )}
          <p className="mt-2 text-small text-ink-3">
            本页 {here} 处，全文 {boxes.length} 处。
            {!locked &&
              "只用键盘：点“添加一处”新增；选中一处后，方向键移动，Shift 加方向键改变大小，Delete 键删除；焦点在页面上时，方向键滚动。"}
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
