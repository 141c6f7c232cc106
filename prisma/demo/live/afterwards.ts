import { agency } from "../agency";
import { p, signature, table } from "../html";
import { type DemoCalendar, itemsIn, type LiveItem } from "./item";
import { passed } from "./opinions";

const contacts = (telephone: string): string =>
  p("为方便企业咨询数字化转型服务券的申领和使用，现将各区联系电话公布如下。") +
  table(
    ["单位", "联系电话"],
    [
      ["示例市东区工业和信息化局", "0000-0000701"],
      ["示例市西区工业和信息化局", telephone],
      ["示例经开区经济发展局", "0000-0000703"],
    ],
  );

/** What was done about items after they had been online: a correction, an abolition. */
export const afterwards = (at: DemoCalendar): LiveItem[] => [
  ...itemsIn("corrected", at, [
    [
      "voucher-contacts",
      "drafter",
      "/tzgg",
      "公告",
      "关于公布中小企业数字化转型服务券咨询电话的公告",
      9,
      ["数字化转型", "咨询电话"],
      contacts("0000-0000720"),
      {
        opinions: passed,
        nextRevision: {
          body: contacts("0000-0000702"),
          note: "示例市西区工业和信息化局的联系电话原公布有误，现更正为0000-0000702。",
        },
      },
    ],
  ]),
  ...itemsIn("abolished", at, [
    [
      "trial-reporting",
      "drafter",
      "/zcwj",
      "通知",
      "关于试行工业企业用工情况旬报的通知",
      16,
      ["工业运行", "统计报送"],
      p("各区工业和信息化局，各开发区经济发展局：") +
        p("为及时掌握工业企业用工情况，决定在重点企业试行用工情况旬报。请各单位组织重点企业于每旬末的次日报送，数据由各区汇总审核。") +
        signature(agency.name, at.day(-16)),
      {
        docNo: `${agency.documentMark}发〔${at.year}〕52号`,
        opinions: passed,
        reason: "试行期间企业反映报送过于频繁，经研究改为按月报送，由统计报表制度统一规定，本通知不再执行。",
      },
    ],
  ]),
];
