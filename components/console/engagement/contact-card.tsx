import { DescriptionList } from "@/components/ui/description-list";
import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import type { Contact } from "@/lib/engagement/contact";
import { Fold } from "./fold";

interface ContactCardProps {
  letterId: string;
  /** masked */
  contact: Contact | null;
  mayUnmask: boolean;
  action: FormAction;
}

/** Who wrote, masked; in full only for a reason that is recorded. */
export function ContactCard({ letterId, contact, mayUnmask, action }: ContactCardProps) {
  return (
    <Section title="来信人">
      {contact === null ? (
        <p className="text-small text-ink-3">没有留下联系方式。</p>
      ) : (
        <>
          <DescriptionList
            hideEmpty
            items={[
              { term: "姓名", value: contact.name },
              { term: "电话", value: contact.phone },
              { term: "邮箱", value: contact.email },
              { term: "地址", value: contact.address },
            ]}
          />
          {mayUnmask && (
            <Fold label="查看完整联系方式">
              <Form action={action} labels={{ reason: "查看原因" }}>
                <HiddenField name="letterId" value={letterId} />
                <TextField name="reason" label="查看原因" hint="会记入审计，例如：电话核实情况" required maxLength={200} />
                <SubmitButton weight="quiet">查看</SubmitButton>
              </Form>
            </Fold>
          )}
        </>
      )}
    </Section>
  );
}
