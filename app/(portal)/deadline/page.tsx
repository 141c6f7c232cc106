import type { Metadata } from "next";
import { DeadlineForm } from "@/components/portal/deadline/form";
import { HowCounted } from "@/components/portal/deadline/how-counted";
import { DeadlineResult } from "@/components/portal/deadline/result";
import { Trail } from "@/components/portal/trail";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { civilDateOf } from "@/lib/core/civil-date";
import { calculate } from "@/lib/requests/calculator";

export const metadata: Metadata = {
  title: "答复期限计算器",
  description: "输入收到政府信息公开申请的日期，计算答复期限的最后一天，逐日列出计入和不计入的日子及原因。",
  alternates: { canonical: "/deadline" },
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** For anyone, about any agency: no request is looked up and nothing is kept. */
export default async function DeadlinePage({ searchParams }: Props) {
  const query = Object.entries(await searchParams).map(([name, value]) => [name, typeof value === "string" ? value : value?.[0]] as const);
  const { values, errors, result } = calculate(Object.fromEntries(query), nationalCalendar, civilDateOf(new Date()));
  return (
    <div className="wrap pb-16">
      <Trail steps={[]} current="答复期限计算器" />
      <h1 className="text-title md:text-display">答复期限计算器</h1>
      <p className="mt-2 max-w-[44em] text-ink-2 no-print">
        算一算政府信息公开申请最晚哪一天应当得到答复，哪些日子计入、哪些不计入。不需要登录，填写的内容不会保存。
      </p>
      <div className="mt-7 grid gap-x-14 gap-y-10 border-t-2 border-blue pt-6 md:grid-cols-[20rem_minmax(0,1fr)]">
        <DeadlineForm values={values} errors={errors} />
        <div className="min-w-0">{result === null ? <HowCounted /> : <DeadlineResult {...result} />}</div>
      </div>
    </div>
  );
}
