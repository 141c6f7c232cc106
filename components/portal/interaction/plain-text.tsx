/** What somebody typed, as text: paragraphs where they left a line empty, lines as they broke them. */
export function PlainText({ text, className }: { text: string; className?: string }) {
  const paragraphs = [...text.replace(/\r\n?/g, "\n").matchAll(/(?:(?!\n\n)[\s\S])+/g)].map((match) => ({
    at: match.index,
    words: match[0].trim(),
  }));
  return (
    <div className={className}>
      {paragraphs.map(({ at, words }) => (
        <p key={at} className="whitespace-pre-line [overflow-wrap:anywhere] not-first:mt-3">
          {words}
        </p>
      ))}
    </div>
  );
}
