import { parseCivilDate } from "@/lib/core/civil-date";
import { emptyOf, type SiteField } from "./fields";

const LARGEST = 12;
const MOST_TEXT = 100;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const TELEPHONE = /^[0-9()（）+\-—、， 转]{7,60}$/;

/** A value as it is kept, or what is wrong with what was written. */
export type ReadField = { readonly value: string } | { readonly fault: string };

const fault = (message: string): ReadField => ({ fault: message });

function readFigure(text: string, decimals: number): ReadField {
  if (/^-/.test(text)) return fault("不能是负数");
  if (decimals === 0 && /^\d+\.\d+$/.test(text)) return fault("应当是整数");
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (match?.[1] === undefined) return fault("只用数字书写，不带逗号和单位；没有的写 0");
  if (match[1].length > LARGEST) return fault("数字大得不合常理");
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return fault("最多一位小数");
  return { value: `${match[1].replace(/^0+(?=\d)/, "")}${fraction === "" ? "" : `.${fraction}`}` };
}

function readText({ code, type }: SiteField, text: string): ReadField {
  if (text.length > MOST_TEXT) return fault(`不超过 ${MOST_TEXT} 个字`);
  if (type === "url" && text !== "无" && !/^https?:\/\/[^\s/]+\/?$/.test(text)) return fault("写成 https://gxj.example.gov.cn 的样子");
  if (code === "Z04" && MOBILE.test(text)) return fault("只填办公电话，不公开个人手机号码");
  if (code === "Z04" && !TELEPHONE.test(text)) return fault("只用数字、括号、连字符和“转”，例如 010-00000000");
  return { value: text };
}

/**
 * Reads what was written for a field: figures without separators, 是 or 否, one of the choices; several choices are joined by 、 in the
 * order of the form. Nothing is left blank: an empty text is a fault, and no choice at all is 无.
 */
export function readField(field: SiteField, written: string | readonly string[]): ReadField {
  const list = (typeof written === "string" ? [written] : written).map((part) => part.trim()).filter((part) => part !== "");
  if (field.type === "many") {
    const chosen = field.choices.filter((choice) => list.flatMap((part) => part.split("、")).includes(choice));
    return { value: chosen.length === 0 ? emptyOf(field) : chosen.join("、") };
  }
  const text = list[0] ?? "";
  if (text === "") return fault(`每一项都要填，没有的写“${emptyOf(field)}”`);
  switch (field.type) {
    case "int":
      return readFigure(text, 0);
    case "decimal":
      return readFigure(text, 1);
    case "bool":
      return text === "是" || text === "否" ? { value: text } : fault("请选择“是”或者“否”");
    case "choice":
      return field.choices.includes(text) ? { value: text } : fault(`请选择${field.choices.join("、")}之一`);
    case "date":
      return parseCivilDate(text) === null ? fault("日期写成 2023-01-15 的样子") : { value: text };
    default:
      return readText(field, text);
  }
}
