"use client";

import { type ComponentProps, useEffect, useState } from "react";

const PAUSE = 180;

/** A search field that offers what is public while one types. Without scripts it is a plain field. */
export function SuggestInput({ defaultValue, ...rest }: Omit<ComponentProps<"input">, "defaultValue"> & { defaultValue: string }) {
  const [typed, setTyped] = useState(defaultValue);
  const [offered, setOffered] = useState<readonly string[]>([]);
  useEffect(() => {
    if (typed.trim() === "" || typed === defaultValue) return setOffered([]);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`/api/suggest?q=${encodeURIComponent(typed.slice(0, 100))}`, { signal: stop.signal }).catch(() => null);
      if (answer?.ok !== true) return;
      const { suggestions } = (await answer.json()) as { suggestions: { text: string }[] };
      if (!stop.signal.aborted) setOffered(suggestions.map(({ text }) => text));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, defaultValue]);
  return (
    <>
      <input {...rest} defaultValue={defaultValue} list="suggestions" onInput={(event) => setTyped(event.currentTarget.value)} />
      <datalist id="suggestions">
        {offered.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </>
  );
}
