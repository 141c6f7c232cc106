import { formatChineseDate } from "@/lib/core/civil-date";
import type { RevisionContent } from "./content";
import { GUIDE_FIELDS, GUIDE_FORM_LABELS, GUIDE_LABELS } from "./guide";
import { FIELD_LABELS, type FieldName, isFieldName, ORIGIN_LABELS } from "./labels";
import { groundByCode, groundText, OPENNESS_LABELS } from "./metadata";

type PlainField = Exclude<FieldName, "body" | "attachments">;

/** A field as people read it: the one way to show it on pages and in comparisons. Empty when nothing is filled in. */
export function showField(content: RevisionContent, name: PlainField, columnName: (id: string) => string): string {
  switch (name) {
    case "columnId":
      return columnName(content.columnId);
    case "formedOn":
    case "effectiveOn":
    case "expiresOn": {
      const date = content[name];
      return date === null ? "" : formatChineseDate(date);
    }
    case "publicUntil":
      return content.publicUntil === null ? "长期公开" : `公开至${formatChineseDate(content.publicUntil)}`;
    case "isNormative":
      return content.isNormative ? "是" : "否";
    case "openness":
      return OPENNESS_LABELS[content.openness];
    case "opennessGround": {
      const ground = groundByCode(content.opennessGround);
      return ground === null ? content.opennessGround : groundText(ground);
    }
    case "originKind":
      return ORIGIN_LABELS[content.originKind];
    case "guide": {
      const { guide } = content;
      return guide === null ? "" : GUIDE_FIELDS.map((field) => `${GUIDE_LABELS[field]}：${guide[field]}`).join("\n");
    }
    case "relatedIds":
      return content.relatedIds.length === 0 ? "" : `${content.relatedIds.length} 件`;
    case "keywords":
    case "carriers":
      return content[name].join("、");
    default:
      return content[name];
  }
}

/** What a field of the form is called, by its name. */
export const itemFieldLabel = (name: string): string => (isFieldName(name) ? FIELD_LABELS[name] : (GUIDE_FORM_LABELS[name] ?? "表单"));
