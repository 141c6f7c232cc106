import { addDays } from "@/lib/core/civil-date";
import { agency } from "../agency";
import { h2, list, p, signature } from "../html";
import { type DemoCalendar, itemsIn, type LiveItem } from "./item";
import { passed } from "./opinions";

const measures = "示例市中小企业数字化转型服务券管理办法";

const normative = (at: DemoCalendar): string =>
  [
    h2("第一章　总则"),
    p(
      "<strong>第一条</strong>　为支持中小企业数字化转型，规范数字化转型服务券（以下简称服务券）的发放、使用和管理，根据《中华人民共和国中小企业促进法》等有关规定，结合本市实际，制定本办法。",
    ),
    p(
      "<strong>第二条</strong>　本办法所称服务券，是指由市级专项资金安排，用于补助中小企业购买数字化诊断、软件应用和设备联网服务的电子凭证。",
    ),
    h2("第二章　申领和使用"),
    p("<strong>第三条</strong>　在本市依法登记、符合中小企业划型标准且信用状况良好的工业企业，可以申领服务券。"),
    p(
      "<strong>第四条</strong>　服务券按照服务合同金额的30%抵扣，每户企业每年累计不超过10万元。同一服务内容已享受其他市级财政补助的，不重复支持。",
    ),
    p("<strong>第五条</strong>　企业通过市中小企业公共服务平台提出申请，主管部门自受理之日起10个工作日内完成审核，并在平台公布结果。"),
    h2("第三章　监督管理"),
    p("<strong>第六条</strong>　企业和服务机构应当对材料真实性负责。以虚假材料骗取服务券的，依法追回资金；构成犯罪的，依法追究刑事责任。"),
    h2("第四章　附则"),
    p(`<strong>第七条</strong>　本办法由示例市工业和信息化局负责解释，自${at.day(18)}起施行，有效期两年。`),
    signature(agency.name, at.day(-12)),
  ].join("");

/** The normative document of the year and its interpretation, published together. */
export const voucher = (at: DemoCalendar): LiveItem[] => [
  ...itemsIn("published", at, [
    [
      "normative-voucher",
      "tangxiaoyu",
      "/zfxxgk/fdzdgk/zcwj",
      "通知",
      `示例市工业和信息化局关于印发《${measures}》的通知`,
      12,
      ["规范性文件", "数字化转型", "服务券"],
      p("各区工业和信息化局，各开发区经济发展局，有关企业：") +
        p(`《${measures}》已经局长办公会议审议通过，现印发给你们，请遵照执行。`) +
        normative(at),
      {
        docNo: `${agency.documentMark}规〔${at.year}〕1号`,
        summary:
          "规范数字化转型服务券的申领、使用和监督管理：工业中小企业购买数字化服务，按合同金额的30%抵扣，每户每年累计不超过10万元，有效期两年。",
        effectiveOn: at.ago(-18),
        expiresOn: addDays(at.ago(-18), 730),
        opinions: {
          department: "已完成合法性审核和公平竞争审查，同意。",
          office: "程序材料齐备，同步报送解读，公开属性为主动公开。",
          leader: "同意印发，与解读同日公开。",
        },
      },
    ],
    [
      "interpret-voucher",
      "xuanran",
      "/zcjd",
      "其他",
      `《${measures}》政策解读`,
      12,
      ["政策解读", "数字化转型"],
      h2("一、背景依据") +
        p(
          `我市中小工业企业数字化基础较弱，企业普遍反映改造投入大、见效慢。为降低转型成本，市工业和信息化局在征求意见的基础上制定《${measures}》。`,
        ) +
        h2("二、哪些企业可以申领") +
        p("在本市依法登记、符合中小企业划型标准且信用状况良好的工业企业。") +
        h2("三、补助多少") +
        p("按服务合同金额的30%抵扣，每户企业每年累计不超过10万元。例如，企业签订20万元的软件应用合同，可以抵扣6万元。") +
        h2("四、怎么申领") +
        list(["登录市中小企业公共服务平台注册并提交申请。", "主管部门10个工作日内完成审核。", "选择入库服务机构签订合同，验收后抵扣。"]) +
        p("解读单位：信息化推进科，0000-0000408。"),
      { interprets: "normative-voucher", opinions: { ...passed, department: "举例和计算已核对，与办法一致，同意。" } },
    ],
  ]),
];
