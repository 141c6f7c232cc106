import { p } from "../html";
import type { Recipe } from "./phrases";
import { manufacturers } from "./places";
import { monthDay, monthOf, workingDayBefore } from "./working-days-2022";

const production: Recipe = ({ random, day }) => {
  const target = random.pick(manufacturers);
  const on = workingDayBefore(day, random.int(0, 4));
  const month = monthOf(on);
  const growth = random.decimal(3.1, 26.8, 1);
  const span = month <= 2 ? "开年以来" : `前${month - 1}个月`;
  return {
    title: random.pick([
      `${target.short}：${month}月份订单充足生产忙`,
      `${target.short}${span}产值同比增长${growth}%`,
      `${target.short}抢抓订单开足马力保交付`,
      `${target.product}走俏市场，${target.short}满负荷生产`,
      `${target.short}紧盯${month <= 6 ? "半年" : "全年"}目标稳产增效`,
    ]),
    body: [
      p(
        `${monthDay(on)}，走进位于${target.place}的${target.name}，生产车间里机器轰鸣，${target.product}生产线正有序运转，工人们按照工单加紧生产。`,
      ),
      p(
        `“目前企业在手订单可以排到${random.int(2, 4)}个月以后，${random.int(2, 6)}条生产线全部满负荷运行。”企业生产负责人介绍。${span}，企业实现产值${random.decimal(0.4, 9.8, 2)}亿元，同比增长${growth}%。`,
      ),
      p(
        `近年来，该公司围绕${target.industry}领域持续加大研发投入，先后获得授权专利${random.int(6, 58)}项，${random.pick(["产品合格率稳定在99%以上", "单位产品综合能耗逐年下降", "与多家高校院所建立合作关系", "主导产品进入重点企业采购目录"])}。`,
      ),
      p(
        `市工信局相关科室表示，将持续跟踪服务，帮助企业${random.pick(["解决用工和物流方面的困难", "对接上下游配套资源", "争取技术改造政策支持", "拓展融资渠道"])}，稳住增长势头。`,
      ),
    ].join(""),
    department: "zbcl",
    keywords: [target.industry, target.short],
    formedOn: on,
  };
};

const upgrades = [
  ["自动化包装线改造", "每班用工减少", "人"],
  ["智能仓储系统", "出入库效率提高", "%"],
  ["数字化车间", "生产效率提高", "%"],
  ["余热回收利用", "年节约标准煤约", "吨"],
  ["产线设备更新", "产品不良率下降", "%"],
  ["废水循环利用", "年节约新水约", "万立方米"],
  ["屋顶分布式光伏", "年发电量预计超过", "万千瓦时"],
  ["工业机器人应用", "人均产出提高", "%"],
  ["5G专网应用", "设备联网率提高到", "%"],
  ["能源管理中心", "综合能耗下降", "%"],
] as const;

const upgrade: Recipe = ({ random, day }) => {
  const target = random.pick(manufacturers);
  const [name, effect, unit] = random.pick(upgrades);
  const on = workingDayBefore(day, random.int(0, 5));
  const [low, high] =
    unit === "吨"
      ? [320, 2600]
      : unit === "万立方米"
        ? [2, 18]
        : unit === "万千瓦时"
          ? [120, 880]
          : unit === "人"
            ? [4, 16]
            : effect.includes("联网率")
              ? [78, 95]
              : effect.includes("能耗")
                ? [3, 9]
                : [8, 32];
  return {
    title: random.pick([
      `${target.short}${name}项目${random.pick(["建成投用", "通过验收", "进入调试阶段", "顺利开工"])}`,
      `${target.short}：${name}赋能提质增效`,
      `小改造大效益：${target.short}实施${name}项目`,
    ]),
    body: [
      p(
        `近日，${target.name}${name}项目取得新进展。该项目总投资${random.int(280, 4600)}万元，建设地点位于${target.place}，由企业自有资金和银行贷款共同支持。`,
      ),
      p(
        `据项目负责人介绍，项目采用国内成熟的技术装备，对${target.product}生产的关键环节进行改造。全部达产后，${effect}${random.int(low, high)}${unit}，经济效益和社会效益明显。`,
      ),
      p(
        `项目实施中，市、区两级工业和信息化主管部门派出服务专员，帮助企业办理技术改造备案、节能审查等手续，${random.pick(["从备案到开工用时缩短近三分之一", "相关手续全部实现网上办理", "协调解决用电增容问题", "指导企业申报技术改造补助资金"])}。`,
      ),
      p(`企业表示，下一步将总结经验，把改造成果推广到其他生产线，持续提升${target.industry}领域的竞争力。以上情况截至${monthDay(on)}。`),
    ].join(""),
    department: "tzjg",
    keywords: ["技术改造", target.industry, target.short],
    formedOn: on,
  };
};

const honours = [
  "通过市级企业技术中心认定",
  "入选专精特新中小企业名单",
  "获评市级绿色工厂",
  "通过两化融合管理体系评定",
  "入选智能制造优秀场景",
  "产品入选首台（套）推广目录",
  "获评质量标杆",
  "入选服务型制造示范企业",
  "参与制定的团体标准发布实施",
  "获得发明专利授权",
] as const;

const honour: Recipe = ({ random, day }) => {
  const target = random.pick(manufacturers);
  const title = random.pick(honours);
  const on = workingDayBefore(day, random.int(0, 5));
  return {
    title: `${target.short}${title}`,
    body: [
      p(`${monthDay(on)}，市工信局了解到，${target.name}${title}，成为${target.place}${target.industry}领域又一项可喜成果。`),
      p(
        `${target.name}成立以来专注于${target.product}的研发和生产，现有研发人员${random.int(14, 96)}人，近三年研发投入占营业收入的比重平均为${random.decimal(3.1, 8.6, 1)}%，${random.pick(["建有中试车间和检测实验室", "与两所高校共建联合实验室", "建立了覆盖全流程的质量追溯体系", "主导产品在细分市场占有率位居前列"])}。`,
      ),
      p(`市工信局将继续完善梯度培育机制，引导更多企业加大创新投入，走高质量发展道路，并对符合条件的企业落实有关奖励政策。`),
    ].join(""),
    department: "zxqy",
    keywords: ["企业培育", target.industry, target.short],
    formedOn: on,
  };
};

const trend: Recipe = ({ random, day }) => {
  const industry = random.pick([...new Set(manufacturers.map((one) => one.industry))]);
  const on = workingDayBefore(day, random.int(0, 5));
  const month = monthOf(on);
  const until = Math.max(1, month - 1);
  const firms = random.int(12, 58);
  const rising = Math.round(firms * random.decimal(0.52, 0.78, 2));
  return {
    title: random.pick([
      `全市${industry}行业${month}月份运行分析`,
      `${industry}行业：${month}月市场形势与企业预期`,
      `我市${industry}企业${month}月份生产经营总体平稳`,
    ]),
    body: [
      p(
        `市工信局对全市${firms}户${industry}企业的跟踪监测显示，${until === 1 ? "1月份" : `1—${until}月`}行业生产总体平稳，${rising}户企业产值实现同比增长，增长面为${((rising / firms) * 100).toFixed(1)}%。`,
      ),
      p(
        `从生产看，骨干企业开工率保持在${random.int(72, 92)}%左右；从市场看，主要产品价格${random.pick(["稳中有升", "小幅回落", "总体平稳", "震荡运行"])}，企业对后市预期${random.pick(["谨慎乐观", "总体向好", "趋于稳定"])}。`,
      ),
      p(
        `监测中企业反映较多的问题，一是原材料和物流成本${random.pick(["仍处高位", "有所回落但波动较大"])}，二是${random.pick(["技能型人才招聘困难", "新产品市场开拓周期较长", "流动资金周转压力较大", "上下游回款周期延长"])}。`,
      ),
      p(`市工信局将加强行业监测和预警，组织产销对接活动，帮助企业稳定生产、拓展市场。`),
    ].join(""),
    department: "zbcl",
    keywords: ["行业运行", industry],
    formedOn: on,
  };
};

export const industryNews: readonly Recipe[] = [production, production, upgrade, upgrade, honour, trend];
