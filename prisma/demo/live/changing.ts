import { agency } from "../agency";
import { p, signature, table } from "../html";
import { type DemoCalendar, itemsIn, type LiveItem } from "./item";
import { passed } from "./opinions";

/** Items the public has seen: being revised, or withdrawn. */
export const changing = (at: DemoCalendar): LiveItem[] => [
  ...itemsIn("revising", at, [
    [
      "revise-telephone",
      "liaosiyuan",
      "/zfxxgk/fdzdgk/jgxx",
      "其他",
      "示例市工业和信息化局内设机构及联系方式",
      15,
      ["内设机构", "联系方式"],
      p("本局内设机构及联系方式如下，办公时间为周一至周五（法定节假日除外）。") +
        table(
          ["机构", "房间", "电话"],
          [
            ["办公室", 605, "0000-0000605"],
            ["运行监测科", 508, "0000-0000508"],
            ["信息化推进科", 406, "0000-0000406"],
          ],
        ),
      {
        topic: "综合政务",
        opinions: passed,
        nextRevision: {
          body:
            p("本局内设机构及联系方式如下，办公时间为周一至周五（法定节假日除外）。") +
            table(
              ["机构", "房间", "电话"],
              [
                ["办公室", 605, "0000-0000605"],
                ["运行监测科", 508, "0000-0000508"],
                ["信息化推进科", 408, "0000-0000408"],
              ],
            ),
          note: "信息化推进科办公室由406室迁至408室，更新房间和电话。",
        },
      },
    ],
    [
      "revise-project",
      "jiangyichen",
      "/zfxxgk/fdzdgk/zdjsxm",
      "其他",
      `${at.year}年全市重点工业项目建设进展`,
      10,
      ["重点项目", "项目进展"],
      p("列入年度计划的3个重点工业项目全部开工，累计完成投资9.6亿元。") +
        table(
          ["项目名称", "累计完成投资（亿元）"],
          [
            ["功率模块封装项目", "4.2"],
            ["光伏支架扩建项目", "3.1"],
            ["精密轴承智能工厂项目", "2.3"],
            ["合计", "9.6"],
          ],
        ),
      {
        opinions: passed,
        nextRevision: {
          body:
            p("列入年度计划的3个重点工业项目全部开工，累计完成投资10.4亿元，其中光伏支架扩建项目已投产。") +
            table(
              ["项目名称", "累计完成投资（亿元）"],
              [
                ["功率模块封装项目", "4.6"],
                ["光伏支架扩建项目", "3.4"],
                ["精密轴承智能工厂项目", "2.4"],
                ["合计", "10.4"],
              ],
            ),
          note: "按最新一期调度数据更新投资完成额。",
        },
      },
    ],
  ]),
  ...itemsIn("withdrawn", at, [
    [
      "withdrawn-date",
      "linzhiyao",
      "/tzgg",
      "通知",
      "关于举办银企对接活动的通知",
      7,
      ["银企对接"],
      p("各区工业和信息化局，各开发区经济发展局，有关企业：") +
        p(`定于${at.day(3)}在示例经开区企业服务中心举办银企对接活动，请有融资需求的企业于会前两个工作日报名。联系电话：0000-0000512。`) +
        signature(agency.name, at.day(-7)),
      { opinions: passed, reason: "活动因场地原因取消，重新安排后另行通知。" },
    ],
    [
      "withdrawn-figure",
      "drafter",
      "/sjfb",
      "统计数据",
      `${at.span}全市工业投资完成情况`,
      6,
      ["统计数据", "工业投资"],
      p(`${at.span}，全市工业投资完成166.00亿元，同比增长7.1%，其中技术改造投资完成58.40亿元。以上数据为初步统计数。`),
      { opinions: passed, reason: "统计部门对报告期数据进行了修订，撤下核对，待最终核定后重新发布。" },
    ],
  ]),
];
