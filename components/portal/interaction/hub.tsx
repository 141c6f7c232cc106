import Link from "next/link";
import type { ReactNode } from "react";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import type { ListedConsultation } from "@/lib/engagement/consultations/public";
import type { LetterFigures, PublicLetter } from "@/lib/engagement/letters/public";
import { ConsultationList, LetterList } from "./lists";

const DOORS = [
  { path: "/letters/new", name: "写信", about: "咨询政策、反映问题、提出建议，在规定的工作日内答复" },
  { path: "/follow", name: "查询进度和答复", about: "凭编号和查询码查看来信、纠错办到哪一步" },
  { path: "/consultations", name: "意见征集", about: "对正在制定的文件提出意见，查看采纳情况" },
  { path: "/corrections/new", name: "网站纠错", about: "发现错字、错误内容、打不开的链接，请告诉我们" },
] as const;

interface HubProps {
  consultations: readonly ListedConsultation[];
  letters: readonly PublicLetter[];
  figures: LetterFigures;
}

/** 互动交流: the doors first, then what is being asked and what was answered. */
export function Hub({ consultations, letters, figures }: HubProps) {
  return (
    <>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {DOORS.map(({ path, name, about }) => (
          <li key={path}>
            <Link
              href={ENGAGEMENT_PATH + path}
              prefetch={false}
              className="group block h-full border border-l-4 border-rule border-l-blue bg-sheet px-5 py-4 hover:border-blue hover:bg-blue-wash hover:no-underline"
            >
              <span className="font-serif text-large font-semibold text-ink group-hover:text-blue">{name}</span>
              <span className="mt-1 block text-small text-ink-3">{about}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-10 grid gap-x-14 gap-y-10 md:grid-cols-2">
        <Block title="意见征集" path="/consultations" empty="目前没有意见征集。">
          {consultations.length > 0 && <ConsultationList consultations={consultations} />}
        </Block>
        <Block title="来信选登" path="/letters" empty="还没有公开的来信。">
          {letters.length > 0 && <LetterList letters={letters} />}
        </Block>
      </div>
      <p className="mt-8 text-small text-ink-2">
        {figures.year} 年以来收到来信 <strong className="num">{figures.received}</strong> 件，办结{" "}
        <strong className="num">{figures.answered}</strong> 件，公开答复 <strong className="num">{figures.published}</strong> 件。
      </p>
    </>
  );
}

function Block({ title, path, empty, children }: { title: string; path: string; empty: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`hub${path}`} className="min-w-0">
      <div className="mb-1 flex items-baseline justify-between border-b-2 border-ink pb-1.5">
        <h2 id={`hub${path}`} className="text-large">
          {title}
        </h2>
        <Link href={ENGAGEMENT_PATH + path} prefetch={false} aria-label={`全部${title}`} className="inline-block py-1 text-small">
          全部
        </Link>
      </div>
      {children === false ? <p className="py-2 text-small text-ink-3">{empty}</p> : children}
    </section>
  );
}
