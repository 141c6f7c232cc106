/** What the personal data of an applicant are called on a screen. */
export const PERSONAL_WORDS = {
  name: "姓名或者名称",
  idNumber: "证件号码",
  creditCode: "统一社会信用代码",
  legalPerson: "法定代表人",
  contactPerson: "联系人",
  phone: "联系电话",
  address: "联系地址",
  postcode: "邮政编码",
  email: "电子邮箱",
  agentName: "代理人",
  agentPhone: "代理人电话",
} as const;
