import type { ReactNode } from "react";
import {
  APPLICANT_TYPE_WORDS,
  APPLICANT_TYPES,
  ID_KIND_WORDS,
  ID_KINDS,
  PROVIDE_FORM_WORDS,
  type PROVIDE_FORMS,
  PROVIDE_WAY_WORDS,
  type PROVIDE_WAYS,
} from "@/lib/requests/case/words";
import { ASSISTANCE, assistanceParts } from "@/lib/requests/intake/assistance";
import type { DraftFile } from "@/lib/requests/intake/draft";
import {
  APPLICANT_FILES,
  type GuidedField,
  type GuidedStep,
  isNatural,
  type ProofKind,
  proofsOf,
} from "@/lib/requests/intake/guided-steps";
import { type Choice, Choices, FileInput, type Filled, SelectInput, TextBox, TextInput } from "../form/fields";
import { KeptFiles } from "./kept-files";
import { ASSISTANCE_MORE, labelsFor } from "./words";

interface StepProps extends Filled {
  files: readonly DraftFile[];
}

/** The fields of one step. */
export function StepFields({ step, ...props }: StepProps & { step: GuidedStep }): ReactNode {
  switch (step) {
    case "wanted":
      return <Wanted {...props} />;
    case "who":
      return <Who {...props} />;
    case "identity":
      return isNatural(props.values) ? <Person {...props} /> : <Organisation {...props} />;
    case "delivery":
      return <Delivery {...props} />;
    case "contact":
      return <Contact {...props} />;
    case "files":
      return <Files {...props} />;
  }
}

const field = ({ values, errors }: Filled, name: GuidedField) => ({ values, errors, name, label: labelsFor(isNatural(values))[name] });

function Wanted(props: Filled) {
  return (
    <>
      <p className="-mt-3 mb-6 text-ink-2">三栏至少填一栏。写得越具体，查找得越快。不需要说明申请的用途和理由。</p>
      <TextInput
        {...field(props, "subject")}
        hint="文件、数据或者事项的名称，例如“2025年度中小企业发展专项资金安排结果”。"
        maxLength={300}
      />
      <TextInput {...field(props, "docNo")} hint="知道的话，例如“×工信发〔2025〕12号”。" maxLength={100} className="max-w-96" />
      <TextBox
        {...field(props, "description")}
        hint="不知道准确名称的，写明时间、地点、单位、项目等，便于查找。一份申请只写一件事；几件不相关的事，请分开申请。"
        rows={6}
      />
    </>
  );
}

const WHO_HINTS: Readonly<Record<(typeof APPLICANT_TYPES)[number], string>> = {
  naturalPerson: "以个人名义申请，包括律师以自己的名义申请。",
  commercial: "公司、合伙企业、有字号的个体工商户等。",
  research: "研究院所、高等学校等。",
  socialWelfare: "基金会、社会团体、慈善组织等。",
  legalService: "律师事务所、基层法律服务所以本所的名义申请。",
  other: "村民委员会、居民委员会、其他事业单位等。",
};

function Who(props: Filled) {
  const choices = APPLICANT_TYPES.map((value): Choice => ({ value, label: APPLICANT_TYPE_WORDS[value], hint: WHO_HINTS[value] }));
  return <Choices {...field(props, "applicantType")} required bare choices={choices} />;
}

function Person(props: Filled) {
  return (
    <>
      <TextInput {...field(props, "name")} required autoComplete="name" hint="与证件上的姓名一致。" maxLength={100} className="max-w-80" />
      <SelectInput
        {...field(props, "idKind")}
        required
        empty="请选择"
        choices={ID_KINDS.map((value) => ({ value, label: ID_KIND_WORDS[value] }))}
        className="max-w-80"
      />
      <TextInput
        {...field(props, "idNumber")}
        required
        hint="用来核对申请人身份，加密保存，只有办理人员在需要时可以查看。"
        autoComplete="off"
        maxLength={40}
        className="num max-w-80"
      />
      <Agent {...props} />
    </>
  );
}

function Organisation(props: Filled) {
  return (
    <>
      <TextInput {...field(props, "name")} required autoComplete="organization" hint="与证照上的名称一致。" maxLength={100} />
      <TextInput
        {...field(props, "creditCode")}
        required
        hint="18 位，由数字和大写字母组成。"
        autoComplete="off"
        maxLength={40}
        className="num max-w-80"
      />
      <TextInput {...field(props, "legalPerson")} required autoComplete="off" maxLength={60} className="max-w-80" />
      <TextInput
        {...field(props, "contactPerson")}
        required
        hint="与您单位联系时找谁。"
        autoComplete="name"
        maxLength={60}
        className="max-w-80"
      />
      <Agent {...props} />
    </>
  );
}

function Agent(props: Filled) {
  const open = ["agentName", "agentPhone"].some((name) => (props.values[name] ?? "") !== "" || props.errors[name] !== undefined);
  return (
    <details open={open} className="mb-7 border-y border-rule-2 py-1">
      <summary className="min-h-11 py-2 font-semibold text-blue">由代理人办理</summary>
      <p className="mt-2 mb-4 text-small text-ink-3">委托他人代为申请的，填写代理人的姓名和联系电话，后面还要上传授权委托书。</p>
      <TextInput {...field(props, "agentName")} autoComplete="off" maxLength={60} className="max-w-80" />
      <TextInput {...field(props, "agentPhone")} type="tel" autoComplete="off" maxLength={40} className="max-w-80" />
    </details>
  );
}

const FORM_HINTS: Readonly<Record<(typeof PROVIDE_FORMS)[number], string>> = {
  electronic: "提供电子文件，最快。",
  paper: "提供复印件或者打印件。",
  inspection: "到机关查阅、抄录。",
  other: "请在本页最后一栏写明。",
};
const WAY_HINTS: Readonly<Record<(typeof PROVIDE_WAYS)[number], string>> = {
  online: "凭登记编号和查询码在本站下载。",
  email: "发送到您的电子邮箱。",
  post: "邮寄到您的地址。",
  inPerson: "到机关当面领取。",
  fax: "请在本页最后一栏写明传真号码。",
};

/** The usual choice first. */
const FORM_ORDER = ["electronic", "paper", "inspection", "other"] as const satisfies readonly (typeof PROVIDE_FORMS)[number][];
const WAY_ORDER = ["online", "email", "post", "inPerson", "fax"] as const satisfies readonly (typeof PROVIDE_WAYS)[number][];

function Delivery(props: Filled) {
  const { ticked, more } = assistanceParts(props.values.assistance ?? "");
  return (
    <>
      <Choices
        {...field(props, "provideForm")}
        required
        choices={FORM_ORDER.map((value) => ({ value, label: PROVIDE_FORM_WORDS[value], hint: FORM_HINTS[value] }))}
      />
      <Choices
        {...field(props, "provideWay")}
        required
        choices={WAY_ORDER.map((value) => ({ value, label: PROVIDE_WAY_WORDS[value], hint: WAY_HINTS[value] }))}
      />
      <Choices
        {...field(props, "assistance")}
        hint="阅读有困难，或者有视力、听力障碍的，可以要求必要的帮助（条例第四十三条）。"
        ticked={ticked}
        choices={ASSISTANCE.map((value) => ({ value, label: value }))}
      />
      <TextInput name="assistanceMore" label={ASSISTANCE_MORE} values={{ assistanceMore: more }} errors={props.errors} maxLength={200} />
    </>
  );
}

function Contact(props: Filled) {
  const way = props.values.provideWay;
  return (
    <>
      <TextInput
        {...field(props, "phone")}
        required
        type="tel"
        autoComplete="tel"
        hint="收到申请后，我们会与您确认；答复期限从确认之日算起。"
        maxLength={40}
        className="max-w-80"
      />
      <TextInput
        {...field(props, "email")}
        required={way === "email"}
        type="email"
        autoComplete="email"
        hint={way === "email" ? "答复和信息发送到这个邮箱。" : undefined}
        maxLength={100}
        className="max-w-96"
      />
      <TextInput
        {...field(props, "address")}
        required={way === "post"}
        autoComplete="address-line1"
        hint={way === "post" ? "答复和信息寄到这个地址，请写到门牌号。" : "需要邮寄文书时使用。"}
        maxLength={200}
      />
      <TextInput
        {...field(props, "postcode")}
        required={way === "post"}
        autoComplete="postal-code"
        inputMode="numeric"
        maxLength={10}
        className="num max-w-40"
      />
    </>
  );
}

const PROOF_HINTS: Readonly<Record<ProofKind, string>> = {
  identityProof: "身份证请传正、反两面，其他证件传有照片的一页。手机拍照即可，字迹要清楚。",
  organisationProof: "营业执照、事业单位法人证书、社会团体登记证书等的复印件或者照片。",
  authorization: "写明委托事项和权限，有委托人签名或者盖章，并附代理人身份证明。",
  attachment: "有助于查找信息的材料。",
};

function Files(props: StepProps) {
  const { files, values } = props;
  return (
    <>
      <p className="-mt-3 mb-6 text-ink-2">
        每个文件不超过 10 MB，一共不超过 10 个，图片、PDF、Word 都可以。材料加密保存，只用于核对身份。
      </p>
      {proofsOf(values).map((kind) => (
        <FileInput
          key={kind}
          {...field(props, kind)}
          required={kind !== "attachment"}
          hint={PROOF_HINTS[kind]}
          accept={APPLICANT_FILES.map((extension) => `.${extension}`).join(",")}
        >
          <KeptFiles files={files.filter((file) => file.kind === kind)} />
        </FileInput>
      ))}
    </>
  );
}
