export const demoRoles = [
  "author",
  "departmentHead",
  "officeHead",
  "leader",
  "publisher",
  "requestOfficer",
  "systemAdmin",
  "securityAdmin",
  "auditAdmin",
] as const;
export type DemoRole = (typeof demoRoles)[number];

export interface DemoPerson {
  username: string;
  name: string;
  department: string;
  post: string;
  roles: readonly DemoRole[];
}

const person = (username: string, name: string, department: string, post: string, ...roles: DemoRole[]): DemoPerson => ({
  username,
  name,
  department,
  post,
  roles,
});

export const people: readonly DemoPerson[] = [
  person("juzhang", "沈立峥", "jld", "局党组书记、局长", "leader"),
  person("fenguan", "顾庭远", "jld", "局党组成员、副局长", "leader"),
  person("taoyingqiu", "陶映秋", "jld", "局党组成员、副局长", "leader"),
  person("gechangqing", "葛长青", "jld", "局党组成员、副局长", "leader"),

  person("bangongshi", "冯海宁", "bgs", "办公室主任", "officeHead", "departmentHead"),
  person("baomi", "邵文岚", "bgs", "办公室副主任、保密审查员", "officeHead"),
  person("shouli", "何静姝", "bgs", "四级主任科员", "requestOfficer", "author"),
  person("wangzhan", "钱思齐", "xxzx", "网站管理员", "publisher"),
  person("xitong", "戴一鸣", "xxzx", "系统管理员", "systemAdmin"),
  person("anquan", "孟可欣", "bgs", "安全管理员", "securityAdmin"),
  person("shenji", "祝远山", "jgdw", "审计管理员", "auditAdmin"),

  person("drafter", "周雨桐", "yxjc", "一级科员", "author"),
  person("kezhang", "罗建川", "yxjc", "科长", "departmentHead"),
  person("tangxiaoyu", "唐晓予", "zcfg", "一级科员", "author"),
  person("weimingde", "魏明德", "zcfg", "科长", "departmentHead"),
  person("linzhiyao", "林芷瑶", "zxqy", "四级主任科员", "author"),
  person("panguoqiang", "潘国樯", "zxqy", "科长", "departmentHead"),
  person("jiangyichen", "江亦辰", "tzjg", "一级科员", "author"),
  person("songbaiqing", "宋柏清", "tzjg", "科长", "departmentHead"),
  person("fanzihao", "范梓皓", "zbcl", "一级科员", "author"),
  person("yuwenbo", "俞文博", "zbcl", "科长", "departmentHead"),
  person("xuanran", "许安然", "xxh", "一级科员", "author"),
  person("caojingwei", "曹景维", "xxh", "科长", "departmentHead"),
  person("duruoxi", "杜若溪", "jn", "四级主任科员", "author"),
  person("shihongtao", "石洪涛", "jn", "科长", "departmentHead"),
  person("nieyunfei", "聂云霏", "aqsc", "一级科员", "author"),
  person("haozhenhua", "郝振桦", "aqsc", "科长", "departmentHead"),
  person("liaosiyuan", "廖思媛", "rsk", "一级科员", "author"),
  person("tanweimin", "谭维岷", "rsk", "科长", "departmentHead"),
  person("yaomengqi", "姚梦琪", "jgdw", "专干", "author"),
  person("duanxueqin", "段学勤", "jgdw", "专职副书记", "departmentHead"),
];

export function personNamed(username: string): DemoPerson {
  const found = people.find((one) => one.username === username);
  if (!found) throw new RangeError(`no such person: ${username}`);
  return found;
}

/** The 信息员 of a department, who drafts its items and stands as their editor. */
export function authorOf(department: string): DemoPerson {
  const found = people.find((one) => one.department === department && one.roles.includes("author"));
  if (!found) throw new RangeError(`no author in department ${department}`);
  return found;
}
