import { readZip } from "../zip";

/** The files in a zip archive as text, by name. */
export const unzip = (bytes: Buffer): Map<string, string> =>
  new Map(readZip(bytes).map((file) => [file.name, file.bytes.toString("utf8")]));
