import type { GuidedField, GuidedStep } from "@/lib/requests/intake/guided-steps";

export const STEP_TITLES: Readonly<Record<GuidedStep, string>> = {
  wanted: "您想获取什么政府信息？",
  who: "以谁的名义申请？",
  identity: "申请人是谁？",
  delivery: "您希望怎样得到答复和信息？",
  contact: "怎么联系您？",
  files: "上传证明材料",
};

/** As they stand on the read-back page. */
export const STEP_NAMES: Readonly<Record<GuidedStep, string>> = {
  wanted: "所需政府信息",
  who: "申请人类型",
  identity: "申请人",
  delivery: "提供方式",
  contact: "联系方式",
  files: "证明材料",
};

const LABELS: Readonly<Record<GuidedField, string>> = {
  subject: "信息名称",
  docNo: "文号",
  description: "特征描述",
  applicantType: "申请人类型",
  name: "姓名",
  idKind: "证件类型",
  idNumber: "证件号码",
  creditCode: "统一社会信用代码",
  legalPerson: "法定代表人或者负责人",
  contactPerson: "联系人",
  agentName: "代理人姓名",
  agentPhone: "代理人联系电话",
  provideForm: "提供方式",
  provideWay: "获取途径",
  assistance: "便利需求",
  phone: "联系电话",
  email: "电子邮箱",
  address: "联系地址",
  postcode: "邮政编码",
  identityProof: "身份证明",
  organisationProof: "营业执照、登记证书等证明文件",
  authorization: "授权委托书",
  attachment: "其他材料",
};

/** The needs that are written and not ticked: they have a line of their own. */
export const ASSISTANCE_MORE = "其他需要说明的";

/** What the fields are called, of a person or of an organisation. */
export const labelsFor = (natural: boolean): Readonly<Record<GuidedField, string>> => (natural ? LABELS : { ...LABELS, name: "单位名称" });
