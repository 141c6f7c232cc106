import { deflateSync } from "node:zlib";
import { civilDate } from "@/lib/core/civil-date";
import type { Cell, OfficialDocument, ParagraphBlock, PictureBlock } from "../official";

export const paragraph = (text: string): ParagraphBlock => ({ type: "paragraph", runs: [{ text }] });

export const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  blocks: [paragraph(text)],
  columns: 1,
  rows: 1,
  header: false,
  ...more,
});

export const pictureBlock = (picture: string | null): PictureBlock => ({
  type: "picture",
  picture,
  alt: "走势图",
  caption: "图1",
  width: 0,
});

/** What stands over and under the text of every kind is in it. */
export const notice: OfficialDocument = {
  head: { kind: "redHead", issuers: ["示例市工业和信息化局"], suffix: "文件", number: "示工信〔2026〕12号", signer: "" },
  title: "示例市工业和信息化局关于印发《示例市中小企业数字化转型专项资金管理办法》的通知",
  addressees: "各县（市、区）工业和信息化主管部门",
  body: [paragraph("现将办法印发给你们，请认真贯彻执行。")],
  attachments: ["专项资金管理办法", "申报表"],
  signature: { agencies: ["示例市工业和信息化局"], date: civilDate("2026-11-02") },
  note: "此件公开发布",
  imprint: { copies: "市委办公室", issuer: "示例市工业和信息化局办公室", issuedOn: civilDate("2026-11-03") },
  author: "示例市工业和信息化局",
  keywords: ["中小企业", "数字化"],
  madeAt: "2026-11-02T01:30:00.000Z",
};

export const withBody = (body: OfficialDocument["body"]): OfficialDocument => ({ ...notice, body });

/** A grey PNG of this size; `pad` bytes of nothing make it as heavy as wanted. */
export function png(width: number, height: number, pad = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const filler = pad > 0 ? [chunk("teXt", Buffer.alloc(pad, 32))] : [];
  return Buffer.concat([signature, chunk("IHDR", header), ...filler, chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
