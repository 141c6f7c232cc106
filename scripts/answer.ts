import { AppError } from "@/lib/core/errors";
import { Problem } from "./problem";

/** An expected error with all it says, as one message of the command line. */
export function asProblem(error: unknown): never {
  throw error instanceof AppError
    ? new Problem(
        [
          error.message,
          ...Object.entries(error.fields).flatMap(([place, messages]) =>
            messages.filter((message) => message !== error.message).map((message) => `  ${place} ${message}`.replace("   ", "  ")),
          ),
        ].join("\n"),
      )
    : error;
}

/** What a command answers: to people in words, to programs as JSON. */
export function say(options: { json?: boolean }, result: object, text: string): void {
  console.log(options.json ? JSON.stringify(result) : text);
}
