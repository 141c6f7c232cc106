export const districts = ["东区", "西区", "南区", "北区"] as const;
export const zones = ["示例经开区", "示例高新区"] as const;
export const areasOfCity = [...districts, ...zones] as const;

export const parks = [
  "东区化工新材料产业园",
  "西区装备制造产业园",
  "南区食品产业园",
  "北区建材循环产业园",
  "示例经开区先进制造园",
  "示例高新区数字产业园",
  "东区精细化工集中区",
  "西区汽车零部件园",
  "示例经开区标准厂房园",
  "北区再生资源产业园",
] as const;

export interface Company {
  name: string;
  short: string;
  place: string;
  industry: string;
  product: string;
}

const company = (short: string, tail: string, place: string, industry: string, product: string): Company => ({
  name: `示例市${short}${tail}`,
  short,
  place,
  industry,
  product,
});

/** Made-up companies; each name carries 示例市, so that none can be taken for a real one. */
export const companies: readonly Company[] = [
  company("恒昶新材料", "有限公司", "东区", "化工新材料", "特种工程塑料"),
  company("晟朗化工", "有限责任公司", "东区", "精细化工", "环保型助剂"),
  company("沐川硅业", "有限公司", "东区", "硅基材料", "有机硅单体"),
  company("启岱重工", "股份有限公司", "西区", "装备制造", "矿山输送设备"),
  company("砺锋机械", "有限公司", "西区", "装备制造", "数控加工中心"),
  company("驰衡汽车零部件", "有限公司", "西区", "汽车零部件", "铝合金轮毂"),
  company("穗禾食品", "有限公司", "南区", "食品加工", "杂粮制品"),
  company("青圃乳业", "有限公司", "南区", "食品加工", "发酵乳制品"),
  company("织语纺织", "有限公司", "南区", "纺织服装", "功能性面料"),
  company("坤垚建材", "有限公司", "北区", "绿色建材", "装配式墙板"),
  company("岩信水泥", "有限公司", "北区", "水泥制造", "低碳水泥"),
  company("循源再生资源", "有限公司", "北区", "资源综合利用", "再生铝锭"),
  company("铄金冶炼", "有限公司", "北区", "有色冶金", "高纯铝板带"),
  company("光屿新能源", "有限公司", "示例经开区", "新能源装备", "光伏支架"),
  company("拓衡电气", "股份有限公司", "示例经开区", "电工电气", "智能配电柜"),
  company("瑞棠生物", "有限公司", "示例经开区", "生物医药", "医用中间体"),
  company("精研轴承", "有限公司", "示例经开区", "装备制造", "精密轴承"),
  company("云栈软件", "有限公司", "示例高新区", "软件和信息服务", "工业互联网平台"),
  company("芯屿电子", "有限公司", "示例高新区", "电子信息", "功率模块"),
  company("数枢科技", "有限公司", "示例高新区", "软件和信息服务", "制造执行系统"),
  company("智砾传感", "有限公司", "示例高新区", "电子信息", "工业传感器"),
  company("洁宸环保", "有限公司", "示例高新区", "节能环保", "余热回收装置"),
];

/** Those with a workshop: most of the news is set in one. */
export const manufacturers = companies.filter((one) => !one.industry.startsWith("软件"));

export const bureauOf = (place: string): string => (place.startsWith("示例") ? `${place}经济发展局` : `${place}工业和信息化局`);
