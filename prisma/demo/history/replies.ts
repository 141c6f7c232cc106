import { civilDate, formatChineseDate } from "@/lib/core/civil-date";
import { agency } from "../agency";
import { p, signature } from "../html";
import type { Placed } from "./placed";

const asked = [
  [
    "人大",
    "代表",
    18,
    "关于支持中小企业技术改造的建议",
    "tzjg",
    "2022-06-14",
    "2022-06-21",
    "今年已支持41个技术改造项目备案，下一步将优化资金申报流程，对设备投资达到规定标准的项目给予优先推荐",
    "备案全程网上办理",
  ],
  [
    "人大",
    "代表",
    37,
    "关于加快重点园区5G网络覆盖的建议",
    "xxh",
    "2022-06-20",
    "2022-06-28",
    "已会同基础电信企业制定园区覆盖方案，年内新建基站168个，优先保障化工、装备制造等园区生产区域",
    "园区规划同步预留基站位置",
  ],
  [
    "人大",
    "代表",
    52,
    "关于推进工业固体废物综合利用的建议",
    "jn",
    "2022-07-01",
    "2022-07-08",
    "组织12户企业开展综合利用评价，推动建材企业扩大消纳能力，支持企业开展技术攻关",
    "综合利用产品优先纳入推广目录",
  ],
  [
    "政协",
    "委员",
    26,
    "关于完善中小企业融资服务的提案",
    "zxqy",
    "2022-06-24",
    "2022-07-01",
    "上半年举办银企对接活动9场，促成意向授信6.8亿元，建立企业融资需求白名单并动态更新",
    "金融机构逐户反馈对接结果",
  ],
  [
    "政协",
    "委员",
    41,
    "关于培育专精特新企业的提案",
    "zxqy",
    "2022-07-08",
    "2022-07-15",
    "建立梯度培育库，入库企业126户，聘请专业机构开展一对一诊断辅导",
    "对入库企业实行专员服务",
  ],
] as const;

/** Replies to 建议 and 提案, which the agency publishes under 其他法定信息. */
export const replies: readonly Placed[] = asked.map(
  ([body, role, number, subject, department, formed, published, done, measure]): Placed => {
    const formedOn = civilDate(formed);
    return {
      columnPath: "/zfxxgk/fdzdgk/qtfdxx",
      day: civilDate(published),
      draft: {
        title: `示例市工业和信息化局对市${body}会议第${number}号${body === "人大" ? "建议" : "提案"}（${subject.slice(2, -3)}）的答复`,
        body: [
          p(`尊敬的${role}：`),
          p(`您提出的《${subject}》收悉，感谢您对工业和信息化工作的关心支持。经认真研究，现答复如下。`),
          p(`围绕${body === "人大" ? "建议" : "提案"}所提问题，我局组织责任科室逐项研究，并与有关单位进行了沟通。${done}。`),
          p(
            `下一步，我局将做好三项工作：一是${measure}；二是建立季度跟踪机制，及时协调解决推进中的问题；三是加强政策宣传，让更多企业了解和用好有关政策。`,
          ),
          p("再次感谢您的关心，欢迎继续提出宝贵意见。联系电话：0000-0000605。"),
          signature(agency.name, formatChineseDate(formedOn)),
        ].join(""),
        department,
        genre: "函",
        keywords: ["政府信息公开", `${body === "人大" ? "建议" : "提案"}办理`],
        topic: "综合政务",
        docSeries: "函",
        formedOn,
      },
    };
  },
);
