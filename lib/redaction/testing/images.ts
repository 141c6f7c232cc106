import { type Canvas, createCanvas } from "@napi-rs/canvas";

/** A picture of noise and text, as a camera or a scanner would make it. */
export function photo(width: number, height: number, words: string): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const data = context.createImageData(width, height);
  let seed = 7;
  for (let at = 0; at < data.data.length; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    data.data[at] = at % 4 === 3 ? 255 : 150 + (seed >>> 25);
  }
  context.putImageData(data, 0, 0);
  context.fillStyle = "#103060";
  context.font = "40px sans-serif";
  context.fillText(words, 20, 60);
  return canvas;
}

/** A JPEG with a block of EXIF behind its beginning: orientation, and where it was taken. */
export function withExif(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  tiff.writeUInt16BE(0x8825, 22);
  tiff.writeUInt16BE(4, 24);
  tiff.writeUInt32BE(1, 26);
  tiff.writeUInt32BE(34, 30);
  const data = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, Buffer.from("GPS 39.67N 106.79E 乌海")]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, data, jpeg.subarray(2)]);
}

/** A PNG with a text chunk and something behind its end. */
export function withText(png: Buffer, text: string): Buffer {
  const data = Buffer.from(`Comment\0${text}`);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write("tEXt", 4, "latin1");
  return Buffer.concat([png.subarray(0, 33), head, data, Buffer.alloc(4), png.subarray(33), Buffer.from(text)]);
}
