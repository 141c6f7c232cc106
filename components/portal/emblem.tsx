/** The mark of the site: a sheet that is laid open. Drawn for this platform; no emblem of state or party, whose use has rules of its own. */
export function Emblem({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" className={className}>
      <path d="M24 13C19 9.5 12.5 8.5 5 9v28c7.500-.5 14 .5 19 4V13z" className="fill-blue" />
      <path d="M24 13c5-3.500 11.500-4.500 19-4v28c-7.500-.5-14 .5-19 4V13z" className="fill-blue-wash stroke-blue" strokeWidth="2" />
      <path
        d="M29.500 18.500c2.800-1 5.600-1.500 8.500-1.600M29.500 24.500c2.800-1 5.600-1.500 8.500-1.600M29.500 30.500c2.800-1 5.600-1.500 8.500-1.600"
        className="fill-none stroke-blue"
        strokeWidth="2.2"
      />
      <path d="M10 17c3 .1 6 .7 8.600 1.700M10 23c3 .1 6 .7 8.600 1.700" className="fill-none stroke-white" strokeWidth="2.2" />
    </svg>
  );
}
