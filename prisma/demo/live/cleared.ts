import { agency } from "../agency";
import { h2, list, p, signature, table } from "../html";
import { type DemoCalendar, itemsIn, type LiveItem } from "./item";

const addressees = p("各区工业和信息化局，各开发区经济发展局，有关企业：");

/** Items approved, waiting for the publisher or for their hour. */
export const cleared = (at: DemoCalendar): LiveItem[] => [
  ...itemsIn("approved", at, [
    [
      "approved-lab",
      "jiangyichen",
      "/tzgg",
      "公告",
      `关于${at.year}年拟认定市级企业技术中心的公示`,
      3,
      ["企业技术中心", "公示"],
      p(`经企业申报、属地推荐和专家评审，拟认定以下4户企业技术中心为市级企业技术中心，现予公示，公示期为${at.day(-1)}至${at.day(7)}。`) +
        table(
          ["序号", "企业名称", "所在地区"],
          [
            [1, "示例市恒昶新材料有限公司", "东区"],
            [2, "示例市启岱重工股份有限公司", "西区"],
            [3, "示例市芯屿电子有限公司", "示例高新区"],
            [4, "示例市瑞棠生物有限公司", "示例经开区"],
          ],
        ) +
        p("公示期间如有异议，请书面向投资与技术改造科反映，联系电话：0000-0000516。") +
        signature(agency.name, at.day(-3)),
      {
        opinions: {
          department: "名单与专家评审意见一致，同意。",
          office: "已核，无个人信息，同意公开。",
          leader: "同意发布，注意做好异议受理。",
        },
      },
    ],
    [
      "approved-drill",
      "nieyunfei",
      "/gxdt/bjdt",
      "其他",
      "民用爆炸物品库区应急演练在北区举行",
      2,
      ["应急演练", "安全生产"],
      p(`${at.day(-2)}，市工信局联合北区有关部门举行民用爆炸物品库区火灾应急演练，检验预警、疏散、处置和信息报告各环节，60余人参加。`) +
        p("演练后，专家组对现场处置作了点评，指出信息报告用语不够规范、个别岗位集结偏慢等不足，要求企业修订现场处置方案。"),
      { opinions: { department: "演练情况属实，同意。", office: "照片中库区位置标识已按要求处理，同意。", leader: "同意。" } },
    ],
    [
      "approved-gas",
      "drafter",
      "/tzgg",
      "通知",
      "关于做好工业企业迎峰度冬用能保障工作的通知",
      3,
      ["要素保障", "迎峰度冬"],
      addressees +
        p("为保障今冬明春工业企业平稳用能，现就有关事项通知如下。") +
        list([
          "各企业于本月底前完成供热、供气、供电设施检修。",
          "重点用能企业与供能单位签订保供协议，明确错峰方案。",
          "出现用能缺口时，优先保障民生和安全用能。",
        ]) +
        signature(agency.name, at.day(-3)),
      {
        docNo: `${agency.documentMark}发〔${at.year}〕61号`,
        opinions: { department: "已与供电、供气企业会商，同意。", office: "格式、文号已核，同意。", leader: "同意印发并公开。" },
      },
    ],
  ]),
  ...itemsIn("scheduled", at, [
    [
      "scheduled-policy-day",
      "linzhiyao",
      "/tzgg",
      "通知",
      "惠企政策集中宣讲活动安排",
      2,
      ["惠企政策", "政策宣讲"],
      p(`为方便企业了解和申报惠企政策，定于${at.day(7)}至${at.day(9)}在各区和开发区举办集中宣讲活动，欢迎企业就近参加，不收取任何费用。`) +
        table(
          ["日期", "地点"],
          [
            [at.day(7), "东区、西区"],
            [at.day(8), "南区、北区"],
            [at.day(9), "示例经开区、示例高新区"],
          ],
        ),
      {
        publishOn: at.ago(-2),
        opinions: { department: "日程已与各区确认，同意。", office: "同意。", leader: "同意，定在活动前一周发布。" },
      },
    ],
    [
      "scheduled-green",
      "duruoxi",
      "/ztzl/lszz",
      "其他",
      "绿色工厂创建经验：岩信水泥余热发电与数字化能源管理",
      3,
      ["绿色工厂", "典型案例"],
      p("示例市岩信水泥有限公司通过余热发电和数字化能源管理，吨熟料综合电耗下降6.1%，年节约标准煤约2100吨。") +
        h2("主要做法") +
        list([
          "余热锅炉与窑系统同步优化，提高余热利用率。",
          "建设能源管理中心，对126个计量点实时采集、日清日结。",
          "把能耗指标分解到班组，与绩效挂钩。",
        ]),
      {
        publishOn: at.ago(-5),
        opinions: {
          department: "数据经企业盖章确认，同意。",
          office: "不涉及商业秘密，企业已同意公开，同意。",
          leader: "同意，可作系列报道。",
        },
      },
    ],
  ]),
];
