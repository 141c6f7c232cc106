import { AppError } from "@/lib/core/errors";
import { provenCase } from "@/lib/requests/public/prove";
import { isFormKey } from "../../kept-form";
import { type Onward, type Posted, takePost } from "../../post";
import { actAddress, CASE, isFollowAct, openAddress } from "../acts";
import { openCookies, refusalCookies } from "../cookies";

/** Number and code, given on the page: the browser keeps the proof for half an hour. */
export const POST = (request: Request): Promise<Response> => takePost(request, open);

async function open({ actor, text, now }: Posted): Promise<Onward> {
  const proof = { caseNo: text("caseNo").trim().slice(0, 40), code: text("code").trim().slice(0, 40) };
  const [next, form] = [text("next"), text("form")];
  const act = isFollowAct(next) ? next : undefined;
  const key = isFormKey(form) ? form : undefined;
  try {
    await provenCase(actor, proof, now);
    return { to: act === undefined ? CASE : actAddress(act, key), cookies: openCookies(proof, now) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const missing = (["caseNo", "code"] as const).filter((field) => proof[field] === "");
    const message = missing.length > 0 ? "登记编号和查询码都要填写。" : error.message;
    return { to: openAddress({ act, key, why: "wrong" }), cookies: refusalCookies({ caseNo: proof.caseNo, missing, message }) };
  }
}
