import { type Choice, SelectField, TextField } from "@/components/ui/field";

interface DepartmentFieldsProps {
  parents: readonly Choice[];
  leaders: readonly Choice[];
}

export function DepartmentFields({ parents, leaders }: DepartmentFieldsProps) {
  return (
    <>
      <TextField name="name" label="科室名称" required maxLength={30} hint="公众在信息页上看到的名称" />
      <SelectField name="parentId" label="上级科室" choices={parents} empty="无" />
      <SelectField
        name="supervisorId"
        label="分管领导"
        choices={leaders}
        empty="未定"
        hint="流程里“分管领导”这一步由他审批。名单是有“分管领导”角色的人员，角色由安全管理员授予"
      />
      <TextField name="sortOrder" label="排序" inputMode="numeric" hint="数字小的在前" className="max-w-40" />
    </>
  );
}
