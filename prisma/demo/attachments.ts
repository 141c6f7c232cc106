export interface DemoAttachment {
  name: string;
  text: string;
}

const csv = (...rows: readonly (readonly (string | number)[])[]): string => `\uFEFF${rows.map((row) => row.join(",")).join("\r\n")}\r\n`;

const attachments: Readonly<Record<string, readonly DemoAttachment[]>> = {
  "notice-specialised": [
    {
      name: "专精特新中小企业认定申报材料清单.csv",
      text: csv(
        ["序号", "材料名称", "份数", "说明"],
        [1, "认定申请书", 2, "加盖公章"],
        [2, "营业执照复印件", 1, "核对原件"],
        [3, "上两年度审计报告", 1, "研发费用单独列示"],
        [4, "知识产权证书复印件", 1, "与主导产品相关"],
        [5, "真实性承诺书", 1, "法定代表人签字"],
      ),
    },
    {
      name: "真实性承诺书（样本）.txt",
      text: "真实性承诺书\r\n\r\n本单位承诺：所提交的申报材料内容真实、数据准确，如有虚假，愿意承担相应责任。\r\n\r\n单位名称（盖章）：\r\n法定代表人（签字）：\r\n日期：\r\n",
    },
  ],
  "stat-products": [
    {
      name: "主要工业产品产量明细表.csv",
      text: csv(
        ["产品名称", "计量单位", "本月产量", "累计产量"],
        ["水泥", "万吨", 11.2, 108.6],
        ["铝材", "万吨", 2.4, 22.9],
        ["轴承", "万套", 86.5, 835.1],
      ),
    },
  ],
};

/** The files that go with an item, by its key. */
export const attachmentsOf = (key: string): readonly DemoAttachment[] => attachments[key] ?? [];
