import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { type EditorGround, groundWords } from "./model";

const CONTROL = "min-h-11 rounded border border-field bg-white px-3 text-ink";

const Step = (props: Pick<ComponentProps<"button">, "disabled" | "onClick"> & { children: ReactNode }) => (
  <Button type="button" weight="quiet" className="min-h-11 whitespace-nowrap max-sm:px-2 sm:px-3" {...props} />
);

/** Which page is looked at. */
export function PageTurner({ id, number, pages, turnTo }: { id: string; number: number; pages: number; turnTo: (to: number) => void }) {
  return (
    <div className="flex flex-wrap items-center gap-1.5 sm:gap-2">
      <Step disabled={number <= 1} onClick={() => turnTo(number - 1)}>
        上一页
      </Step>
      <label htmlFor={id}>第</label>
      <input
        id={id}
        type="number"
        min={1}
        max={pages}
        value={number}
        className={`${CONTROL} w-14 max-sm:px-1 sm:w-20`}
        onChange={({ target }) => turnTo(target.valueAsNumber || number)}
      />
      <span className="whitespace-nowrap">页，共 {pages} 页</span>
      <Step disabled={number >= pages} onClick={() => turnTo(number + 1)}>
        下一页
      </Step>
    </div>
  );
}

const ZOOMS: readonly number[] = [50, 75, 100, 150, 200, 300];

/** How large the page is shown, in hundredths. */
export function Zoom({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }) {
  const zoomBy = (step: number) => onZoom(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(zoom) + step))] ?? 100);
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="sr-only">缩放</legend>
      <Step disabled={zoom === ZOOMS[0]} onClick={() => zoomBy(-1)}>
        缩小
      </Step>
      <output className="w-14 text-center tabular-nums">{zoom}%</output>
      <Step disabled={zoom === ZOOMS.at(-1)} onClick={() => zoomBy(1)}>
        放大
      </Step>
    </fieldset>
  );
}

interface NewBoxProps {
  id: string;
  grounds: readonly EditorGround[];
  ground: string;
  onGround: (code: string) => void;
  onAdd: () => void;
}

/** For which ground the next box is drawn, and a button for who does not draw. */
export function NewBox({ id, grounds, ground, onGround, onAdd }: NewBoxProps) {
  return (
    <div className="flex w-full items-end gap-2 sm:w-auto">
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block text-small text-ink-2">
          新遮盖框的依据
        </label>
        <select id={id} value={ground} className={`${CONTROL} w-full`} onChange={({ target }) => onGround(target.value)}>
          {grounds.map((one) => (
            <option key={one.code} value={one.code}>
              {groundWords(one)}
            </option>
          ))}
        </select>
      </div>
      <Button data-add type="button" weight="quiet" className="whitespace-nowrap max-sm:px-3" onClick={onAdd}>
        添加一处
      </Button>
    </div>
  );
}
