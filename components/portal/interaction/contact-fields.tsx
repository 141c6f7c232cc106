import { TextField } from "@/components/ui/field";

/** Who writes, and how to reach them. */
export function ContactFields({ required = false }: { required?: boolean }) {
  return (
    <>
      <TextField
        name="name"
        label={required ? "姓名或单位名称" : "姓名"}
        required={required}
        autoComplete="name"
        maxLength={80}
        className="max-w-[24em]"
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextField
          name="phone"
          label="联系电话"
          hint={required ? "电话和邮箱至少填一项" : undefined}
          required={required}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={60}
        />
        <TextField
          name="email"
          label="电子邮箱"
          hint={required ? "填了电话可以不填" : undefined}
          type="email"
          autoComplete="email"
          maxLength={200}
        />
      </div>
    </>
  );
}
