export type Encoding = "br" | "gzip" | "identity";

const seen = new Map<string, Encoding>();
const MOST = 200;

/** The smallest form that the asking side takes (RFC 9110, 12.5.3). What Accept-Encoding says is understood once. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const known = seen.get(accepted);
  if (known !== undefined) return known;
  const chosen = choose(accepted);
  if (seen.size < MOST) seen.set(accepted, chosen);
  return chosen;
}

function choose(accepted: string): Encoding {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
        const weight = parameters.find((parameter) => parameter.startsWith("q="));
        return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
      }),
  );
  const takes = (name: string): boolean => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : "identity";
}
