import Link from "next/link";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { LOG_PATH } from "@/lib/requests/log/public-log";
import type { OpenChannel, RequestSettings } from "@/lib/requests/public/settings";
import { Keep } from "../../page-marks";
import { Trail } from "../../trail";
import { Part } from "../part";
import { Channels } from "./channels";
import { Office } from "./office";

interface GuidePageProps {
  settings: RequestSettings & { agencyName: string };
  channels: readonly OpenChannel[];
}

/** 依申请公开: what can be asked for and how, before anything is filled in. */
export function GuidePage({ settings, channels }: GuidePageProps) {
  const online = channels.some(({ channel }) => channel === "WEB");
  return (
    <div className="wrap pb-16">
      <Keep tags={[]} />
      <Trail steps={[]} current="依申请公开" />
      <h1 className="text-title md:text-display">依申请公开</h1>
      <p className="mt-2 max-w-[40em] text-ink-2">
        公民、法人和其他组织可以依照《中华人民共和国政府信息公开条例》，向{settings.agencyName}
        申请获取没有主动公开的政府信息，不需要说明用途。
      </p>
      <Doors online={online} log={settings.publicLog} statistics={settings.publicStatistics} />
      <div className="mt-10 grid gap-x-14 gap-y-10 md:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0 max-w-[44rem]">
          <Part text id="what" title="可以申请什么">
            <p>本机关在履行职责中制作或者获取的、以一定形式记录和保存的信息，例如文件、批复、合同、统计数据、检查结果。</p>
            <p>下面这些不适用依申请公开，另有办理的地方：</p>
            <ul className="list-disc pl-6">
              <li>
                咨询政策、反映情况、投诉举报和信访，请用
                <Link href="/interaction" prefetch={false} className="underline">
                  互动交流
                </Link>
                或者信访渠道；
              </li>
              <li>公报、报刊、书籍等公开出版物，请向出版单位购买或者到图书馆查阅；</li>
              <li>不动产登记、企业登记档案等，请按专门的规定到登记机构查询。</li>
            </ul>
          </Part>
          <Part text id="channels" title="怎么申请">
            <p>任选一种。申请应当写明申请人的姓名或者名称、身份证明、联系方式，要什么信息，以什么形式提供（条例第二十九条）。</p>
            <Channels channels={channels} settings={settings} />
            <p>
              用纸提交的，可以下载申请表：
              <a href="/requests/form" download className="underline">
                PDF
              </a>
              {"、"}
              <a href="/requests/form?as=docx" download className="underline">
                Word
              </a>
              。不用这张表、写明以上内容的也可以。
            </p>
          </Part>
          <Part text id="when" title="多久答复">
            <ol className="list-decimal space-y-2 pl-6">
              <li>
                <strong>能当场答复的，当场答复。</strong>不能当场答复的，自收到申请之日起<strong>20个工作日内</strong>
                答复。收到的当天不算，周末和节假日不算，调休上班的日子要算。
              </li>
              <li>
                在线申请、电子邮件、传真和平常信函，以<strong>双方确认之日</strong>为收到申请之日。收到后{settings.confirmWithinWorkingDays}
                个工作日内，我们会打电话与您确认。
              </li>
              <li>申请内容不明确的，7个工作日内一次性告知补正，期限从收到补正之日起重新计算；不按时补正又没有正当理由的，视为放弃申请。</li>
              <li>需要延长的，最多再延长20个工作日，并书面告知。征求第三方和其他机关意见的时间不计算在内。</li>
            </ol>
            <p>
              <Link href="/deadline" prefetch={false} className="underline">
                用答复期限计算器算一算
              </Link>
              ，逐日列出哪一天算、哪一天不算。提交以后，查询页面上也会逐日列出您这件申请的期限。
            </p>
          </Part>
          <Part text id="fee" title="要不要钱">
            <p>
              <strong>不收费。</strong>
              只有申请的数量、频次明显超过合理范围的，才可以收取信息处理费：按件计的，同一申请人一个自然月内第11件起；按页计的，一件申请第31页起。收费前会书面告知怎么算的，自收到通知次日起20个工作日内缴纳。
            </p>
          </Part>
          <Part text id="help" title="需要帮助">
            <p>
              阅读有困难，或者有视力、听力障碍的，可以在申请时提出便利需求，我们提供大字文书、宣读、协助填写等帮助（条例第四十三条）。书写确有困难的，可以口头申请，由工作人员代为填写，读给您听以后由您签字。
            </p>
          </Part>
          <Part text id="remedy" title="对答复不服">
            <p>
              可以自收到答复之日起60日内
              {settings.reviewAuthority === "" ? "" : `向${settings.reviewAuthority}`}
              申请行政复议；除依法应当先申请行政复议的以外，也可以自收到答复之日起6个月内向人民法院提起行政诉讼。每一份答复书都会写明您可以走哪条路、到哪一天为止。
            </p>
          </Part>
        </div>
        <Office settings={settings} />
      </div>
    </div>
  );
}

/** The three ways on, in the order in which they help: look first, then ask, then follow. */
function Doors({ online, log, statistics }: { online: boolean; log: boolean; statistics: boolean }) {
  return (
    <div className="mt-7 grid border-t-2 border-blue md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <search className="border-b border-rule py-5 md:border-r md:border-b-0 md:pr-8">
        <h2 className="text-large">先查一查</h2>
        <p id="look-hint" className="mt-1 text-small text-ink-3">
          多数信息已经公开，查到就能看，不用等。
        </p>
        <form action="/search" className="mt-3 flex">
          <label htmlFor="look" className="sr-only">
            要找的信息
          </label>
          <input
            id="look"
            type="search"
            name="q"
            aria-describedby="look-hint"
            autoComplete="off"
            className="min-h-11 min-w-0 flex-1 rounded-l border border-r-0 border-field bg-white px-3"
          />
          <Button weight="quiet" className="rounded-l-none border-field">
            检索
          </Button>
        </form>
        {log && (
          <p className="mt-3 text-small">
            别人申请过的，看
            <Link href={LOG_PATH} prefetch={false} className="underline">
              申请与答复公示
            </Link>
            。
          </p>
        )}
        {statistics && (
          <p className="mt-1 text-small">
            办得多快、结果怎样，看
            <Link href="/requests/statistics" prefetch={false} className="underline">
              办理统计
            </Link>
            。
          </p>
        )}
      </search>
      <Door title="在线申请" hint={online ? "分步填写，随时可以停下，约需十分钟。" : "本机关暂未开通在线申请，请当面提交或者邮寄。"}>
        {online && (
          <ButtonLink href="/requests/new" prefetch={false} weight="main">
            开始申请
          </ButtonLink>
        )}
      </Door>
      <Door title="查询进度" hint="凭登记编号和查询码查看办到哪一步，下载文书，补正、撤回。">
        <ButtonLink href="/requests/follow" prefetch={false}>
          查询
        </ButtonLink>
      </Door>
    </div>
  );
}

function Door({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <div className="border-b border-rule py-5 md:border-b-0 md:px-8 md:last:border-l md:last:pr-0">
      <h2 className="text-large">{title}</h2>
      <p className="mt-1 mb-3 text-small text-ink-3">{hint}</p>
      {children}
    </div>
  );
}
