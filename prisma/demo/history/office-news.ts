import { p } from "../html";
import { areas } from "./areas";
import { lately, leaderOf, type Recipe } from "./phrases";
import { monthDay, monthOf, workingDayBefore } from "./working-days-2022";

const studies = [
  ["政府工作报告", "把报告部署的工业任务分解到科室、落实到项目"],
  ["《中华人民共和国中小企业促进法》", "依法保护中小企业合法权益，不断改善发展环境"],
  ["《中华人民共和国安全生产法》", "牢固树立安全发展理念，把好行业管理安全关"],
  ["《中华人民共和国政府信息公开条例》", "做到应公开尽公开，提高信息公开的及时性和规范性"],
  ["《保障中小企业款项支付条例》", "推动机关、事业单位和大型企业及时支付中小企业款项"],
  ["《中华人民共和国保守国家秘密法》", "严格执行上网信息保密审查制度，守牢保密底线"],
  ["“十四五”工业发展规划", "推动规划重点任务、重大工程落地见效"],
  ["《中华人民共和国节约能源法》", "推动工业企业提高能源利用效率"],
] as const;

const study: Recipe = ({ random, day }) => {
  const [subject, aim] = random.pick(studies);
  const on = workingDayBefore(day, random.int(0, 2));
  const body = random.pick(["局党组理论学习中心组", "市工信局机关党支部", "局办公室党支部", "局青年理论学习小组"]);
  return {
    title: `${body}${monthOf(on)}月份集中学习${subject}`,
    body: [
      p(`${monthDay(on)}，${body}组织集中学习，专题学习${subject}，并结合岗位职责开展交流研讨。`),
      p(
        `学习采取领学、自学和研讨相结合的方式进行。${random.int(3, 6)}名同志结合分管和承担的工作作了发言，大家一致认为，学习${subject}重在联系实际、务求实效。`,
      ),
      p(
        `会议要求，要${aim}；要把学习成果转化为推动工作的具体举措，围绕${random
          .sample(areas, 3)
          .map((area) => area.name)
          .join("、")}等重点任务列出清单、抓好落实；要转变作风，多到企业和项目一线解决问题。`,
      ),
    ].join(""),
    department: "jgdw",
    keywords: ["机关党建", "学习"],
    formedOn: on,
  };
};

const volunteerWork = [
  "文明交通劝导",
  "社区环境卫生整治",
  "义务植树",
  "无偿献血",
  "关爱困难职工",
  "反诈宣传",
  "垃圾分类宣传",
  "走访慰问老党员",
  "全民阅读",
  "消防知识宣传",
  "节水护水宣传",
  "社区抗疫值守",
] as const;
const communities = ["和平里社区", "新华园社区", "平安路社区", "槐荫里社区", "工人新村社区", "临江苑社区"] as const;

const volunteers: Recipe = ({ random, day }) => {
  const work = random.pick(volunteerWork);
  const community = random.pick(communities);
  const on = workingDayBefore(day, random.int(0, 1));
  return {
    title: `市工信局组织党员干部到${community}开展${work}志愿服务活动`,
    body: [
      p(`${monthDay(on)}，市工信局机关党委组织${random.int(12, 36)}名党员干部到结对共建的${community}，开展${work}志愿服务活动。`),
      p(
        `活动中，志愿者们分成${random.int(2, 4)}个小组，认真听取社区工作人员介绍，分工协作、有序开展服务，受到居民欢迎。活动期间，还向居民发放惠企助企和生活服务类宣传资料${random.int(80, 320)}份，现场解答咨询${random.int(10, 46)}人次。`,
      ),
      p(`参加活动的同志表示，将继续发扬志愿精神，立足岗位、服务群众。市工信局将把志愿服务与结对共建结合起来，常态化开展进社区活动。`),
    ].join(""),
    department: "jgdw",
    keywords: ["志愿服务", "机关党建"],
    formedOn: on,
  };
};

const administration: Recipe = ({ random, day }) => {
  const on = workingDayBefore(day, random.int(0, 2));
  const month = monthOf(on);
  const leader = leaderOf("bgs");
  const [subject, department, keyword] = random.pick([
    ["政务公开工作", "bgs", "政务公开"],
    ["保密工作自查", "bgs", "保密"],
    ["网络安全检查", "xxzx", "网络安全"],
    ["信访接待和矛盾化解工作", "bgs", "信访"],
    ["机关效能建设", "rsk", "作风建设"],
    ["档案规范化管理工作", "bgs", "档案"],
    ["建议提案办理工作", "bgs", "建议提案"],
    ["网站和新媒体内容审核", "xxzx", "政务新媒体"],
    ["公文处理业务学习", "bgs", "公文处理"],
    ["节约型机关创建工作", "bgs", "节约型机关"],
    ["干部教育培训", "rsk", "干部培训"],
    ["离退休干部座谈", "rsk", "离退休干部"],
    ["廉政警示教育", "jgdw", "廉政教育"],
    ["机关消防演练", "aqsc", "消防演练"],
  ] as const);
  return {
    title: random.pick([
      `市工信局扎实开展${month}月份${subject}`,
      `市工信局召开${month}月份局务会研究部署${subject}`,
      `市工信局多措并举抓好${month}月份${subject}`,
    ]),
    body: [
      p(
        `${monthDay(on)}，市工信局${random.pick(["召开会议", "组织机关各科室"])}对${subject}进行${random.pick(["安排部署", "专题研究", "集中推进"])}，${leader.full}提出明确要求。`,
      ),
      p(
        `会上通报了${lately(on)}${subject}进展情况。各科室对照年度任务逐项说明完成情况和存在的不足，办公室就常见问题作了提示，并对下一阶段重点事项作出说明。`,
      ),
      p(
        `会议强调，各科室主要负责人要亲自过问、靠前落实，明确专人负责；要严格工作程序，做到事事有记录、件件有着落；要举一反三完善制度，避免同类问题重复发生。`,
      ),
      p(`会后，办公室将会议议定的${random.int(3, 8)}个事项纳入督办台账，每${random.pick(["周", "半月", "月"])}通报一次进展。`),
    ].join(""),
    department,
    keywords: ["机关建设", keyword],
    topic: "综合政务",
    formedOn: on,
  };
};

export const officeNews: readonly Recipe[] = [study, volunteers, administration];
