import { Confirm } from "@/components/ui/confirm";
import { TextArea } from "@/components/ui/field";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Verdict } from "@/lib/core/gate";
import type { Case } from "@/lib/publishing/case";
import { type Counterpart, counterpartWord } from "@/lib/publishing/counterparts";
import { Refused } from "./refused";

interface WithdrawalProps {
  title: string;
  trail: Parameters<typeof PageHeader>[0]["trail"];
  item: Case;
  here: string;
  verdict: Verdict;
  action: FormAction;
  question: string;
  consequences: readonly string[];
  confirm: string;
  kept: FormValues | null;
}

const staysPublic = (one: Counterpart): string =>
  `对应的${counterpartWord(one)}“${one.title}”仍在公开，不会一起撤下；撤稿后会提醒它的拟稿人核实。`;

/** The page on which somebody asks for a withdrawal, or orders one: what will happen, and the reason for the public. */
export function Withdrawal({ title, trail, item, here, verdict, action, question, consequences, confirm, kept }: WithdrawalProps) {
  const counterparts = item.counterparts.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <>
      <PageHeader title={title} trail={trail} meta={item.content.title} />
      {verdict.allowed ? (
        <Confirm
          action={action}
          question={question}
          consequences={[...consequences, ...counterparts.map(staysPublic)]}
          hidden={{ disclosureId: item.state.id, expectedVersion: item.state.version }}
          values={kept ?? undefined}
          confirm={confirm}
          danger
          back={{ label: "不撤稿", href: here }}
        >
          <TextArea
            name="reason"
            label="向公众说明的撤稿原因"
            hint="会显示在原地址的说明页上，不要写涉密或个人信息"
            required
            rows={3}
            maxLength={200}
          />
        </Confirm>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
