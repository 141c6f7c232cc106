import { create } from "qrcode";

const QUIET = 2;

interface Code {
  side: number;
  path: string;
}

/** A code costs some milliseconds to work out; those of the last pages are kept. */
const MOST_KEPT = 1_000;
const kept = new Map<string, Code>();

function codeOf(address: string): Code {
  const known = kept.get(address);
  if (known !== undefined) return known;
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const code = { side: modules.size + QUIET * 2, path: darkRows(modules.data, modules.size) };
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(address, code);
  return code;
}

/** The address as a code that a telephone reads. */
export function CodeImage({ address }: { address: string }) {
  const { side, path } = codeOf(address);
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      width="96"
      height="96"
      shapeRendering="crispEdges"
      className="shrink-0 bg-white"
      role="img"
      aria-label="本页地址的二维码"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

/** On paper only: the address of the page, and a code that leads a telephone there. */
export function PageCode({ address }: { address: string }) {
  return (
    <div className="mt-8 hidden items-center gap-4 border-t border-rule pt-3 text-small print:flex">
      <CodeImage address={address} />
      <p className="min-w-0 break-all">
        扫码查看网页，内容以网页为准
        <br />
        {address}
      </p>
    </div>
  );
}

/** One stroke for each run of dark modules in a row. */
function darkRows(data: Uint8Array, size: number): string {
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && data[y * size + x] === 1) x++;
      if (x > from) path += `M${from + QUIET} ${y + QUIET}h${x - from}v1h-${x - from}z`;
    }
  }
  return path;
}
