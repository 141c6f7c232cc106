import { TextField } from "@/components/ui/field";
import { SITE_LABELS } from "@/lib/columns/site";

/** The fields of the site's identity. What the foot of the site needs may be filled in later: the page says what is missing. */
export function SiteFields() {
  return (
    <>
      <TextField name="name" label={SITE_LABELS.name} required hint="机关的规范全称，各页一致" />
      <div className="grid gap-x-5 sm:grid-cols-2">
        <TextField
          name="domain"
          label={SITE_LABELS.domain}
          hint="只填主机名，如 gxj.example.gov.cn"
          spellCheck={false}
          autoCapitalize="none"
        />
        <TextField name="identificationCode" label={SITE_LABELS.identificationCode} hint="10 位：地方网站全是数字" />
        <TextField name="icpNumber" label={SITE_LABELS.icpNumber} hint="如 京ICP备00000000号-1" />
        <TextField name="publicSecurityNumber" label={SITE_LABELS.publicSecurityNumber} hint="如 京公网安备 11010000000000号" />
        <TextField name="sponsor" label={SITE_LABELS.sponsor} />
        <TextField name="supervisorGovernment" label={SITE_LABELS.supervisorGovernment} hint="如 示例市人民政府" />
      </div>
      <TextField name="address" label={SITE_LABELS.address} />
      <TextField name="officeHours" label={SITE_LABELS.officeHours} hint="如 工作日 9:00—12:00，13:30—17:30" />
      <div className="grid gap-x-5 sm:grid-cols-2">
        <TextField name="telephone" label={SITE_LABELS.telephone} type="tel" />
        <TextField name="fax" label={SITE_LABELS.fax} type="tel" />
        <TextField name="email" label={SITE_LABELS.email} type="email" />
        <TextField name="postcode" label={SITE_LABELS.postcode} inputMode="numeric" />
      </div>
      <TextField
        name="officialMarkAddress"
        label={SITE_LABELS.officialMarkAddress}
        hint="编制部门审核后发放，以 https://bszs.conac.cn/ 开头。没有发放就留空，页脚不显示"
        spellCheck={false}
      />
      <TextField
        name="correctionAddress"
        label={SITE_LABELS.correctionAddress}
        hint="国务院办公厅平台给出，以 https://zfwzzc.www.gov.cn/ 开头，带本站标识码。没有就留空，页脚不显示"
        spellCheck={false}
      />
    </>
  );
}
