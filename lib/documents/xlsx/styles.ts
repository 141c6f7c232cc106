/** How a cell looks: places in `cellXfs` below. */
export const STYLES = { title: 1, note: 2, head: 3, text: 4, date: 5, count: 6 } as const;

const MOST_DECIMALS = 8;

/** For an amount with so many digits after the point: all of them are shown. */
export const decimalStyle = (decimals: number): number => STYLES.count + Math.min(decimals, MOST_DECIMALS);

const xf = (font: number, fill: number, border: number, format: number, align: string): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`;

const font = (size: number, bold = false): string =>
  `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
const side = (name: string): string => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`;

const MIDDLE = 'vertical="center"';
const GENERAL = 0;
const WHOLE = 1;
const DATE = 164;
const DECIMALS = Array.from({ length: MOST_DECIMALS }, (_, at) => ({ id: DATE + 1 + at, code: `0.${"0".repeat(at + 1)}` }));

const FORMATS = [{ id: DATE, code: "yyyy\\-mm\\-dd" }, ...DECIMALS].map(
  ({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`,
);

const CELLS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf(1, 0, 0, GENERAL, `horizontal="center" wrapText="1" ${MIDDLE}`),
  xf(3, 0, 0, GENERAL, 'horizontal="left" wrapText="1" vertical="top"'),
  xf(2, 2, 1, GENERAL, `horizontal="center" wrapText="1" ${MIDDLE}`),
  xf(0, 0, 1, GENERAL, `horizontal="left" wrapText="1" ${MIDDLE}`),
  xf(0, 0, 1, DATE, `horizontal="center" ${MIDDLE}`),
  ...[WHOLE, ...DECIMALS.map(({ id }) => id)].map((format) => xf(0, 0, 1, format, `horizontal="right" ${MIDDLE}`)),
];

const listed = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join("")}</${name}>`;

export const STYLES_XML = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  listed("numFmts", FORMATS),
  listed("fonts", [font(11), font(16, true), font(11, true), font(10)]),
  listed("fills", [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>',
  ]),
  listed("borders", [
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`,
  ]),
  listed("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  listed("cellXfs", CELLS),
  listed("cellStyles", ['<cellStyle name="常规" xfId="0" builtinId="0"/>']),
  "</styleSheet>",
].join("");
