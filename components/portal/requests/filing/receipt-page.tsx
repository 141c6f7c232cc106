import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { InstantText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { Receipt } from "@/lib/requests/intake/file-online";
import { nextSteps, type ReceiptOffice } from "@/lib/requests/public/receipt-document";
import { Trail } from "../../trail";

/** 提交回执: the number and the code, to be kept, and what happens next. */
export function ReceiptPage({ receipt, office, pdf }: { receipt: Receipt; office: ReceiptOffice; pdf: string }) {
  const { caseNo, code, filedAt, shownName, subject, channelName } = receipt;
  return (
    <div className="wrap pb-16">
      <Trail steps={[{ name: "依申请公开", path: "/requests" }]} current="提交回执" />
      <div className="max-w-[46rem]">
        <h1 className="text-title md:text-display">申请已经提交</h1>
        <div className="mt-5 border-2 border-jade bg-jade-wash px-5 py-5 sm:px-8">
          <dl className="grid gap-x-12 gap-y-4 sm:grid-cols-2">
            <Key term="登记编号">{caseNo}</Key>
            <Key term="查询码">{code}</Key>
          </dl>
          <p className="mt-4 max-w-[38em] text-ink-2">
            以后查询进度、下载文书、补正和撤回，都要用这两样。
            <strong className="text-ink">查询码不会再次发送，请下载、打印或者抄下来</strong>，不要告诉他人。
          </p>
        </div>
        <p className="no-print mt-5 flex flex-wrap gap-3">
          <ButtonLink href={pdf} prefetch={false} weight="main">
            下载回执（PDF）
          </ButtonLink>
          <ButtonLink href="/requests/follow" prefetch={false}>
            查询办理进度
          </ButtonLink>
        </p>
        <dl className="mt-8 border-t border-rule-2">
          <Fact term="申请人">{shownName}</Fact>
          <Fact term="申请内容">{subject}</Fact>
          <Fact term="申请方式">{channelName}</Fact>
          <Fact term="提交时间">
            <InstantText at={filedAt} />
          </Fact>
        </dl>
        <h2 className="mt-9 mb-2 text-large">接下来</h2>
        <ol className="list-decimal space-y-2 pl-6">
          {nextSteps(office).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="mt-3">
          期限怎么算，可以用
          <a href="/deadline" className="underline">
            答复期限计算器
          </a>
          算一算。
        </p>
        <h2 className="mt-9 mb-2 text-large">有疑问</h2>
        <p>
          {office.officeName}
          {office.officePhone !== "" && `，电话 ${office.officePhone}`}
          {office.officeHours !== "" && `，${office.officeHours}`}。
        </p>
        <Notice className="no-print mt-7">
          本页 7 天内可以再次打开。在公用电脑上办理的，记下编号和查询码以后请关闭浏览器，并清除浏览记录。
        </Notice>
      </div>
    </div>
  );
}

function Key({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-ink-2">{term}</dt>
      <dd className="num font-mono text-title tracking-wider wrap-anywhere md:text-display">{children}</dd>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex gap-6 border-b border-rule py-2">
      <dt className="w-[5em] shrink-0 text-ink-3">{term}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
