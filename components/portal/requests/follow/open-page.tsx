import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FieldErrors } from "@/lib/core/errors";
import { Trail } from "../../trail";
import { TextInput } from "../form/fields";

interface OpenPageProps {
  /** the act that was under way, and the key of its form; "" */
  next: string;
  form: string;
  refusal: { caseNo: string; missing: readonly string[]; message: string } | null;
  expired: boolean;
  left: boolean;
  office: { officeName: string; officePhone: string };
}

const MISSING: Readonly<Record<string, string>> = { caseNo: "请填写登记编号", code: "请填写查询码" };

/** Number and code: the only key to a request. */
export function OpenPage({ next, form, refusal, expired, left, office }: OpenPageProps) {
  const errors: FieldErrors = Object.fromEntries((refusal?.missing ?? []).map((field) => [field, [MISSING[field] ?? ""]]));
  return (
    <div className="wrap pb-16">
      <Trail steps={[{ name: "依申请公开", path: "/requests" }]} current="查询办理进度" />
      <div className="max-w-[34rem]">
        <h1 className="text-title md:text-display">查询办理进度</h1>
        <p className="mt-2 mb-6 text-ink-2">登记编号和查询码在提交申请时的回执上。</p>
        {refusal !== null && (
          <Notice tone="late" role="alert" className="mb-6">
            <h2 className="font-sans text-base">没有打开</h2>
            <p className="mt-1">{refusal.message}</p>
          </Notice>
        )}
        {expired && (
          <Notice tone="soon" role="status" className="mb-6">
            请填写登记编号和查询码；打开 30 分钟后自动退出。{form === "" ? "" : "您刚才填写的内容已经保存，打开后会回到原来的页面。"}
          </Notice>
        )}
        {left && (
          <Notice tone="done" role="status" className="mb-6">
            已退出查询，本浏览器不再记得登记编号和查询码。
          </Notice>
        )}
        <form method="post" action="/requests/follow/open" noValidate className="border-t-2 border-blue pt-6">
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="form" value={form} />
          <TextInput
            name="caseNo"
            label="登记编号"
            hint="例如 2026-00017"
            required
            values={{ caseNo: refusal?.caseNo ?? "" }}
            errors={errors}
            autoComplete="off"
            maxLength={40}
            className="num max-w-72"
          />
          <TextInput
            name="code"
            label="查询码"
            hint="10 位数字和字母，不分大小写"
            required
            values={{}}
            errors={errors}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            className="num max-w-72"
          />
          <Button>查询</Button>
        </form>
        <h2 className="mt-10 mb-1 text-base">查询码丢了</h2>
        <p className="text-small text-ink-2">
          为保护您的信息，查询码不能在网上找回。请带身份证明到{office.officeName}，或者打电话{office.officePhone}询问办理进度。
        </p>
      </div>
    </div>
  );
}
