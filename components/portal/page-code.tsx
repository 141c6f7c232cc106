import { create } from "qrcode";

const QUIET = 2;

/** On paper only: the address of the page, and a code that leads a telephone there. */
export function PageCode({ address }: { address: string }) {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const side = modules.size + QUIET * 2;
  return (
    <div className="mt-8 hidden items-center gap-4 border-t border-rule pt-3 text-small print:flex">
      <svg
        viewBox={`0 0 ${side} ${side}`}
        width="96"
        height="96"
        shapeRendering="crispEdges"
        className="shrink-0"
        role="img"
        aria-label="本页地址的二维码"
      >
        <path d={darkRows(modules.data, modules.size)} fill="#000" />
      </svg>
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
