import { invalidInput } from "@/lib/core/errors";
import { detectContent } from "./detect";
import { findByExtension, MEDIA_TYPES, type MediaType, wordsFor } from "./media-types";
import { cleanName, extensionOf } from "./names";

const refuse = (message: string) => invalidInput({ file: [message] }, message);

export interface NamedFile {
  name: string;
  type: MediaType;
}

/** The name as it will be kept and the type that it claims; refuses a name without a type that may be attached. */
export function claimedType(rawName: string): NamedFile {
  const name = cleanName(rawName);
  if (name === "") throw refuse("文件没有名称。请给文件起个名字后再传。");
  const extension = extensionOf(name);
  const type = findByExtension(extension);
  if (type === undefined) {
    const known = [...new Set(MEDIA_TYPES.map((each) => each.extension))].join("、");
    throw refuse(`不能上传“${name}”：${extension === "" ? "文件名没有扩展名" : `不接受 .${extension} 文件`}。可以上传：${known}。`);
  }
  return { name, type };
}

/** Refuses a file whose bytes are not what its name says, naming both. */
export async function checkContent({ name, type }: NamedFile, path: string): Promise<void> {
  const detected = await detectContent(path);
  if ("kind" in detected && detected.kind === type.content) return;
  throw refuse(
    `“${name}”的扩展名是 .${type.extension}（${type.label}），内容却是${wordsFor(detected)}，没有上传。` +
      `请用原来的软件打开，另存为${type.label}后再传${type.content === "text" ? "（编码选 UTF-8 或 GB18030）" : ""}。`,
  );
}
