import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CalendarDoubts, CalendarEffect } from "@/components/console/calendar/effect";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { ChoiceField, HiddenField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormValues } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { AppError } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { type CalendarPreview, calendarYears, previewCalendar } from "@/lib/requests/calendar/calendar";
import { prefillYear } from "@/lib/requests/calendar/prefill";
import { keptValues, requirePermission } from "../../../../session";
import { saveYear } from "../actions";
import { digestOf } from "../digest";

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<SearchParams>;
}

const LABELS = {
  notice: "依据（通知的文号）",
  holidays: "节日",
  daysOff: "放假的工作日",
  daysWorked: "上班的周末",
  localOff: "本地另外放假",
  localWorked: "本地另外上班",
  acceptDoubts: "核对",
};
const COMPARED = [{ value: "true", label: "以上各处已对照通知核对，确实如此" }];

async function yearOf(params: Props["params"]): Promise<number> {
  const { year } = await params;
  if (!/^20\d\d$/.test(year)) notFound();
  return Number(year);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${await yearOf(params)} 年工作日历` };
}

/** What the lists that were typed would do; null when they can no longer be used, which saving will say. */
async function effectOf(actor: Actor, typed: FormValues): Promise<CalendarPreview | null> {
  try {
    return await previewCalendar(actor, typed);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

const lines = (days: readonly string[]): string => days.join("\n");

export default async function YearPage({ params, searchParams }: Props) {
  const year = await yearOf(params);
  const actor = await requirePermission("setting.edit", ({ agencyId }) => ({ agencyId }));
  const query = await searchParams;
  const known = (await calendarYears(actor.agencyId)).find((one) => one.year === year);
  const prefilled = known === undefined ? prefillYear(year) : null;
  const lists = known ?? { notice: "", localOff: [], localWorked: [], ...(prefilled ?? { daysOff: [], daysWorked: [], holidays: [] }) };
  const done = param(query, "done");
  const kept = await keptValues(query);
  const effect = kept !== null && param(query, "look") !== "" ? await effectOf(actor, kept) : null;
  return (
    <>
      <PageHeader title={`${year} 年工作日历`} trail={[{ label: "工作日历", href: "/console/admin/calendar" }]} />
      {/^\d+$/.test(done) && (
        <Notice tone="done" role="status" className="mb-6">
          已保存。{done === "0" ? "在办申请的期限都没有改变。" : `${done} 件在办申请的期限已重新计算，并已通知经办人。`}
        </Notice>
      )}
      {prefilled !== null && (
        <Notice tone="soon" className="mb-6">
          下面的日期来自公开的节假日数据，还没有保存。请对照国务院办公厅的通知逐日核对，填写文号后再保存。
        </Notice>
      )}
      {effect !== null && <CalendarEffect effect={effect} />}
      <Form
        action={saveYear}
        labels={LABELS}
        className="max-w-[44rem]"
        values={
          kept ?? {
            notice: lists.notice,
            holidays: lists.holidays.map(({ name, from, to }) => `${name} ${from} ${to}`).join("\n"),
            daysOff: lines(lists.daysOff),
            daysWorked: lines(lists.daysWorked),
            localOff: lines(lists.localOff),
            localWorked: lines(lists.localWorked),
          }
        }
      >
        <HiddenField name="year" value={year} />
        <HiddenField name="expectedVersion" value={known?.version ?? 0} />
        <HiddenField name="previewed" value={effect === null || kept === null ? "" : digestOf(kept)} />
        <TextField name="notice" label={LABELS.notice} required maxLength={60} hint="如 国办发明电〔2025〕7号" />
        <TextArea name="holidays" label={LABELS.holidays} rows={8} hint="每行一个：国庆节 2027-10-01 2027-10-07" />
        <div className="grid gap-x-5 sm:grid-cols-2">
          <TextArea name="daysOff" label={LABELS.daysOff} rows={10} hint="周一至周五里放假的日子，每行一天" />
          <TextArea name="daysWorked" label={LABELS.daysWorked} rows={10} hint="周六、周日里调休上班的日子，每行一天" />
          <TextArea name="localOff" label={LABELS.localOff} rows={3} hint="本地另有规定的，如自治地方的节日" />
          <TextArea name="localWorked" label={LABELS.localWorked} rows={3} />
        </div>
        {effect !== null && effect.doubts.length > 0 && (
          <>
            <CalendarDoubts doubts={effect.doubts} />
            <ChoiceField name="acceptDoubts" label={LABELS.acceptDoubts} required kind="many" choices={COMPARED} />
          </>
        )}
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="step" value="preview" weight="quiet">
            先看影响
          </SubmitButton>
          <SubmitButton name="step" value="save">
            保存并重新计算
          </SubmitButton>
          <ButtonLink href="/console/admin/calendar">返回</ButtonLink>
        </div>
      </Form>
    </>
  );
}
