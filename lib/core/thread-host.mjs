import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// The other end of lib/core/thread.ts, as a thread or as a process of its own: loads a TypeScript module that stands beside the bundle
// and hands its `handle` one task after another.

const send = parentPort === null ? (message) => process.send(message) : (message, moved) => parentPort.postMessage(message, moved);

/** What the other side needs to make the same error again. */
const told = (error) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, code: error.code, fields: error.fields }
    : { name: "Error", message: String(error) };

const movable = (answer) =>
  answer instanceof Uint8Array && answer.byteLength === answer.buffer.byteLength && answer.buffer instanceof ArrayBuffer
    ? [answer.buffer]
    : [];

register();
const { handle } = await import(parentPort === null ? process.argv[2] : workerData.module);

(parentPort ?? process).on("message", async ({ task }) => {
  try {
    const answer = await handle(task);
    send({ answer }, movable(answer));
  } catch (error) {
    send({ error: told(error) });
  }
});
send({ ready: true });
// A process does not outlive the one that it works for.
if (parentPort === null) process.on("disconnect", () => process.exit());
