/** The demonstration agency. Every name, number and address here is made up. */
export const agency = {
  name: "示例市工业和信息化局",
  shortName: "市工信局",
  documentMark: "示工信",
  creditCode: "11990100MB0A00018B",
} as const;

export const site = {
  name: "示例市工业和信息化局",
  domain: "gongkai.example.gov.cn",
  identificationCode: "0000000001",
  icpNumber: "示ICP备00000000号-1",
  publicSecurityNumber: "示公网安备 00000000000000号",
  sponsor: "示例市工业和信息化局",
  address: "示例市东区示范大街1号工信大厦",
  officeHours: "周一至周五（法定节假日除外）上午8:30—12:00，下午14:30—17:30",
  telephone: "0000-0000100",
  fax: "0000-0000101",
  email: "xxgk@gongkai.example.gov.cn",
  postcode: "000000",
  demonstrationNotice: "演示数据：本站机构、人员、文号和数字均为虚构，仅供演示。",
} as const;

export interface DemoDepartment {
  key: string;
  name: string;
  parent: string | null;
  /** Username of the 分管领导. */
  leader: string;
  telephone: string;
  room: string;
  duties: string;
  isDisclosureOffice?: true;
}

const department = (key: string, name: string, leader: string, room: string, duties: string): DemoDepartment => ({
  key,
  name,
  parent: null,
  leader,
  room,
  telephone: `0000-0000${room}`,
  duties,
});

export const departments: readonly DemoDepartment[] = [
  department("jld", "局领导", "juzhang", "801", "主持和分管全局工作。"),
  {
    ...department(
      "bgs",
      "办公室",
      "fenguan",
      "605",
      "负责机关文电、会务、机要、保密、档案、督查和政务公开工作，承担建议提案办理的组织协调。",
    ),
    isDisclosureOffice: true,
  },
  department(
    "zcfg",
    "政策法规科",
    "gechangqing",
    "612",
    "组织起草行政规范性文件，承担合法性审核、行政复议应诉和普法工作，统筹推进“放管服”改革。",
  ),
  department(
    "yxjc",
    "运行监测科",
    "fenguan",
    "508",
    "监测分析工业运行态势，统计并发布相关信息，协调煤电油气运等要素保障，承担减轻企业负担工作。",
  ),
  department("zxqy", "中小企业科", "fenguan", "512", "促进中小企业和民营经济发展，培育专精特新企业，推动服务体系和融资服务建设。"),
  department(
    "tzjg",
    "投资与技术改造科",
    "fenguan",
    "516",
    "提出工业投资规模和方向建议，指导企业技术改造，办理权限内技术改造投资项目备案，推进企业技术创新。",
  ),
  department(
    "zbcl",
    "装备与材料工业科",
    "taoyingqiu",
    "520",
    "承担装备、化工、冶金、建材和消费品等行业管理，推动产业链协同和行业标准实施。",
  ),
  department(
    "xxh",
    "信息化推进科",
    "taoyingqiu",
    "408",
    "推进信息化和工业化融合，指导工业互联网、5G应用和企业数字化转型，协调信息通信基础设施建设。",
  ),
  department(
    "jn",
    "节能与综合利用科",
    "gechangqing",
    "412",
    "拟订工业节能和资源综合利用政策措施，组织节能监察、清洁生产和绿色制造体系建设。",
  ),
  department("aqsc", "安全生产科", "gechangqing", "416", "指导工业行业加强安全生产管理，承担民用爆炸物品行业安全管理和相关应急工作。"),
  department("rsk", "人事科", "juzhang", "705", "承担机关和所属单位的机构编制、干部人事、教育培训和离退休人员服务工作。"),
  department("jgdw", "机关党委", "juzhang", "709", "负责机关和所属单位的党群工作。"),
  { ...department("xxzx", "信息中心", "taoyingqiu", "309", "承担局门户网站、微信公众号和业务系统的运行维护。"), parent: "bgs" },
];

export function departmentNamed(key: string): string {
  const found = departments.find((one) => one.key === key);
  if (!found) throw new RangeError(`no such department: ${key}`);
  return found.name;
}
