import Link from "next/link";
import { InstantText } from "@/components/ui/date-text";
import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Verdict } from "@/lib/core/gate";
import type { PublicWording } from "@/lib/engagement/letters/publish";
import { Fold } from "./fold";

interface PublishPartProps {
  letterId: string;
  version: number;
  number: string;
  proposed: PublicWording;
  publishedAt: Date | null;
  publisherName: string;
  /** null: not taken down */
  hiddenReason: string | null;
  verdict: Verdict;
  mayHide: boolean;
  actions: { publish: FormAction; hide: FormAction };
}

/** 公开: what the public would read, edited so that nobody is recognised; and the way back. */
export function PublishPart({ letterId, version, number, proposed, verdict, mayHide, actions, ...shown }: PublishPartProps) {
  const { publishedAt, publisherName, hiddenReason } = shown;
  const head = (
    <>
      <HiddenField name="letterId" value={letterId} />
      <HiddenField name="expectedVersion" value={version} />
    </>
  );
  const isPublic = publishedAt !== null && hiddenReason === null;
  const form = (
    <Form action={actions.publish} values={{ ...proposed }} labels={LABELS} className="max-w-[44em]">
      {head}
      <TextField name="publicSubject" label="公开的标题" required />
      <TextArea
        name="publicText"
        label="公开的来信内容"
        hint="已自动遮盖号码和来信人姓名，请再通读一遍，删去能认出个人的内容"
        required
        rows={7}
      />
      <TextArea name="publicAnswer" label="公开的答复" required rows={7} />
      <SubmitButton>{isPublic ? "按修改后的内容公开" : "公开来信和答复"}</SubmitButton>
    </Form>
  );
  return (
    <Section title="公开">
      {isPublic && (
        <p className="mb-3">
          <InstantText at={publishedAt} /> 由{publisherName}公开，
          <Link href={`/interaction/letters/${number}`} prefetch={false}>
            查看公开的页面
          </Link>
          。
        </p>
      )}
      {hiddenReason !== null && (
        <Notice tone="soon" className="mb-4">
          已撤下：{hiddenReason}
        </Notice>
      )}
      {!verdict.allowed && !isPublic && <p className="text-small text-ink-3">来信人同意公开。{verdict.reason}</p>}
      {verdict.allowed && (isPublic ? <Fold label="修改公开的内容">{form}</Fold> : form)}
      {isPublic && mayHide && (
        <Fold label="撤下">
          <Form action={actions.hide} labels={{ reason: "撤下原因" }} className="max-w-[44em]">
            {head}
            <TextField name="reason" label="撤下原因" required maxLength={200} />
            <SubmitButton weight="danger">撤下</SubmitButton>
          </Form>
        </Fold>
      )}
    </Section>
  );
}

const LABELS = { publicSubject: "公开的标题", publicText: "公开的来信内容", publicAnswer: "公开的答复" } as const;
