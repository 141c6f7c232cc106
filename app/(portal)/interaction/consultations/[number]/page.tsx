import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { PhaseTag } from "@/components/portal/interaction/phase-tag";
import { PlainText } from "@/components/portal/interaction/plain-text";
import { Missing } from "@/components/portal/missing";
import { PageCode } from "@/components/portal/page-code";
import { Keep } from "@/components/portal/page-marks";
import { Trail } from "@/components/portal/trail";
import { ButtonLink } from "@/components/ui/button";
import { DateText, InstantText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { columnTag } from "@/lib/core/public-changes";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { type PublicConsultation, publicConsultation } from "@/lib/engagement/consultations/public";
import { requireSite } from "../../../site";

const PATH = `${ENGAGEMENT_PATH}/consultations`;

interface Props {
  params: Promise<{ number: string }>;
}

const consultationAt = cache(async (number: string) => {
  const { agencyId } = await requireSite();
  return /^[1-9]\d{0,9}$/.test(number) ? publicConsultation(agencyId, Number(number)) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await consultationAt((await params).number);
  if (found === null) return {};
  return { title: found.title, description: found.text.slice(0, 120), alternates: { canonical: `${PATH}/${found.number}` } };
}

/** What the public is asked, until when, and what became of it. */
export default async function ConsultationPage({ params }: Props) {
  const [site, { number }] = await Promise.all([requireSite(), params]);
  const found = await consultationAt(number);
  if (found === null) return <Missing columns={site.columns} />;
  return (
    <div className="wrap max-w-[56rem]! pb-16">
      <Keep tags={[columnTag(ENGAGEMENT_PATH)]} seconds={300} />
      <Trail
        steps={[
          { name: "互动交流", path: ENGAGEMENT_PATH },
          { name: "意见征集", path: PATH },
        ]}
        current={found.title}
      />
      <article className="border border-rule bg-sheet px-5 pt-6 pb-8 sm:px-10 md:px-14 md:pt-9 print:border-0 print:p-0">
        <h1 className="text-center text-title [overflow-wrap:anywhere]">{found.title}</h1>
        <p className="mt-3 flex flex-wrap justify-center gap-x-5 gap-y-1 border-b border-rule pb-3 text-small text-ink-3">
          <PhaseTag phase={found.phase} />
          <span>
            <DateText date={found.opensOn} /> 至 <DateText date={found.closesOn} /> 24 时
          </span>
          <span>{found.departmentName}</span>
          <span>
            发布时间：
            <InstantText at={found.publishedAt} />
          </span>
        </p>
        {found.resultPublishedAt !== null && (
          <section aria-labelledby="result" className="mt-6 border-l-4 border-jade bg-jade-wash px-5 py-4">
            <h2 id="result" className="text-large">
              公众意见采纳情况
            </h2>
            <PlainText text={found.result} className="mt-2" />
            <p className="mt-3 text-small text-ink-2">
              公布时间：
              <InstantText at={found.resultPublishedAt} />
            </p>
          </section>
        )}
        <PlainText text={found.text} className="mt-6 leading-[1.9]" />
        {found.documentPath !== "" && (
          <p className="mt-5">
            <Link href={found.documentPath} prefetch={false}>
              查看征求意见的文件
            </Link>
          </p>
        )}
        <h2 className="mt-8 mb-2 text-large">怎样提出意见</h2>
        <How found={found} />
        <p className="mt-4 text-ink-2">
          联系方式：
          <span className="whitespace-pre-line">{found.contact}</span>
        </p>
      </article>
      <PageCode address={`${site.origin}${PATH}/${found.number}`} />
    </div>
  );
}

function How({ found }: { found: PublicConsultation }) {
  switch (found.phase) {
    case "open":
      return (
        <>
          <p className="text-ink-2">
            请在 <DateText date={found.closesOn} long /> 24 时以前提交，已收到意见 <strong className="num">{found.comments}</strong> 条。
          </p>
          <p className="no-print mt-3">
            <ButtonLink href={`${PATH}/${found.number}/comment`} weight="main" prefetch={false}>
              提交意见
            </ButtonLink>
          </p>
        </>
      );
    case "coming":
      return (
        <p className="text-ink-2">
          征集从 <DateText date={found.opensOn} long /> 开始。
        </p>
      );
    case "ended":
      return (
        <Notice tone="soon">
          征集已经截止，共收到意见 <strong className="num">{found.comments}</strong> 条。公众意见采纳情况形成后在本页公布。
        </Notice>
      );
    case "closed":
      return (
        <p className="text-ink-2">
          征集已经结束，共收到意见 <strong className="num">{found.comments}</strong> 条，采纳情况见上。
        </p>
      );
  }
}
