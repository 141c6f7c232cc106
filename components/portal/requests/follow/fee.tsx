import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { FollowedCase } from "@/lib/requests/public/follow";
import { Part } from "../part";

interface FeeProps {
  fee: NonNullable<FollowedCase["fee"]>;
  payeeAccount: string;
  state: FollowedCase["state"];
}

/** 信息处理费: how it was computed, line by line, and by when it is to be paid. */
export function Fee({ fee, payeeAccount, state }: FeeProps) {
  const { method, lines, earlier, yuan, capitals, payments, missingYuan, refundYuan } = fee;
  return (
    <Part id="fee" title="信息处理费">
      {state === "feeNoticed" && (
        <Notice tone="soon" className="mb-4">
          {payeeAccount !== "" && <p className="font-semibold whitespace-pre-line">缴款账户：{payeeAccount}</p>}
          <p>缴清之后，答复期限从第二天起重新计算 20 个工作日。</p>
        </Notice>
      )}
      <p>
        {method === "BY_ITEM" ? "按件计收" : "按量计收"}
        {method === "BY_ITEM" && earlier > 0 && `，您在这个自然月此前已经申请 ${earlier} 件`}：
      </p>
      <ul className="mt-2 border-t border-rule">
        {lines.map((line) => (
          <li key={line} className="num border-b border-rule py-1.5">
            {line}
          </li>
        ))}
        <li className="num flex flex-wrap justify-between gap-x-6 border-b-2 border-ink py-1.5 font-semibold">
          <span>合计</span>
          <span>
            {yuan} 元（{capitals}）
          </span>
        </li>
      </ul>
      {payments.length > 0 && (
        <ul className="mt-3">
          {payments.map(({ on, yuan: paid, receiptNo }) => (
            <li key={`${on} ${receiptNo}`} className="text-small text-ink-2">
              <DateText date={on} long /> 收到 {paid} 元{receiptNo !== "" && `，票据号 ${receiptNo}`}
            </li>
          ))}
        </ul>
      )}
      {payments.length > 0 && missingYuan > 0 && <p className="mt-2 font-semibold text-amber">还差 {missingYuan} 元。</p>}
      {refundYuan > 0 && <p className="mt-2">多缴的 {refundYuan} 元将由财政部门退还。</p>}
      <p className="mt-3 text-small text-ink-3">
        依据：《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。对收费有异议的，可以在本页提出。
      </p>
    </Part>
  );
}
