import { TextField } from "@/components/ui/field";

/** 动态口令, as the authenticator on the phone shows it. */
export function CodeField({ name, autoFocus, className }: { name: string; autoFocus?: boolean; className?: string }) {
  return (
    <TextField
      name={name}
      label="动态口令"
      hint="6 位数字，每 30 秒更换一次"
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={10}
      autoFocus={autoFocus}
      className={className}
    />
  );
}
