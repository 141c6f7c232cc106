import { formatChineseDate } from "@/lib/core/civil-date";
import { APPLICANT_TYPE_WORDS } from "@/lib/requests/case/words";
import { type ActForms, area, choices, day, many, maybeArea, maybeDay, maybeSelect, maybeText, one, select, text, why } from "./act-form";

/** From receipt to handling: 补不补、是不是. */
export const RECEIVING: ActForms = {
  confirmReceipt: ({ today }) => ({
    title: "确认收到申请",
    question: "登记与申请人双方确认的日期。",
    consequences: ["答复期限自确认之日的次日起计算 20 个工作日（条例第三十一条、第三十三条）。", "登记后申请进入审查。"],
    fields: [day("confirmedOn", "双方确认之日", { initial: today, hint: "电话、电子邮件回执或者系统回执确认的那一天" })],
    confirm: "确认收到",
  }),
  assign: ({ view, departments, people }) => ({
    title: "分办",
    question: "把这件申请交给一个科室和一位经办人。",
    consequences: ["承办科室的人员从现在起可以查看这件申请。", "分办不影响答复期限。"],
    fields: [
      select("departmentId", "承办科室", { choices: departments, initial: view.department.id }),
      maybeSelect("handlerId", "经办人", { choices: people, initial: view.handler?.id ?? "" }),
      maybeArea("reason", "说明"),
    ],
    confirm: "分办",
  }),
  startHandling: () => ({
    title: "开始办理",
    question: "申请内容明确，属于政府信息公开申请，转入办理。",
    consequences: ["转入办理后不能再告知补正。", "之后可以检索、征求意见、拟写答复。"],
    fields: [],
    confirm: "转入办理",
  }),
  askSupplement: ({ view }) => ({
    title: "告知补正",
    question: "一次性告知申请人需要补正的事项。",
    consequences: [
      "告知补正只有一次（条例第三十条），应当自收到申请之日起 7 个工作日内作出。",
      "答复期限自收到补正之日起重新计算；无正当理由逾期不补正的，视为放弃申请。",
      "提交后生成《补正告知书》，申请人凭登记编号和查询码可以下载和答复。",
    ],
    fields: [
      area("items", "需要补正的事项", { hint: "每行一项，写清楚缺什么、怎样补" }),
      maybeDay("supplementDueOn", "补正期限", { hint: "不填时按本机关设置的期限计算" }),
    ],
    confirm: `告知${view.applicant.shownName}补正`,
  }),
  answerSupplement: ({ view, today }) => ({
    title: "登记收到的补正",
    question: "登记申请人用纸质或者当面方式交来的补正。",
    consequences: ["答复期限自收到补正之日的次日起重新计算 20 个工作日。"],
    fields: [
      day("receivedOn", "收到补正的日期", { initial: today }),
      maybeText("subject", "政府信息名称", { initial: view.subject }),
      maybeText("docNo", "文号", { initial: view.docNo }),
      maybeArea("description", "其他特征性描述", { initial: view.description }),
      maybeArea("text", "申请人的其他说明"),
    ],
    confirm: "登记补正",
  }),
  askReasons: () => ({
    title: "要求说明理由",
    question: "申请数量、频次明显超过合理范围，要求申请人说明理由（条例第三十五条）。",
    consequences: ["生成《说明理由告知书》。", "理由不合理的不予处理；合理但不能按期答复的，可以确定延迟答复的期限。"],
    fields: [area("facts", "申请数量、频次的事实"), day("reasonDueOn", "说明理由的期限")],
    confirm: "要求说明理由",
  }),
  answerReasons: ({ today }) => ({
    title: "登记申请人说明的理由",
    question: "登记申请人用纸质或者当面方式交来的理由。",
    consequences: ["登记后由经办人认定理由是否合理。"],
    fields: [day("receivedOn", "收到的日期", { initial: today }), area("text", "申请人说明的理由")],
    confirm: "登记理由",
  }),
  acceptReasons: ({ view }) => ({
    title: "认定理由",
    question: "认定申请人说明的理由是否合理。",
    consequences: ["合理：继续办理，确有需要的可以提请延迟答复。", "不合理：以“无正当理由大量反复申请”答复，不予处理。"],
    fields: [
      one("accepted", view.facts.reasons?.answeredOn != null ? "理由是否合理" : "申请人没有说明理由的，选“不合理”", {
        choices: [
          { value: "true", label: "合理" },
          { value: "false", label: "不合理" },
        ],
      }),
      why,
    ],
    confirm: "认定",
  }),
  lapse: ({ view }) => {
    const supplement = view.state === "supplementing";
    const dueOn = supplement ? view.facts.supplement?.dueOn : view.fee?.payBy;
    return {
      title: "视为放弃申请",
      question: supplement ? "申请人逾期没有补正，视为放弃申请。" : "申请人逾期没有缴费，视为放弃申请。",
      consequences: [
        dueOn == null ? "期限还没有开始。" : `期限到${formatChineseDate(dueOn)}届满。`,
        "这件申请就此结束，在年度报告中计入“其他处理”。",
        "有正当理由而逾期的，不能视为放弃。",
      ],
      fields: [
        one("outcome", "结束的原因", {
          choices: [
            supplement ? { value: "LAPSED_NO_SUPPLEMENT", label: "逾期不补正" } : { value: "LAPSED_NO_PAYMENT", label: "逾期未缴费" },
          ],
          initial: supplement ? "LAPSED_NO_SUPPLEMENT" : "LAPSED_NO_PAYMENT",
        }),
        many("withLetter", "告知申请人", { choices: [{ value: "true", label: "生成告知书" }], initial: "true" }),
        ...(supplement || view.letters.some(({ code }) => code === "FEE_NOTICE")
          ? []
          : [
              maybeText("feeDocNo", "收费通知书的文号", {
                needed: "生成告知书的必填",
                hint: "收费通知书是在原系统发的，告知书里要写明它的文号",
              }),
            ]),
        maybeArea("reason", "说明"),
      ],
      confirm: "视为放弃",
      danger: true,
    };
  },
  correctApplicantType: ({ view }) => ({
    title: "更正申请人类型",
    question: "更正申请人类型。它决定这件申请在年度报告里计入哪一列。",
    consequences: ["更正前后的类型和理由记入办理过程和审计链。"],
    fields: [select("applicantType", "申请人类型", { choices: choices(APPLICANT_TYPE_WORDS), initial: view.applicantType }), why],
    confirm: "更正类型",
  }),
  correctApplicant: () => ({
    title: "更正申请人资料",
    question: "更正申请人的姓名或者联系方式。不填的保持不变。",
    consequences: ["资料加密保存；审计链只记更正了哪几项，不记内容。"],
    fields: [
      maybeText("name", "姓名或者名称"),
      maybeText("phone", "联系电话"),
      maybeText("address", "联系地址"),
      maybeText("postcode", "邮政编码"),
      maybeText("email", "电子邮箱"),
      maybeText("contactPerson", "联系人"),
      maybeText("agentName", "代理人"),
      maybeText("agentPhone", "代理人电话"),
      text("reason", "更正的理由"),
    ],
    confirm: "更正资料",
  }),
};
