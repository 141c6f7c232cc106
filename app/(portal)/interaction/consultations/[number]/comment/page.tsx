import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { CommentForm } from "@/components/portal/interaction/comment-form";
import { Missing } from "@/components/portal/missing";
import { OwnScript } from "@/components/portal/own-script";
import { Trail } from "@/components/portal/trail";
import { proofToken } from "@/lib/core/proof";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { closedWords } from "@/lib/engagement/consultations/phase";
import { publicConsultation } from "@/lib/engagement/consultations/public";
import { commentForm } from "@/lib/engagement/public-forms";
import { requireSite } from "../../../../site";
import { sendComment } from "./actions";

export const metadata: Metadata = { title: "提交意见", robots: { index: false } };

export default async function CommentPage({ params }: { params: Promise<{ number: string }> }) {
  const [site, { number }] = await Promise.all([requireSite(), params]);
  const found = /^[1-9]\d{0,9}$/.test(number) ? await publicConsultation(site.agencyId, Number(number)) : null;
  if (found === null) return <Missing columns={site.columns} />;
  const path = `${ENGAGEMENT_PATH}/consultations/${found.number}`;
  const closed = closedWords(found);
  return (
    <div className="wrap max-w-[52rem]! pb-16">
      <Trail
        steps={[
          { name: "互动交流", path: ENGAGEMENT_PATH },
          { name: "意见征集", path: `${ENGAGEMENT_PATH}/consultations` },
          { name: found.title, path },
        ]}
        current="提交意见"
      />
      <h1 className="text-title">提交意见：{found.title}</h1>
      {closed === null && <p className="mt-2 text-ink-2">征集到 {found.closesOn} 24 时截止。</p>}
      <div className="mt-6">
        <CommentForm
          action={sendComment}
          consultation={found.number}
          closed={closed}
          values={{ formKey: randomUUID(), proofToken: proofToken(commentForm, new Date()) }}
        />
      </div>
      <OwnScript src="/proof.js" />
    </div>
  );
}
