import clsx from "clsx";

const TOOL =
  "inline-flex min-h-11 w-full items-center justify-center border-2 border-ink bg-white px-2 py-1 sm:w-auto md:px-4 font-semibold text-ink hover:bg-blue-wash";

/** The way into 长者模式. The script (public/elder.js) takes the form over; without it the site itself answers. */
export function ViewSwitch() {
  return (
    <form method="post" action="/api/view" data-view-form="">
      <button type="submit" name="do" value="+elder" className="min-h-8 cursor-pointer py-1.5 text-blue max-md:min-h-11 hover:underline">
        长者模式
      </button>
    </form>
  );
}

/** Each choice as two buttons, of which one is shown, so that the words always say what pressing does. */
const TOOLS = [
  { choice: "large", on: "字再大些", off: "字小一些" },
  { choice: "wide", on: "行距加宽", off: "行距还原" },
  { choice: "contrast", on: "黑底黄字", off: "白底黑字" },
] as const;

const WHEN = {
  large: { on: "unless-large", off: "when-large" },
  wide: { on: "unless-wide", off: "when-wide" },
  contrast: { on: "unless-contrast", off: "when-contrast" },
} as const;

/** What 长者模式 offers at the top of every page. */
export function ViewTools() {
  return (
    <section aria-label="长者模式工具" className="no-print when-elder border-b-2 border-ink bg-white">
      <form
        method="post"
        action="/api/view"
        data-view-form=""
        className="wrap grid grid-cols-2 gap-2 py-3 sm:flex sm:flex-wrap sm:max-md:*:grow md:gap-3"
      >
        <span className="when-speech sm:flex sm:*:grow">
          <button type="button" data-read="start" className={clsx(TOOL, "unless-reading")}>
            朗读本页
          </button>
          <button type="button" data-read="stop" className={clsx(TOOL, "when-reading")}>
            停止朗读
          </button>
        </span>
        {TOOLS.flatMap(({ choice, on, off }) => [
          <button key={on} type="submit" name="do" value={`+${choice}`} className={clsx(TOOL, WHEN[choice].on)}>
            {on}
          </button>,
          <button key={off} type="submit" name="do" value={`-${choice}`} className={clsx(TOOL, WHEN[choice].off)}>
            {off}
          </button>,
        ])}
        <button type="submit" name="do" value="-elder" className={clsx(TOOL, "max-sm:col-span-2")}>
          退出长者模式
        </button>
      </form>
    </section>
  );
}
