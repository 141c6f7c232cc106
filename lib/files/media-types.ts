/** What the bytes of a file turn out to be. */
export type ContentKind = "pdf" | "docx" | "xlsx" | "pptx" | "compound" | "ofd" | "text" | "jpg" | "png" | "gif" | "webp" | "mp4" | "mp3";

export interface MediaType {
  extension: string;
  mediaType: string;
  /** for people: "Word 文档" */
  label: string;
  content: ContentKind;
}

const type = (extension: string, mediaType: string, label: string, content: ContentKind): MediaType => ({
  extension,
  mediaType,
  label,
  content,
});

const OPEN_XML = "application/vnd.openxmlformats-officedocument";

/** Every kind of file that may be attached. No archives, programs, web pages or SVG: they hide things or run. */
export const MEDIA_TYPES: readonly MediaType[] = [
  type("pdf", "application/pdf", "PDF 文档", "pdf"),
  type("ofd", "application/ofd", "OFD 版式文档", "ofd"),
  type("docx", `${OPEN_XML}.wordprocessingml.document`, "Word 文档", "docx"),
  type("xlsx", `${OPEN_XML}.spreadsheetml.sheet`, "Excel 表格", "xlsx"),
  type("pptx", `${OPEN_XML}.presentationml.presentation`, "PowerPoint 演示文稿", "pptx"),
  type("doc", "application/msword", "Word 97–2003 文档", "compound"),
  type("xls", "application/vnd.ms-excel", "Excel 97–2003 表格", "compound"),
  type("ppt", "application/vnd.ms-powerpoint", "PowerPoint 97–2003 演示文稿", "compound"),
  type("wps", "application/vnd.ms-works", "WPS 文字", "compound"),
  type("et", "application/vnd.ms-excel", "WPS 表格", "compound"),
  type("txt", "text/plain", "纯文本", "text"),
  type("csv", "text/csv", "CSV 数据表", "text"),
  type("jpg", "image/jpeg", "JPEG 图片", "jpg"),
  type("jpeg", "image/jpeg", "JPEG 图片", "jpg"),
  type("png", "image/png", "PNG 图片", "png"),
  type("gif", "image/gif", "GIF 图片", "gif"),
  type("webp", "image/webp", "WebP 图片", "webp"),
  type("mp4", "video/mp4", "MP4 视频", "mp4"),
  type("mp3", "audio/mpeg", "MP3 音频", "mp3"),
];

/** Kinds that a text may show in its body. */
export const IMAGE_TYPES: readonly MediaType[] = MEDIA_TYPES.filter(({ mediaType }) => mediaType.startsWith("image/"));

export const isImage = (mediaType: string): boolean => IMAGE_TYPES.some((image) => image.mediaType === mediaType);

/** For the `accept` attribute of a file field. */
export const acceptOf = (types: readonly MediaType[]): string => types.map(({ extension }) => `.${extension}`).join(",");

export const findByExtension = (extension: string): MediaType | undefined => MEDIA_TYPES.find((known) => known.extension === extension);

const CONTENT_WORDS: Readonly<Record<ContentKind, string>> = {
  pdf: "PDF 文档",
  docx: "Word 文档（docx）",
  xlsx: "Excel 表格（xlsx）",
  pptx: "PowerPoint 演示文稿（pptx）",
  compound: "97–2003 格式或加了密码的 Office 文档",
  ofd: "OFD 版式文档",
  text: "纯文本",
  jpg: "JPEG 图片",
  png: "PNG 图片",
  gif: "GIF 图片",
  webp: "WebP 图片",
  mp4: "MP4 视频",
  mp3: "MP3 音频",
};

const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  exe: "Windows 程序",
  elf: "Linux 程序",
  macho: "macOS 程序",
  zip: "ZIP 压缩包",
  rar: "RAR 压缩包",
  "7z": "7z 压缩包",
  gz: "GZIP 压缩包",
  macro: "带宏的 Office 文档",
  docm: "带宏的 Word 文档",
  xlsm: "带宏的 Excel 表格",
  pptm: "带宏的 PowerPoint 演示文稿",
  rtf: "RTF 文档",
  xml: "XML 文件",
  html: "网页文件",
};

/** What the bytes are: a kind that the platform takes, or the name of one that it does not. */
export type Detected = { kind: ContentKind } | { foreign: string };

export function wordsFor(detected: Detected): string {
  if ("kind" in detected) return CONTENT_WORDS[detected.kind];
  if (detected.foreign === "") return "无法识别的内容";
  return FOREIGN_WORDS[detected.foreign] ?? `${detected.foreign.toUpperCase()} 文件`;
}

/** `12.3 MB`, `640 KB`, `18 字节`: sizes as people read them, with 1 KB = 1024 字节. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  const units = ["KB", "MB", "GB"];
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${size >= 100 ? Math.round(size) : Math.round(size * 10) / 10} ${units[unit]}`;
}
