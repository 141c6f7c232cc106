import { useId } from "react";

/** What tells one series from another without colour: full, hatched, dotted, empty. */
const LINES = [
  { colour: "text-blue forced-colors:text-[CanvasText]", dash: undefined },
  { colour: "text-ink forced-colors:text-[CanvasText]", dash: "7 4" },
  { colour: "text-jade forced-colors:text-[CanvasText]", dash: "2 4" },
  { colour: "text-ink-3 forced-colors:text-[CanvasText]", dash: "10 3 2 3" },
] as const;

export const lineOf = (which: number) => LINES[which % LINES.length] ?? LINES[0];

interface SampleProps {
  which: number;
  width: string | number;
  height: string | number;
}

/** A bar of a series, or a piece of one in the legend. */
export function Sample({ which, width, height }: SampleProps) {
  const id = useId();
  const { colour } = lineOf(which);
  if (which === 0) return <rect width={width} height={height} fill="currentColor" className={colour} />;
  return (
    <g className={colour}>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={`rotate(${which * 45})`}>
        <rect width={which === 2 ? 2 : 3} height="6" fill="currentColor" />
      </pattern>
      <rect width={width} height={height} fill={`url(#${id})`} stroke="currentColor" />
    </g>
  );
}
