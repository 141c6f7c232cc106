import { findOpenItem } from "@/lib/portal/open-data/items";
import { answerFrom, errorAnswer, jsonAnswer, preflight } from "../../answer";

const LARGEST = 2_147_483_647;

export const GET = (request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> =>
  answerFrom(async (site) => {
    const { number } = await params;
    const known = /^[1-9]\d{0,9}$/.test(number) && Number(number) <= LARGEST;
    const item = known ? await findOpenItem(site, Number(number)) : null;
    if (item === null) return errorAnswer(404, { code: "notFound", message: "没有编号为这个数的公开信息。编号见列表中的 number。" });
    if (item.state === "withdrawn")
      return errorAnswer(410, { code: "withdrawn", message: "这条信息已经撤下，请删除你的副本。", tombstone: item });
    return jsonAnswer(request, item);
  });

export const OPTIONS = preflight;
