import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import { tableSize } from "../layout";
import type { Block, TableBlock } from "../official";
import { type PlacedCell, tableGrid } from "../table-grid";
import { freeLine, twipsOfMm } from "./measures";
import type { Content, Setting } from "./setting";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE } as const;

const centred = (block: Block): Block => (block.type === "paragraph" ? { ...block, align: block.align ?? "center" } : block);

/** Up to this size many columns share the page. */
const SMALL = 9;

/** A table with its head repeated on every page; rows are not parted. `blocksOf` sets what stands in a cell. */
export function tableOf(block: TableBlock, setting: Setting, blocksOf: (blocks: readonly Block[], setting: Setting) => Content): Table {
  const grid = tableGrid(block);
  const look = { ...setting.look, size: block.size ?? tableSize(grid.columns) };
  const rows: PlacedCell[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) rows[cell.y]?.push(cell);
  const widths = grid.shares.map((share) => share * setting.width);

  const cellOf = (cell: PlacedCell): TableCell => {
    const width = widths.slice(cell.x, cell.x + cell.columns).reduce((sum, each) => sum + each, 0);
    // Word keeps a row with the next one when its paragraphs ask for it.
    const keepNext = block.whole === true && cell.y + cell.rows < grid.rows;
    const inner = { ...setting, look: { ...look, bold: cell.header }, width: width - 4, plain: true, indent: 0, keepNext };
    const inHead = cell.y < grid.headerRows;
    const content = blocksOf(inHead ? cell.blocks.map(centred) : cell.blocks, inner);
    return new TableCell({
      // A cell must end with a paragraph.
      children: content.at(-1) instanceof Paragraph ? content : [...content, new Paragraph({ spacing: freeLine })],
      columnSpan: cell.columns,
      rowSpan: cell.rows,
      width: { size: twipsOfMm(width), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(inHead ? { shading: { fill: "F2F2F2" } } : {}),
    });
  };

  return new Table({
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(setting.width), type: WidthType.DXA },
    columnWidths: widths.map(twipsOfMm),
    margins: { top: 40, bottom: 40, left: look.size > SMALL ? 80 : 40, right: look.size > SMALL ? 80 : 40 },
    rows: Array.from(
      { length: grid.rows },
      (_, y) =>
        new TableRow({
          tableHeader: y < grid.headerRows,
          cantSplit: true,
          children: (rows[y] ?? []).map(cellOf),
        }),
    ),
  });
}
