import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { stopSignal } from "./stop-signal";

test("the first signal is noted, what npm passes on of it is the same one, a second is obeyed at once", async () => {
  vi.spyOn(console, "log").mockReturnValue(undefined);
  const [source, endAtOnce] = [new EventEmitter(), vi.fn()];
  let now = 1_000_000;
  const asked = stopSignal(source, () => now, endAtOnce);
  expect([asked.signal, asked.stopping.aborted]).toEqual([undefined, false]);
  source.emit("SIGINT");
  await asked.happened;
  expect([asked.signal, asked.status, asked.stopping.aborted]).toEqual(["SIGINT", 0, true]);
  now += 3;
  source.emit("SIGINT");
  source.emit("SIGTERM");
  expect(endAtOnce).not.toHaveBeenCalled();
  now += 2_000;
  source.emit("SIGINT");
  expect(endAtOnce).toHaveBeenCalledOnce();
});
