import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { COLUMN_TYPES, KIND_HINTS, KIND_WORDS, UPDATE_LIMITS } from "@/lib/columns/words";
import { ARTICLE_20 } from "@/lib/disclosures/article20";
import type { ColumnKind } from "@/lib/generated/prisma/enums";

interface Choice {
  value: string;
  label: string;
}

interface ColumnFieldsProps {
  departments: readonly Choice[];
  flows: readonly Choice[];
  /** a column at the top names its flow itself */
  isTop: boolean;
  /** the name of the flow it gets from above, when it names none */
  inherited?: string;
  /** what a change of the slug does, for a column that has addresses already */
  slugHint: string;
}

const kinds = (Object.keys(KIND_WORDS) as ColumnKind[]).map((kind) => ({ value: kind, label: `${KIND_WORDS[kind]}：${KIND_HINTS[kind]}` }));
const types = COLUMN_TYPES.map((type) => ({ value: type, label: type }));
const articles = ARTICLE_20.map(({ no, ordinal, text }) => ({
  value: String(no),
  label: `${ordinal}${text.length > 24 ? `${text.slice(0, 24)}…` : text}`,
}));

/** The fields of a column, in the forms that make and change one. */
export function ColumnFields({ departments, flows, isTop, inherited, slugHint }: ColumnFieldsProps) {
  return (
    <>
      <Section title="名称与内容">
        <TextField name="name" label="栏目名称" required maxLength={30} />
        <TextField name="slug" label="地址标识" required hint={slugHint} autoCapitalize="none" spellCheck={false} />
        <SelectField name="kind" label="栏目形式" required choices={kinds} />
        <SelectField name="columnType" label="栏目类别" required hint="网页标签 ColumnType 的内容" choices={types} empty="请选择" />
        <TextArea name="description" label="栏目说明" required rows={2} hint="一两句话说明栏目放什么，会成为网页标签 ColumnDescription" />
        <TextField name="keywords" label="关键词" hint="用空格或顿号隔开" />
      </Section>
      <Section title="维护">
        <SelectField name="ownerDepartmentId" label="负责科室" choices={departments} empty="未定" />
        <SelectField
          name="workflowKey"
          label="审批流程"
          required={isTop}
          hint={isTop ? "下级栏目没有另选时沿用它" : undefined}
          choices={flows}
          empty={isTop ? "请选择" : `沿用上级栏目${inherited === undefined ? "" : `（${inherited}）`}`}
        />
        <TextField
          name="updatePeriodDays"
          label="更新期限（天）"
          inputMode="numeric"
          hint={`留空表示不设期限。检查指标：${UPDATE_LIMITS}`}
          className="max-w-[36em]"
        />
        <SelectField
          name="article20"
          label="条例第二十条"
          hint="栏目公开的是第二十条哪一项信息"
          choices={articles}
          empty="不是第二十条所列"
        />
      </Section>
      <Section title="没有内容时的说明">
        <p className="mb-3 text-small text-ink-2">确实没有可公开的内容时填写：公众在栏目里看到这段话和日期，而不是空白。</p>
        <TextArea name="statement" label="说明" rows={2} hint="例如：本机关无行政事业性收费项目。" />
        <TextField name="statementOn" label="说明日期" type="date" className="max-w-60" />
      </Section>
    </>
  );
}
