import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type FormAction, formValues } from "./form-state";
import { withoutSecrets } from "./secret-fields";

const KEPT = "你填写的内容还在页面上";
const STALE = `网站升级过，这个页面已经过期，没有保存。${KEPT}：请先复制下来，再刷新页面，重新填写后提交。`;
const UNANSWERED = `没有收到服务器的答复，可能没有保存。${KEPT}，请检查网络，稍后再提交一次。`;
const failed = (number: string): string =>
  `服务器处理时出了意外，可能没有保存。${KEPT}，请再试一次；仍不行请告诉管理员错误编号 ${number}。`;

/**
 * The action as the framework's script sends it. A form that does not reach its action, because the site has been upgraded since, the line is
 * down or the server starts anew, stays as it was typed and says so; the framework would put an error in place of the whole page.
 */
export const deliver =
  (action: FormAction): FormAction =>
  async (previous, data) => {
    try {
      return await action(previous, data);
    } catch (error) {
      unstable_rethrow(error);
      return { status: "failed", message: reason(error), values: withoutSecrets(formValues(data)), round: previous.round + 1 };
    }
  };

function reason(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return STALE;
  return error instanceof Error && "digest" in error ? failed(String(error.digest)) : UNANSWERED;
}
