import { expect, it } from "vitest";
import { chooseEncoding } from "./encoding";

it.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["GZIP, BR;q=0.1", "br"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["br; q=0.000, gzip;q=0", "identity"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["br;q=0, *", "gzip"],
  ["identity", "identity"],
  ["deflate", "identity"],
  ["gzip;q=x", "identity"],
])("of Accept-Encoding %j, %s is chosen", (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
  expect(chooseEncoding(accepted)).toBe(encoding);
});
