/** The first characters of a content's sha-256; the whole of it on hover and for copying. */
export function Fingerprint({ hash, label = "指纹" }: { hash: string; label?: string }) {
  return (
    <span className="num whitespace-nowrap text-ink-3" title={hash}>
      {label} {hash.slice(0, 4)} {hash.slice(4, 8)}
    </span>
  );
}
