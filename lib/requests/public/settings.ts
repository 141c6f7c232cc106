import { z } from "zod";
import { keptSite } from "@/lib/columns/site";
import { type CivilDate, civilDate, parseCivilDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { storedFields } from "@/lib/core/settings";
import { USUAL_DAYS } from "../office-periods";
import { CHANNELS, type RequestChannel } from "../receipt";
import { SIGNED_ACTS } from "../signing/signable";

export const REQUESTS_KEY = "requests";

const line = (max: number) => z.string().trim().max(max, `不超过 ${max} 个字`).default("");
const number = (name: string, usual: number, min: number, max: number) =>
  z.coerce
    .number(`${name}应当是整数`)
    .int(`${name}应当是整数`)
    .min(min, `${name}至少是 ${min}`)
    .max(max, `${name}最多是 ${max}`)
    .default(usual);
const since = z
  .string()
  .default("2019-05-15")
  .transform((text, context): CivilDate => {
    const day = parseCivilDate(text);
    if (day !== null) return day;
    context.addIssue("不是有效的日期");
    return z.NEVER;
  });

const channel = z.object({ open: z.boolean(), since, note: line(300) });
const OPENED = "2019-05-15";
const usualChannel = (open: boolean) => channel.default({ open, since: civilDate(OPENED), note: "" });

/** Channels that no agency may close (国办公开办函〔2015〕207号). */
export const BASIC_CHANNELS: readonly RequestChannel[] = ["IN_PERSON", "REGISTERED_MAIL", "ORDINARY_LETTER", "ORAL"];

/** How this agency takes and handles requests: what the 指南 says of it and what the law leaves to it. */
export const requestSettingsSchema = z.object({
  channels: z
    .object({
      IN_PERSON: usualChannel(true),
      REGISTERED_MAIL: usualChannel(true),
      ORDINARY_LETTER: usualChannel(true),
      WEB: usualChannel(true),
      EMAIL: usualChannel(true),
      FAX: usualChannel(true),
      ORAL: usualChannel(true),
    })
    .prefault({}),
  officeName: line(60),
  officeAddress: line(100),
  officeHours: line(100),
  officePhone: line(60),
  officeFax: line(60),
  officePostcode: line(6),
  officeEmail: line(100),
  confirmWithinWorkingDays: number("确认期限", USUAL_DAYS.confirmation, 1, 20),
  supplementDays: number("补正期限", USUAL_DAYS.supplement, 1, 60),
  /** letters that the head of the office signs before they go out, by their acts */
  headSigns: z.array(z.enum(SIGNED_ACTS)).default([...SIGNED_ACTS]),
  retentionYears: number("个人信息保存年限", 10, 1, 100),
  /** of the numbers of letters: 乌工信 in 乌工信公开〔2022〕3号-答 */
  letterPrefix: line(20),
  reviewAuthority: line(60),
  reviewOnlineChannel: line(200),
  court: line(60),
  payeeAccount: line(300),
  /** 公开申请和答复 (without names) on the portal */
  publicLog: z.boolean().default(false),
  /** 公开办理统计 (figures only) on the portal */
  publicStatistics: z.boolean().default(false),
});

export type RequestSettings = z.output<typeof requestSettingsSchema>;

/** The settings as they were saved. */
export const keptSettings = (db: Db, agencyId: string): Promise<RequestSettings & { version: number }> =>
  storedFields(db, agencyId, REQUESTS_KEY, requestSettingsSchema);

/** The settings in force; what is not set is taken from the identity of the site. */
export async function requestSettings(db: Db, agencyId: string): Promise<RequestSettings & { agencyName: string; version: number }> {
  const kept = await keptSettings(db, agencyId);
  const { identity } = await keptSite(db, agencyId);
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true, shortName: true } });
  return {
    ...kept,
    agencyName: agency.name,
    officeName: kept.officeName || `${agency.name}政府信息公开工作机构`,
    officeAddress: kept.officeAddress || identity.address,
    officeHours: kept.officeHours || identity.officeHours,
    officePhone: kept.officePhone || identity.telephone,
    officeFax: kept.officeFax || identity.fax,
    officePostcode: kept.officePostcode || identity.postcode,
    officeEmail: kept.officeEmail || identity.email,
    letterPrefix: kept.letterPrefix || agency.shortName,
    reviewAuthority: kept.reviewAuthority || identity.supervisorGovernment,
  };
}

/** Whether requests and answers are shown on the portal, without names: off unless the agency has switched it on. */
export const keepsPublicLog = async (db: Db, agencyId: string): Promise<boolean> => (await keptSettings(db, agencyId)).publicLog;

export interface OpenChannel {
  channel: RequestChannel;
  note: string;
  since: CivilDate;
}

/** The channels that are open on a day, in the usual order. */
export const openOn = (settings: RequestSettings, on: CivilDate): OpenChannel[] =>
  CHANNELS.flatMap((channel) => {
    const { open, since: opened, note } = settings.channels[channel];
    const isOpen = (open || BASIC_CHANNELS.includes(channel)) && opened <= on;
    return isOpen ? [{ channel, note, since: opened }] : [];
  });
