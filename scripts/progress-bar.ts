const WIDTH = 30;

/** A bar on a terminal; where the output goes elsewhere, one line at the start and one at the end. */
export function progressBar(label: string, out: NodeJS.WriteStream): { show: (done: number, total: number) => void; end: () => void } {
  let shown = false;
  return {
    show(done, total) {
      if (!out.isTTY && shown && done < total) return;
      shown = true;
      const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
      out.write(
        `${out.isTTY ? "\r" : ""}${label} ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done}/${total}${out.isTTY ? "" : "\n"}`,
      );
    },
    end() {
      if (shown && out.isTTY) out.write("\n");
    },
  };
}
