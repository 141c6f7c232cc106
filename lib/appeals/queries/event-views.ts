import { formatChineseDate } from "@/lib/core/civil-date";
import { type ToldEvent, toldEvents } from "@/lib/requests/queries/event-views";
import { type AppealEvent, EVENT_WORDS } from "../case/events";
import type { LoadedAppeal } from "../case/load";
import type { Forum } from "../results";
import { FILE_KIND_WORDS, type FileKind, FORUM_WORDS, INSTANCE_WORDS, RAISED_BY_WORDS, resultWords } from "../words";

export interface EventView extends ToldEvent {
  /** the file that it speaks of */
  readonly fileId: string | null;
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  forum: "类别",
  procedure: "程序",
  instance: "审级",
  body: "复议机关、法院",
  caseNumber: "案号",
  receivedOn: "收到通知日期",
  namedDueOn: "通知写明的最后一天",
  requestCaseNo: "对应申请",
  previousId: "此前的复议",
  subject: "事项",
};

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("　");

function eventText(event: AppealEvent, forum: Forum): string {
  switch (event.kind) {
    case "imported":
      return `来自“${event.data.source}”`;
    case "registered": {
      const { filing } = event.data;
      return joined(FORUM_WORDS[filing.forum], filing.body, filing.caseNumber);
    }
    case "corrected":
      return event.data.fields.map((field) => FIELD_WORDS[field] ?? field).join("、");
    case "assigned":
      return joined(event.data.departmentName, event.data.handlerName);
    case "judged":
    case "decided":
      return resultWords(forum, event.data.result);
    case "raised": {
      const { instance, body, caseNumber, by } = event.data;
      return joined(`${RAISED_BY_WORDS[by]}提起${INSTANCE_WORDS[instance]}`, body, caseNumber);
    }
    case "resultCorrected":
      return `${resultWords(forum, event.data.result)}，${formatChineseDate(event.data.resultOn)}生效`;
    case "replyOrdered":
      return `${formatChineseDate(event.data.dueOn)}以前${event.data.resumed ? "，申请已重新办理" : ""}`;
    case "fileAdded":
      return FILE_KIND_WORDS[event.data.kind as FileKind] ?? "";
    case "answered":
    case "replied":
    case "voided":
    case "erased":
      return "";
  }
}

const fileOf = ({ data }: AppealEvent): string | null => ("fileId" in data && typeof data.fileId === "string" ? data.fileId : null);

/** What happened, in the order in which it was recorded. */
export const eventViews = (loaded: LoadedAppeal): readonly EventView[] =>
  toldEvents(loaded, (event) => ({
    title: EVENT_WORDS[event.kind],
    text: eventText(event, loaded.filing.forum),
    fileId: fileOf(event),
  }));
