import { type Canvas, createCanvas, type Image, loadImage } from "@napi-rs/canvas";
import { ruleViolation } from "@/lib/core/errors";
import { measure } from "@/lib/documents/pictures";
import { REDACTION_LIMITS } from "./boxes";
import { imageSegments, isWhole, readExif } from "./exif";
import type { Source } from "./source";

const NAMES = { png: "PNG", jpeg: "JPEG" } as const;

/** A picture as one page, upright as its camera noted. */
export async function openImage(bytes: Uint8Array, kind: "png" | "jpeg"): Promise<Source> {
  const damaged = ruleViolation(`文件已损坏，无法作为 ${NAMES[kind]} 图片打开。请重新扫描或者拍照。`);
  const measured = measure(bytes);
  if (measured === null || !isWhole(bytes)) throw damaged;
  if (measured.width * measured.height > REDACTION_LIMITS.pixels) throw ruleViolation("图片超过 6400 万像素，请缩小后再遮盖。");
  const image = await loadImage(Buffer.from(bytes)).catch(() => null);
  if (image === null || image.width === 0) throw damaged;
  const { orientation, gps } = readExif(bytes);
  const turned = orientation >= 5;
  const size = { width: turned ? measured.height : measured.width, height: turned ? measured.width : measured.height };
  // The decoder may have turned the picture itself: its size then is the one that is shown.
  const upright = turned && image.width === size.width && image.height === size.height && measured.width !== measured.height;
  return {
    kind,
    pages: [size],
    hidden: async () => {
      const segments = imageSegments(bytes);
      if (gps) return ["拍摄信息（EXIF），其中有拍摄位置（GPS）"];
      return segments.length > 0 ? [`附加信息（${segments.join("、")}）`] : [];
    },
    draw: async (_, scale) => draw(image, size, upright ? 1 : orientation, scale),
    close: async () => undefined,
  };
}

/** Turns and mirrors by the eight orientations of EXIF: the matrix that brings each upright. */
function draw(image: Image, size: { width: number; height: number }, orientation: number, scale: number): Canvas {
  const [width, height] = [Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  const [own, across] = orientation >= 5 ? [height, width] : [width, height];
  const matrices: Readonly<Record<number, [number, number, number, number, number, number]>> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, width, 0],
    7: [0, -1, -1, 0, width, height],
    8: [0, -1, 1, 0, 0, height],
  };
  const matrix = matrices[orientation];
  if (matrix !== undefined) context.transform(...matrix);
  context.drawImage(image, 0, 0, own, across);
  return canvas;
}
