import { areas } from "./areas";
import { leaderOf, type Recipe } from "./phrases";
import { areasOfCity, bureauOf, manufacturers } from "./places";
import { questions, reminders } from "./wechat-advice";
import { isWorkingDay, monthDay, monthOf, workingDayBefore } from "./working-days-2022";

const text = (...paragraphs: string[]): { body: string; bodyFormat: "text" } => ({ body: paragraphs.join("\n\n"), bodyFormat: "text" });

const flash: Recipe = ({ random, day }) => {
  const area = random.pick(areas);
  const focus = random.pick(area.focus);
  const place = random.pick(areasOfCity);
  const leader = leaderOf(area.department);
  const on = workingDayBefore(day, isWorkingDay(day) ? random.int(0, 1) : 0);
  return {
    title: random.pick([
      `工信快讯 | ${leader.name}到${place}调研${focus}`,
      `工信快讯 | ${focus}活动走进${place}`,
      `今日关注 | ${place}：${focus}这样抓`,
      `现场直击 | ${focus}在${place}怎么干`,
    ]),
    ...text(
      `${monthDay(on)}，市工信局在${place}开展${focus}工作调研服务。工作组${random.sample(area.done, 2).join("，")}。`,
      `针对${random.sample(area.problems, 2).join("、")}等问题，现场研究提出了解决办法，能办的马上办，需要协调的列入台账。`,
      `接下来，将${random.sample(area.demands, 2).join("，")}。欢迎企业继续通过公众号留言反映情况，工作人员会在工作时间及时回复。`,
    ),
    department: area.department,
    keywords: [...area.keywords, place],
    formedOn: on,
  };
};

const question: Recipe = ({ random, day }) => {
  const [asked, answer, department] = random.pick(questions);
  const on = workingDayBefore(day, isWorkingDay(day) ? random.int(0, 2) : 0);
  const lead = random.pick(["政策问答", "你问我答", "办事小贴士", "一问一答", "惠企课堂"]);
  const issue = Math.ceil((Date.parse(day) - Date.parse("2021-12-31")) / 86_400_000 / 3);
  return {
    title: `${lead}（第${issue}期）：${asked}`,
    ...text(
      `问：${asked}`,
      `答：${answer}。`,
      `以上内容根据现行政策整理，具体以正式文件和申报通知为准。${random.pick(["如需进一步了解，请在工作日拨打责任科室电话咨询。", "各区、各开发区主管部门也可以受理咨询，企业可就近联系。", "企业可在局门户网站通知公告栏目查看最新申报安排。"])}`,
      `本期内容由${random.pick(["市工信局业务科室", "中小企业公共服务平台", "市工信局政策服务专班"])}提供，整理日期为${monthDay(on)}，转载请注明来源。欢迎留言告诉我们您最关心的问题，我们将在后续期次中选择解答。`,
    ),
    department,
    keywords: ["政策问答", "惠企政策"],
    formedOn: on,
  };
};

const portrait: Recipe = ({ random, day }) => {
  const target = random.pick(manufacturers);
  const on = workingDayBefore(day, 0);
  const years = random.int(6, 24);
  return {
    title: random.pick([
      `工信人物 | ${target.short}车间里的“金牌班组”`,
      `企业风采 | ${target.short}：${years}年专注${target.product}`,
      `走进车间 | ${target.short}的一天`,
      `产品故事 | ${target.product}是怎样炼成的（${target.short}）`,
      `镜头下的${monthOf(on)}月：${target.short}生产忙`,
    ]),
    ...text(
      `清晨八点，${target.name}的生产车间已经忙碌起来。这家位于${target.place}的${target.industry}企业，已在行业深耕${years}年，主导产品是${target.product}。`,
      `“每一道工序都要对用户负责。”带班班长一边检查参数，一边向新员工讲解操作要点。这个${random.int(8, 26)}人的班组，近三年提出小改小革${random.int(12, 68)}项，产品一次合格率保持在${random.decimal(98.1, 99.8, 1)}%。`,
      `企业还与职业院校共建实训基地，每年培养技术工人${random.int(20, 90)}名。${random.pick(["去年，企业新建了检测实验室", "今年，企业启动了新一轮设备更新", "企业正在推进数字化管理系统上线", "企业开展了岗位练兵和技能比武"])}，发展后劲不断增强。`,
    ),
    department: "zxqy",
    keywords: ["企业风采", target.industry],
    formedOn: on,
  };
};

const tip: Recipe = ({ random, day }) => {
  const [kind, department, tips] = random.pick(reminders);
  const on = workingDayBefore(day, 0);
  const chosen = random.sample(tips, 3);
  const audience = random.pick(["企业负责人", "车间班组", "一线职工", "园区管理人员", "值班人员"]);
  return {
    title: random.pick([
      `${kind} | ${monthDay(day)}致${audience}的三条提醒`,
      `${kind} | ${monthOf(day)}月份${audience}请注意：${chosen[0]?.split("，")[0]}`,
    ]),
    ...text(
      `近期是${random.pick(["生产旺季", "项目施工和设备检修的集中时段", "天气变化较大的时段", "各类申报和报送的集中期"])}，请${audience}注意以下事项：`,
      ...chosen.map((one, at) => `${at + 1}. ${one}。`),
      `请各企业把提醒传达到每个岗位，并结合实际抓好落实。${random.pick(areasOfCity.map((area) => `${bureauOf(area)}将结合日常走访跟进了解情况。`))}`,
      `来源：市工信局，整理日期${monthDay(on)}，欢迎转发给身边的同事和朋友，让更多企业和职工看到。您的企业如果有好的做法，也可以在后台留言与我们分享。`,
    ),
    department,
    keywords: [kind, "提示"],
    formedOn: on,
  };
};

const festivals: Readonly<Record<string, string>> = {
  "01-01": "元旦",
  "01-31": "除夕",
  "02-01": "春节",
  "02-15": "元宵节",
  "03-08": "国际妇女节",
  "04-05": "清明节",
  "05-01": "国际劳动节",
  "05-04": "青年节",
  "06-03": "端午节",
  "06-15": "全国低碳日",
  "07-01": "建党节",
  "08-01": "建军节",
  "09-10": "中秋节和教师节",
  "10-01": "国庆节",
  "10-04": "重阳节",
  "11-09": "消防日",
  "12-04": "国家宪法日",
};

/** The greeting of the day, when the day has one. */
export const festivalOf = (day: string): string | undefined => festivals[day.slice(5)];

export const greeting =
  (festival: string): Recipe =>
  ({ random, day }) => ({
    title: `今天是${festival}，市工信局与您同行`,
    ...text(
      `今天是${monthDay(day)}，${festival}。在这个特别的日子里，示例市工业和信息化局向奋战在生产一线、项目现场和服务岗位的同志们致以诚挚问候。`,
      `${random.pick(["一台台机器的运转声，汇成了城市发展的脉搏", "每一份坚守与付出，都在为工业经济注入力量", "平凡岗位上的点滴努力，成就了今天的示例工业"])}。全市工信系统将继续当好企业的服务员，用心解决实际困难。`,
      `节日期间，请各企业绷紧安全生产这根弦，落实值班值守制度，遇有紧急情况及时处置并按规定报告。公众号留言渠道保持畅通，工作人员将在工作日及时回复大家的问题。`,
    ),
    department: "bgs",
    keywords: [festival, "问候"],
    formedOn: workingDayBefore(day, 0),
  });

export const wechatPosts: readonly Recipe[] = [flash, flash, flash, portrait, portrait, question, question, tip];
