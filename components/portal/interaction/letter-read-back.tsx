"use client";

import { SubmitButton } from "@/components/ui/field";
import { useForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { LETTER_KINDS } from "@/lib/engagement/words";
import type { LetterKind } from "@/lib/generated/prisma/enums";
import { PlainText } from "./plain-text";

const HIDDEN = ["kind", "subject", "text", "name", "phone", "email", "address", "mayPublish"] as const;

/** The letter as it will be sent, before it is sent. */
export function LetterReadBack() {
  const { value } = useForm();
  const text = (name: string): string => {
    const found = value(name);
    return typeof found === "string" ? found : "";
  };
  const kind = text("kind");
  const rows = [
    ["来信类型", kind in LETTER_KINDS ? LETTER_KINDS[kind as LetterKind] : kind],
    ["标题", text("subject")],
    ["姓名", text("name")],
    ["联系电话", text("phone")],
    ["电子邮箱", text("email")],
    ["联系地址", text("address")],
    ["是否公开", text("mayPublish") === "yes" ? "同意在删去个人信息后公开" : "不公开"],
  ].filter(([, shown]) => shown !== "");
  return (
    <section aria-labelledby="read-back">
      <h2 id="read-back" className="text-large">
        请核对来信内容
      </h2>
      <Notice className="mt-3">来信还没有提交。核对无误后请按“确认提交”。</Notice>
      <dl className="mt-5 grid grid-cols-[6em_1fr] border-t border-rule">
        {rows.map(([term, shown]) => (
          <div key={term} className="col-span-2 grid grid-cols-subgrid border-b border-rule py-2">
            <dt className="text-ink-3">{term}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{shown}</dd>
          </div>
        ))}
        <div className="col-span-2 grid grid-cols-subgrid border-b border-rule py-2">
          <dt className="text-ink-3">内容</dt>
          <dd className="min-w-0">
            <PlainText text={text("text")} />
          </dd>
        </div>
      </dl>
      {HIDDEN.map((name) => (
        <input key={name} type="hidden" name={name} value={text(name)} />
      ))}
      <div className="mt-6 flex flex-wrap gap-3">
        <SubmitButton name="step" value="send">
          确认提交
        </SubmitButton>
        <SubmitButton name="step" value="edit" weight="quiet">
          返回修改
        </SubmitButton>
      </div>
    </section>
  );
}
