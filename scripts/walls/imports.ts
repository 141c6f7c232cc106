export interface Import {
  specifier: string;
  /** `import type` and `export type`: gone after compilation. */
  typeOnly: boolean;
}

const commentsAndStrings = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const statement = /(?<![\w$.])(?:import|export)\s*(type\s)?(?:[\w$\s{},*]*?\sfrom\s*|\s*)["']([^"'\n]+)["']/g;
const call = /(?<![\w$.])(?:import|require)\s*\(\s*["']([^"'\n]+)["']\s*[,)]/g;

/** Every module that a source text names: imports, re-exports, dynamic imports and `require`. */
export function importsOf(text: string): Import[] {
  const code = text.replace(commentsAndStrings, (_match, quoted: string | undefined, template: string | undefined) =>
    quoted !== undefined ? quoted : template !== undefined ? "``" : " ",
  );
  return [
    ...Array.from(code.matchAll(statement), (match) => ({ specifier: match[2] ?? "", typeOnly: match[1] !== undefined })),
    ...Array.from(code.matchAll(call), (match) => ({ specifier: match[1] ?? "", typeOnly: false })),
  ];
}

/** Whether a file opens with a directive such as "use client". */
export const hasDirective = (text: string, directive: "use client" | "use server"): boolean =>
  new RegExp(`^(?:\\s|/\\*[\\s\\S]*?\\*/|//[^\\n]*\\n)*["']${directive}["']`).test(text);
