import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { FieldErrors } from "@/lib/core/errors";
import { OBJECTION_ABOUT } from "@/lib/requests/case/words";
import { APPLICANT_FILES } from "@/lib/requests/intake/guided-steps";
import type { FollowedCase } from "@/lib/requests/public/follow";
import { Trail } from "../../trail";
import { KeptFiles } from "../filing/kept-files";
import { Choices, FileInput, type Filled, TextBox, TextInput } from "../form/fields";
import { Problems } from "../form/problems";
import type { ActName } from "./case-page";

interface ActPageProps {
  act: ActName;
  request: FollowedCase;
  form: {
    key: string;
    values: Readonly<Record<string, string>>;
    files: readonly { id: string; name: string; size: number }[];
    answer: { message: string; fields: FieldErrors } | null;
  };
}

const TITLES: Readonly<Record<ActName, string>> = {
  supplement: "补正申请",
  reasons: "说明理由",
  withdraw: "撤回申请",
  object: "提出异议",
};

const BUTTONS: Readonly<Record<ActName, string>> = {
  supplement: "提交补正",
  reasons: "提交理由",
  withdraw: "确认撤回",
  object: "提交异议",
};

const LABELS: Readonly<Record<string, string>> = {
  subject: "信息名称",
  docNo: "文号",
  description: "特征描述",
  about: "对什么有异议",
  text: "补充说明",
  files: "补正材料",
  reason: "撤回的原因",
};

/** What the field `text` is called, where it is not 补充说明. */
const TEXT_LABELS: Readonly<Partial<Record<ActName, string>>> = { reasons: "理由", object: "异议的内容" };
const labelsOf = (act: ActName) => ({ ...LABELS, text: TEXT_LABELS[act] ?? "补充说明" });

const CASE = "/requests/follow/case";

/** One thing that an applicant does to a request of their own. */
export function ActPage({ act, request, form }: ActPageProps) {
  const filled: Filled = { values: form.values, errors: form.answer?.fields ?? {} };
  return (
    <div className="wrap pb-16">
      <Trail
        steps={[
          { name: "依申请公开", path: "/requests" },
          { name: request.caseNo, path: CASE },
        ]}
        current={TITLES[act]}
      />
      <div className="max-w-[42rem]">
        <h1 className="text-title md:text-display">{TITLES[act]}</h1>
        <p className="mt-1 mb-6 text-ink-2 wrap-anywhere">
          <span className="num">{request.caseNo}</span>　{request.subject}
        </p>
        {form.answer !== null && <Problems errors={form.answer.fields} message={form.answer.message} labels={labelsOf(act)} />}
        <form method="post" action="/requests/follow/save" encType={act === "supplement" ? "multipart/form-data" : undefined} noValidate>
          <input type="hidden" name="act" value={act} />
          <input type="hidden" name="form" value={form.key} />
          <Fields act={act} request={request} filled={filled} files={form.files} />
          <div className="mt-8 flex flex-wrap gap-3">
            <Button name="go" value="send" weight={act === "withdraw" ? "danger" : "main"}>
              {BUTTONS[act]}
            </Button>
            <ButtonLink href={CASE} prefetch={false}>
              {act === "withdraw" ? "不撤回，返回" : "返回"}
            </ButtonLink>
          </div>
        </form>
      </div>
    </div>
  );
}

interface FieldsProps {
  request: FollowedCase;
  filled: Filled;
  files: ActPageProps["form"]["files"];
}

function Fields({ act, ...props }: FieldsProps & { act: ActName }): ReactNode {
  switch (act) {
    case "supplement":
      return <Supplement {...props} />;
    case "reasons":
      return <Reasons {...props} />;
    case "withdraw":
      return <Withdraw {...props} />;
    case "object":
      return <Objection {...props} />;
  }
}

const field = (filled: Filled, name: string) => ({ ...filled, name, label: LABELS[name] ?? name });

function Asked({ asked, title }: { asked: FollowedCase["supplement"]; title: string }) {
  if (asked === null) return null;
  return (
    <Notice tone="soon" className="mb-7">
      <h2 className="font-sans text-base">{title}</h2>
      <p className="mt-1 whitespace-pre-line wrap-anywhere">{asked.text}</p>
      <p className="mt-2 font-semibold">
        最后一天是
        <DateText date={asked.dueOn} long />。
      </p>
    </Notice>
  );
}

function Supplement({ request, filled, files }: FieldsProps) {
  return (
    <>
      <Asked asked={request.supplement} title="需要补正的事项" />
      <p className="mb-6 text-ink-2">
        下面是您原来的申请，请按要求修改。补正只有一次，请一次改全。答复期限从收到补正之日起重新计算20个工作日。
      </p>
      {/* Enter sends the first button of a form: it is to send, and not to remove a file. */}
      <button type="submit" name="go" value="send" tabIndex={-1} aria-hidden="true" className="sr-only">
        提交补正
      </button>
      <TextBox {...field(filled, "subject")} rows={2} maxLength={300} />
      <TextInput {...field(filled, "docNo")} maxLength={100} className="max-w-96" />
      <TextBox {...field(filled, "description")} rows={6} />
      <TextBox {...field(filled, "text")} hint="对照需要补正的事项，逐项说明。" rows={4} />
      <FileInput
        {...field(filled, "files")}
        hint="每个文件不超过 10 MB，图片、PDF、Word 都可以。"
        accept={APPLICANT_FILES.map((extension) => `.${extension}`).join(",")}
      >
        <KeptFiles files={files} />
      </FileInput>
      <Button name="go" value="upload" weight="quiet">
        上传所选文件
      </Button>
    </>
  );
}

function Reasons({ request, filled }: FieldsProps) {
  return (
    <>
      <Asked asked={request.reasons} title="要求说明理由的事由" />
      <p className="mb-6 text-ink-2">
        申请的数量、频次明显超过合理范围的，机关可以要求说明理由（条例第三十五条）。说明的是申请这么多、这么频繁的理由，不是信息的用途。
      </p>
      <TextBox {...field(filled, "text")} label="理由" required rows={8} />
    </>
  );
}

function Withdraw({ filled }: FieldsProps) {
  return (
    <>
      <Notice tone="soon" className="mb-7">
        <h2 className="font-sans text-base">撤回以后不能恢复</h2>
        <ul className="mt-1 list-disc pl-5">
          <li>这件申请不再办理，也不再答复；</li>
          <li>仍然需要这些信息的，可以重新申请，期限重新计算；</li>
          <li>已经得到的文书仍可以查询和下载。</li>
        </ul>
      </Notice>
      <TextBox {...field(filled, "reason")} rows={3} />
    </>
  );
}

const ABOUT: Readonly<Record<(typeof OBJECTION_ABOUT)[number], string>> = {
  handling: "办理过程",
  reply: "答复内容",
  delivery: "送达",
  fee: "收费",
};

function Objection({ filled }: FieldsProps) {
  return (
    <>
      <p className="mb-6 text-ink-2">
        异议由经办人处理并记入办理经过。提出异议不影响行政复议和行政诉讼的期限；要复议、诉讼的，请在期限内另行提出。
      </p>
      <Choices {...field(filled, "about")} required choices={OBJECTION_ABOUT.map((value) => ({ value, label: ABOUT[value] }))} />
      <TextBox {...field(filled, "text")} label="异议的内容" required rows={6} />
    </>
  );
}
