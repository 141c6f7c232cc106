import { formatChineseDate } from "@/lib/core/civil-date";
import { agency } from "../agency";
import { h2, list, p, signature } from "../html";
import { areas } from "./areas";
import type { Recipe } from "./phrases";
import { monthOf, workingDayBefore } from "./working-days-2022";

const forms = [
  ["实施方案", "通知"],
  ["行动计划", "通知"],
  ["工作要点", "通知"],
  ["工作方案", "通知"],
  ["若干措施", "意见"],
] as const;

/** Plans and work points: policy documents that bind no one outside, so none of them is a normative document. */
const plan: Recipe = ({ random, day }) => {
  const area = random.pick(areas);
  const focus = random.pick(area.focus);
  const on = workingDayBefore(day, random.int(1, 6));
  const [form, genre] = random.pick(forms.filter(([name]) => name !== "工作要点" || monthOf(on) <= 4));
  const title = `关于印发2022年${focus}${form}的通知`;
  const target = random.int(20, 120);
  return {
    title,
    body: [
      p("各区工业和信息化局，各开发区经济发展局，局机关各科室："),
      p(`现将《2022年${focus}${form}》印发给你们，请结合实际认真贯彻执行。`),
      h2("一、总体要求"),
      p(
        `坚持稳中求进工作总基调，以高质量发展为主题，紧扣${focus}重点任务，强化统筹协调和服务保障，力争全年服务企业不少于${target * 3}户次，培育示范项目${Math.round(target / 6)}个以上，推动${area.name}工作走在前列。`,
      ),
      h2("二、重点任务"),
      list(random.sample(area.demands, 4).map((demand) => `${demand}。`)),
      h2("三、保障措施"),
      p(
        `加强组织领导，各地区、各有关科室要按照职责分工制定落实措施，明确时间表和责任人。建立${random.pick(["按月调度、按季通报", "半月会商、按月通报"])}机制，针对${random.sample(area.problems, 2).join("、")}等问题加强指导，工作进展情况于每${random.pick(["月5日", "季度末"])}前报市工业和信息化局。`,
      ),
      signature(agency.name, formatChineseDate(on)),
    ].join(""),
    department: area.department,
    keywords: [...area.keywords, form],
    genre,
    docSeries: "发",
    formedOn: on,
  };
};

export const policyDocuments: readonly Recipe[] = [plan];
