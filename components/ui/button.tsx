import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

type Weight = "main" | "quiet" | "danger";

const LOOKS: Readonly<Record<Weight, string>> = {
  main: "border-blue bg-blue text-white hover:bg-blue-deep",
  quiet: "border-rule-2 bg-sheet text-blue hover:border-blue hover:bg-blue-wash",
  danger: "border-vermilion bg-sheet text-vermilion hover:bg-vermilion-wash",
};

const shape = (weight: Weight, className?: string): string =>
  clsx(
    "inline-flex min-h-11 items-center justify-center gap-2 rounded border px-5 py-2 text-center leading-6 no-underline hover:no-underline disabled:opacity-60",
    LOOKS[weight],
    className,
  );

export function Button({ weight = "main", className, type = "submit", ...rest }: ComponentProps<"button"> & { weight?: Weight }) {
  return <button type={type} className={shape(weight, className)} {...rest} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ weight = "quiet", prefetch = false, className, ...rest }: ComponentProps<typeof Link> & { weight?: Weight }) {
  return <Link prefetch={prefetch} className={shape(weight, className)} {...rest} />;
}
