/** What the demonstration texts must be free of; for the tests of this folder only. */
const misspellings = `
  按装 布署 布暑 部暑 既使 即然 做为 帐户 帐号 帐目
  渡假 幅射 防碍 复盖 涵概 竟争 急待 截止目前 截止2022年底 凑和
  松驰 坐阵 通迅 缈视 蜇伏 粗旷 九洲 一愁莫展 再接再励 迫不急待
  因地治宜 实事就是 以身做则 按步就班 变本加利 不径而走 穿流不息 世外桃园 重峦叠障 搬门弄斧
  莫明其妙 挺而走险 默守成规 相辅相承 声名雀起 身份正 身分证 政府信息公开条列 政府信息公开指男 接受到投诉
`
  .trim()
  .split(/\s+/);

const patterns: readonly (readonly [string, RegExp])[] = [
  ["文号年份应用〔〕", /[[【（(]\d{4}[\]】）)]\s*\d+\s*号/],
  ["文号序号不编虚位", /〔\d{4}〕0\d*号/],
  ["文号序号前不加第", /〔\d{4}〕第\d+号/],
  ["月日不编虚位", /\d{4}年0\d月|月0\d日/],
  ["年份应写四位", /(?<!\d)\d{2}年度(?!\d)/],
  ["起至缺止", /\d{4}年\d{1,2}月\d{1,2}日起至(?![^。；]*止)/],
  ["句子过短", /。[^。！？]{0,8}。/],
  [
    "密级标志",
    /(绝密|机密|秘密)\s*(★|级)|★\s*\d{1,2}\s*(年|个月|日)|注意(保密|保存)|不得(公开|外传|上网|翻印)|仅供(内部|领导)参阅|工作秘密/,
  ],
  ["居民身份证号", /(?<![0-9A-Za-z])[1-9]\d{16}[0-9Xx](?![0-9A-Za-z])/],
  ["手机号", /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/],
  ["未填的值", /undefined|NaN|null|，，|。。|、、|；；/],
];

/** The faults of a text, each with the words found. */
export const wordingFaults = (text: string): string[] => [
  ...misspellings.filter((wrong) => text.includes(wrong)),
  ...patterns.flatMap(([name, pattern]) => {
    const found = pattern.exec(text);
    return found ? [`${name}（${found[0]}）`] : [];
  }),
];
