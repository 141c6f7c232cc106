"use client";

import clsx from "clsx";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { moved, type Point, rectWords, resized, stepWords } from "./geometry";
import type { EditorBox } from "./model";

interface BoxOnPageProps {
  box: EditorBox;
  name: string;
  stamp: string;
  selected: boolean;
  locked: boolean;
  /** where on the page a pointer is */
  at: (event: PointerEvent) => Point;
  onSelect: () => void;
  onChange: (box: EditorBox) => void;
  onRemove: () => void;
  /** what the keyboard has done is said to those who do not see it */
  say: (words: string) => void;
}

const STEP = 0.005;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** A box: dragged it moves, by its corner it grows; the arrow keys do the same, with Shift they resize, Delete removes it. */
export function BoxOnPage({ box, name, stamp, selected, locked, at, onSelect, onChange, onRemove, say }: BoxOnPageProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What is chosen in the list comes into sight.
    if (selected) place.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);
  const held = useRef<{ from: Point; box: EditorBox; corner: boolean } | null>(null);

  const take = (event: PointerEvent<HTMLElement>, corner: boolean) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    onSelect();
    if (locked) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { from: at(event), box, corner };
  };
  const drag = (event: PointerEvent) => {
    if (held.current === null) return;
    const { from, box: before, corner } = held.current;
    const to = at(event);
    onChange((corner ? resized : moved)(before, to.x - from.x, to.y - from.y));
  };
  const release = () => {
    held.current = null;
  };
  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (locked || (arrow === undefined && event.key !== "Delete" && event.key !== "Backspace")) return;
    event.preventDefault();
    if (arrow === undefined) return onRemove();
    const changed = (event.shiftKey ? resized : moved)(box, arrow[0], arrow[1]);
    onChange(changed);
    say(`${name}：${stepWords(box, changed)}`);
  };

  return (
    <div
      ref={place}
      data-box
      className="absolute"
      style={{ left: `${box.x * 100}%`, top: `${box.y * 100}%`, width: `${box.width * 100}%`, height: `${box.height * 100}%` }}
    >
      <button
        type="button"
        aria-pressed={selected}
        aria-label={`${name}，${stamp === "" ? "未选依据" : stamp}，${rectWords(box)}`}
        className={clsx(
          "flex size-full items-center justify-center overflow-hidden border-2 bg-ink/70 text-small leading-none text-white",
          stamp === "" ? "border-vermilion" : selected ? "border-focus" : "border-ink",
          !locked && "cursor-move",
        )}
        onPointerDown={(event) => take(event, false)}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onFocus={onSelect}
        onKeyDown={press}
      >
        {stamp}
      </button>
      {selected && !locked && (
        // For the pointer only: with the keyboard, Shift and the arrows do it.
        <span
          aria-hidden="true"
          className="absolute -right-2 -bottom-2 size-4 cursor-nwse-resize touch-none border-2 border-white bg-blue"
          onPointerDown={(event) => take(event, true)}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={release}
        />
      )}
    </div>
  );
}
