import { invalidInput } from "@/lib/core/errors";
import { type ItemQuery, itemQuerySchema } from "./schema";

const KNOWN = Object.keys(itemQuerySchema.shape);

/**
 * The parameters of an address as a query. An unknown or repeated one is refused: a mistyped filter must not answer with everything.
 * Throws InvalidInput, with a message for each parameter.
 */
export function readQuery(params: URLSearchParams): ItemQuery {
  const wrong = new Map<string, string[]>();
  for (const name of new Set(params.keys())) {
    if (!KNOWN.includes(name)) wrong.set(name.slice(0, 40), [`没有这个参数。可用的有：${KNOWN.join("、")}`]);
    else if (params.getAll(name).length > 1) wrong.set(name, ["只能出现一次"]);
  }
  const parsed = itemQuerySchema.safeParse(Object.fromEntries([...params].filter(([name]) => KNOWN.includes(name))));
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0] ?? "");
    wrong.set(name, [...(wrong.get(name) ?? []), message]);
  }
  if (parsed.success && wrong.size === 0) return parsed.data;
  const [[name, [message = ""]] = ["", []]] = wrong;
  throw invalidInput(Object.fromEntries(wrong), `参数有误：${name} ${message}。说明见 /open-data。`);
}
