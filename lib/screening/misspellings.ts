/** A wrong way to write a word, and how it is written. */
export type Misspelling = {
  readonly wrong: string;
  readonly right: string;
  /** Longer strings in which the same characters stand rightly (发布署名 holds 布署). */
  readonly exceptions?: readonly string[];
  /** Not wrong when this follows within 20 characters (既使…又…). */
  readonly unlessFollowedBy?: string;
};

const pairs = (text: string): readonly Misspelling[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong = "", right = ""] = pair.split(">");
      return { wrong, right };
    });

/**
 * Slips that proofreaders of official texts meet most. The pairs are everyday words of any dictionary; the exceptions were
 * collected from correct sentences in which the characters meet by chance. Hits are only ever suggested.
 */
export const MISSPELLINGS: readonly Misspelling[] = [
  ...pairs(`
    渡假>度假 防碍>妨碍 涵概>涵盖 松驰>松弛 坐阵>坐镇 缈视>藐视 蜇伏>蛰伏 粗旷>粗犷 帐户>账户 帐号>账号 凑和>凑合
    一愁莫展>一筹莫展 再接再励>再接再厉 迫不急待>迫不及待 因地治宜>因地制宜 以身做则>以身作则 按步就班>按部就班
    变本加利>变本加厉 不径而走>不胫而走 穿流不息>川流不息 世外桃园>世外桃源 重峦叠障>重峦叠嶂 搬门弄斧>班门弄斧
    莫明其妙>莫名其妙 挺而走险>铤而走险 默守成规>墨守成规 相辅相承>相辅相成 声名雀起>声名鹊起 身分证>身份证
    政府信息公开条列>政府信息公开条例 政府信息公开指男>政府信息公开指南 接受到投诉>接到投诉
  `),
  { wrong: "按装", right: "安装", exceptions: ["按装置", "按装配", "按装备", "按装机", "按装载", "按装修", "按装箱", "按装卸"] },
  { wrong: "布署", right: "部署", exceptions: ["布署名"] },
  { wrong: "布暑", right: "部署", exceptions: ["布暑期", "布暑假", "布暑运", "布暑热"] },
  { wrong: "部暑", right: "部署", exceptions: ["部暑期", "部暑假", "部暑运", "部暑热"] },
  { wrong: "既使", right: "即使", unlessFollowedBy: "又" },
  { wrong: "即然", right: "既然", exceptions: ["即然后", "立即然"] },
  { wrong: "做为", right: "作为", exceptions: ["做为期", "做为民", "做为了", "做为人"] },
  { wrong: "帐目", right: "账目", exceptions: ["蚊帐目"] },
  { wrong: "幅射", right: "辐射", exceptions: ["幅射击"] },
  { wrong: "复盖", right: "覆盖", exceptions: ["复盖章", "复盖印", "复盖公章"] },
  { wrong: "竟争", right: "竞争", exceptions: ["究竟争", "毕竟争"] },
  { wrong: "急待", right: "亟待", exceptions: ["应急待", "紧急待", "急待命"] },
  { wrong: "通迅", right: "通讯", exceptions: ["通迅速", "通迅猛", "通迅捷"] },
  { wrong: "份内", right: "分内", exceptions: ["月份内", "年份内", "省份内", "股份内", "身份内", "份内容"] },
  {
    wrong: "身份正",
    right: "身份证",
    exceptions: ["身份正确", "身份正式", "身份正常", "身份正在", "身份正当", "身份正义", "身份正名"],
  },
  { wrong: "实事就是", right: "实事求是", exceptions: ["民生实事就是", "件实事就是", "项实事就是", "办实事就是", "的实事就是"] },
  { wrong: "九洲", right: "九州", exceptions: ["九洲集团", "九洲公司", "九洲药", "九洲电", "九洲股份", "九洲控股", "九洲港", "九洲大道"] },
];
