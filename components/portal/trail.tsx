interface TrailProps {
  /** from the top; a step without an address is not open and shown as a name */
  steps: readonly { name: string; path: string | null }[];
  current?: string;
}

/** 当前位置 */
export function Trail({ steps, current }: TrailProps) {
  const all = [{ name: "首页", path: "/" }, ...steps];
  return (
    <nav aria-label="当前位置" className="no-print py-4 text-small">
      <ol className="flex flex-wrap">
        {all.map(({ name, path }) => (
          <li key={path ?? name} className="after:mx-2 after:text-ink-3 after:content-['›'] last:after:content-none">
            {path === null ? (
              name
            ) : (
              <a href={path} className="inline-block py-1">
                {name}
              </a>
            )}
          </li>
        ))}
        {current !== undefined && (
          <li aria-current="page" className="py-1 text-ink-2">
            {current}
          </li>
        )}
      </ol>
    </nav>
  );
}
