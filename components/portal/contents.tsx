import type { TextPart } from "@/components/rich-text";

/** From so many parts on a reader is helped by a list of them. */
const FEWEST = 5;

/** 本文目录: the parts of a long text, each a step away. */
export function Contents({ parts }: { parts: readonly TextPart[] }) {
  if (parts.length < FEWEST) return null;
  return (
    <nav
      aria-labelledby="contents"
      className="no-print mx-auto w-full max-w-[45rem] border-b border-rule py-3 text-small md:mb-6 md:border-t"
    >
      <p id="contents" className="font-semibold text-ink-2">
        本文目录
      </p>
      <ol className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
