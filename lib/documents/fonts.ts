import { readdirSync } from "node:fs";
import { fontsDirectory } from "@/lib/core/config";

export type FontRole = "body" | "title" | "black" | "kai" | "song";

/** The faces of the standard as DOCX names them; they are commercial, so they are named and never shipped. */
export const DOCX_FONTS: Readonly<Record<FontRole, string>> = {
  body: "仿宋_GB2312",
  title: "方正小标宋简体",
  black: "黑体",
  kai: "楷体_GB2312",
  song: "宋体",
};

export const LATIN_FONT = "Times New Roman";

/** What the agency's own files may call themselves, best first, and the weight of the open face that stands in for each. */
const OWN_NAMES: Readonly<Record<FontRole, readonly string[]>> = {
  body: ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FZFangSong-Z02S", "FZFangSong-Z02"],
  title: ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK", "STZhongsong"],
  black: ["SimHei", "黑体", "STHeiti", "FZHei-B01S", "FZHei-B01", "Noto Sans SC"],
  kai: ["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "FZKai-Z03S", "FZKai-Z03", "LXGW WenKai"],
  song: ["SimSun", "宋体", "STSong", "NSimSun"],
};

const OPEN_FACE = "Noto Serif SC";
const WEIGHTS: Readonly<Record<FontRole, number>> = { body: 400, title: 600, black: 700, kai: 600, song: 400 };
const OPEN_FOLDERS = ["400Regular", "600SemiBold", "700Bold"];

/** Families and weights for the PDF; a family that is not there is passed over. */
export const pdfFonts = () =>
  Object.fromEntries(
    Object.entries(OWN_NAMES).map(([role, own]) => [role, { families: [...own, OPEN_FACE], weight: WEIGHTS[role as FontRole] }]),
  );

/** Folders of font files: the agency's own first. */
export const fontFolders = (): string[] => [
  ...(ownFontFiles().length > 0 ? [fontsDirectory()] : []),
  ...OPEN_FOLDERS.map((folder) => `${process.cwd()}/node_modules/@expo-google-fonts/noto-serif-sc/${folder}`),
];

/** The agency's own font files, by name; none when it has put none there. */
export function ownFontFiles(): string[] {
  try {
    return readdirSync(fontsDirectory())
      .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
      .sort();
  } catch {
    return [];
  }
}
