import type { Choice } from "@/components/ui/field";
import { HiddenField, SelectField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Fold } from "./fold";

interface LetterActsProps {
  letterId: string;
  version: number;
  departments: readonly Choice[];
  /** what the reader may do now; the commands ask the same rules */
  may: { assign: boolean; assigned: boolean; sendBack: boolean; extend: boolean; decline: boolean; remind: boolean };
  actions: { assign: FormAction; sendBack: FormAction; extend: FormAction; decline: FormAction; remind: FormAction };
}

/** 分办、转办、退回、延长、不予受理、催办 */
export function LetterActs({ letterId, version, departments, may, actions }: LetterActsProps) {
  const head = (
    <>
      <HiddenField name="letterId" value={letterId} />
      <HiddenField name="expectedVersion" value={version} />
    </>
  );
  const assign = (
    <Form action={actions.assign} labels={{ departmentId: "承办科室", note: "说明" }}>
      {head}
      <SelectField name="departmentId" label="承办科室" required choices={departments} empty="请选择" />
      <TextArea name="note" label="给科室的说明" rows={2} />
      <SubmitButton>{may.assigned ? "转办" : "分办"}</SubmitButton>
    </Form>
  );
  return (
    <>
      {may.assign && !may.assigned && assign}
      {may.assign && may.assigned && <Fold label="转其他科室办理">{assign}</Fold>}
      {may.sendBack && (
        <Fold label="退回公开办重新分办">
          <Form action={actions.sendBack} labels={{ note: "退回原因" }}>
            {head}
            <TextArea name="note" label="退回原因" required rows={2} />
            <SubmitButton weight="quiet">退回</SubmitButton>
          </Form>
        </Fold>
      )}
      {may.extend && (
        <Fold label="延长答复期限">
          <Form action={actions.extend} labels={{ reason: "延长原因" }}>
            {head}
            <TextArea name="reason" label="延长原因" hint="来信人会看到" required rows={2} />
            <SubmitButton weight="quiet">延长</SubmitButton>
          </Form>
        </Fold>
      )}
      {may.decline && (
        <Fold label="不予受理">
          <Form action={actions.decline} labels={{ reason: "给来信人的说明" }}>
            {head}
            <TextArea name="reason" label="给来信人的说明" hint="为什么不受理，应当找哪个单位、怎么联系" required rows={3} />
            <SubmitButton weight="danger">不予受理</SubmitButton>
          </Form>
        </Fold>
      )}
      {may.remind && (
        <Form action={actions.remind} className="mt-4">
          {head}
          <SubmitButton weight="quiet">催办</SubmitButton>
        </Form>
      )}
    </>
  );
}
