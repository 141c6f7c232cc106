"use client";

import Image from "next/image";
import { type PointerEvent, useRef, useState } from "react";
import { BoxOnPage } from "./box-on-page";
import { between, type Point, type Rect } from "./geometry";
import type { Boxes, EditorBox, EditorGround, EditorPage } from "./model";

interface PageViewProps {
  page: EditorPage;
  number: number;
  /** in percent of the room there is */
  zoom: number;
  boxes: Boxes;
  selected: number | null;
  grounds: readonly EditorGround[];
  locked: boolean;
  onSelect: (index: number | null) => void;
  onAdd: (rect: Rect) => void;
  onChange: (index: number, box: EditorBox) => void;
  onRemove: (index: number) => void;
  say: (words: string) => void;
}

/** What scrolls takes the focus, so that the arrow keys scroll a zoomed page. */
const focusable = (room: HTMLElement | null): void => room?.setAttribute("tabindex", "0");

/** One page with its boxes. Drawing on it with pointer or finger makes a new one. */
export function PageView(props: PageViewProps) {
  const { page, number, zoom, boxes, selected, grounds, locked, onSelect, onAdd, onChange, onRemove, say } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null);

  const at = (event: PointerEvent): Point => {
    const area = sheet.current?.getBoundingClientRect();
    if (area === undefined || area.width === 0) return { x: 0, y: 0 };
    return { x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height };
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (locked || event.button !== 0 || !(event.target instanceof Element) || event.target.closest("[data-box]") !== null) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = at(event);
    onSelect(null);
    setDrag({ from: point, to: point });
  };
  const end = () => {
    const drawn = drag === null ? null : between(drag.from, drag.to);
    setDrag(null);
    if (drawn !== null) onAdd(drawn);
  };
  const drawing = drag === null ? null : between(drag.from, drag.to);

  return (
    <section ref={focusable} aria-label={`第 ${number} 页`} className="max-h-[75vh] overflow-auto border border-rule-2 bg-desk p-3">
      <div
        ref={sheet}
        className={`relative mx-auto touch-none bg-white shadow-sm select-none ${locked ? "" : "cursor-crosshair"}`}
        style={{ width: `${zoom}%`, aspectRatio: `${page.width} / ${page.height}` }}
        onPointerDown={begin}
        onPointerMove={(event) => drag !== null && setDrag({ ...drag, to: at(event) })}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        {/* A page of a case is private: it does not go through the image optimiser. */}
        <Image
          unoptimized
          src={page.url}
          width={Math.round(page.width)}
          height={Math.round(page.height)}
          alt={`文件第 ${number} 页`}
          draggable={false}
          className="block size-full"
        />
        {boxes.map((box, index) =>
          box.page === number ? (
            <BoxOnPage
              key={box.key}
              box={box}
              name={`第 ${index + 1} 处`}
              stamp={grounds.find(({ code }) => code === box.ground)?.stamp ?? ""}
              selected={index === selected}
              locked={locked}
              at={at}
              onSelect={() => onSelect(index)}
              onChange={(changed) => onChange(index, changed)}
              onRemove={() => onRemove(index)}
              say={say}
            />
          ) : null,
        )}
        {drawing !== null && (
          <div
            className="pointer-events-none absolute border-2 border-blue bg-blue/25"
            style={{
              left: `${drawing.x * 100}%`,
              top: `${drawing.y * 100}%`,
              width: `${drawing.width * 100}%`,
              height: `${drawing.height * 100}%`,
            }}
          />
        )}
      </div>
    </section>
  );
}
