import { Figures } from "@/components/ui/figures";
import type { RequestSettings } from "@/lib/requests/public/settings";

/** 受理机构, as the 指南 must name it (条例第十二条). */
export function Office({ settings }: { settings: RequestSettings }) {
  const { officeName, officeAddress, officeHours, officePhone, officeFax, officePostcode, officeEmail } = settings;
  const facts = [
    ["办公地址", officeAddress],
    ["办公时间", officeHours],
    ["联系电话", officePhone],
    ["传真", officeFax],
    ["电子邮箱", officeEmail],
    ["邮政编码", officePostcode],
  ].filter((fact): fact is [string, string] => fact[1] !== "");
  return (
    <aside aria-labelledby="office" className="self-start border-t-2 border-ink bg-sheet px-5 pt-3 pb-5 md:sticky md:top-6">
      <h2 id="office" className="text-large">
        受理机构
      </h2>
      <p className="mt-1 font-semibold">{officeName}</p>
      <dl className="mt-2 text-small">
        {facts.map(([term, value]) => (
          <div key={term} className="border-t border-rule py-2">
            <dt className="text-ink-3">{term}</dt>
            <dd className="num wrap-anywhere">
              <Figures text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
