"use client";

import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { COMMENT_MAX } from "@/lib/engagement/limits";
import { ContactFields } from "./contact-fields";
import { PlainText } from "./plain-text";
import { ProofFields } from "./proof-fields";

const LABELS = { text: "意见", name: "姓名", phone: "联系电话", email: "电子邮箱" };

/** What somebody says to a consultation. */
export function CommentForm({ action, values, ...rest }: FillProps & { action: FormAction; values: FormValues }) {
  return (
    <Form action={action} values={values} labels={LABELS}>
      <Fill {...rest} />
    </Form>
  );
}

interface FillProps {
  consultation: number;
  /** why no comment is taken now, and what to do instead */
  closed: string | null;
}

function Fill({ consultation, closed }: FillProps) {
  const { state, value } = useForm();
  if (state.status === "done")
    return (
      <section aria-label="提交结果">
        <p>
          你的意见是本次征集的第 <strong className="num">{value("number")}</strong> 条。征集结束后，公众意见采纳情况会在征集页面公布。
        </p>
        <p className="mt-5">
          <Link href={`/interaction/consultations/${consultation}`} prefetch={false}>
            返回征集页面
          </Link>
        </p>
      </section>
    );
  if (closed !== null) return <Closed words={closed} consultation={consultation} />;
  return (
    <>
      <ProofFields />
      <HiddenField name="consultation" value={consultation} />
      <TextArea name="text" label="意见" hint={`请写明针对哪一条、怎样修改、理由是什么，不超过 ${COMMENT_MAX} 字`} required rows={10} />
      <p className="mb-4 text-small text-ink-3">以下可以不填。留下联系方式，便于我们就你的意见进一步了解情况；不会公开。</p>
      <ContactFields />
      <SubmitButton name="step" value="send">
        提交意见
      </SubmitButton>
    </>
  );
}

/** Too late or too early: what was typed while it was open stays readable. */
function Closed({ words, consultation }: { words: string; consultation: number }) {
  const { state, value } = useForm();
  const typed = value("text");
  return (
    <>
      {state.status !== "failed" && (
        <Notice tone="late" role="alert">
          {words}
        </Notice>
      )}
      {typeof typed === "string" && typed !== "" && (
        <section aria-labelledby="typed" className="mt-6">
          <h2 id="typed" className="text-large">
            你填写的意见
          </h2>
          <PlainText text={typed} className="mt-2 border-l-4 border-rule-2 pl-4" />
        </section>
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={`/interaction/consultations/${consultation}`} prefetch={false}>
          返回征集页面
        </ButtonLink>
        <ButtonLink href="/interaction/letters/new" prefetch={false}>
          写信
        </ButtonLink>
      </p>
    </>
  );
}
