/**
 * What the agency enters by hand in its website form of 2022: the year is older than its use of the platform, so that visits and letters come
 * from the statistics of the website before. Everything else is counted from the records that it brought over.
 */
export const siteReport2022: Readonly<Record<string, { note: string; values: Readonly<Record<string, string>> }>> = {
  site: { note: "", values: { B05: "部门网站" } },
  visits: { note: "原门户网站统计系统2022年度汇总", values: { V01: "186420", V02: "1052316" } },
  interpretation: { note: "办公室舆情回应台账", values: { E05: "4" } },
  services: {
    note: "市政务服务平台2022年度统计",
    values: { G01: "是", G02: "0", G03: "23", G04: "23", G06: "0", G07: "318" },
  },
  interaction: {
    note: "原门户网站互动栏目2022年度汇总",
    values: {
      ...{ H01: "否", H02: "67", H03: "67", H04: "3.4", H05: "41", H06: "5", H07: "38", H08: "5", H10: "0", H11: "0", H12: "否" },
    },
  },
  security: { note: "2022年网站安全检测报告和应急演练记录", values: { X01: "4", X02: "6", X03: "6", X04: "是", X05: "是", X06: "是" } },
  media: {
    note: "微信公众号后台2022年12月31日统计",
    values: { M02: "无", M03: "0", M04: "0", M05: "示例工信", M07: "12640", M08: "无" },
  },
  innovation: { note: "", values: { N01: "无障碍浏览" } },
  signature: { note: "", values: { Z01: "沈立峥", Z02: "冯海宁", Z03: "何静姝", Z04: "010-00000000" } },
};

/** Why the form counts three more than section 1 of the annual report. */
export const siteExplanation2022 = "年度报告第一部分把门户网站发布的3条政策解读单列，1568条加3条等于1571条，两处没有出入。";
