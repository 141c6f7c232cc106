/** Lets feed readers find the feeds of a page: React moves the links to the head. `base` is the absolute address of the site or of a column. */
export function FeedLinks({ title, base }: { title: string; base: string }) {
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={`${title}（RSS）`} href={`${base}/rss.xml`} />
      <link rel="alternate" type="application/atom+xml" title={`${title}（Atom）`} href={`${base}/atom.xml`} />
    </>
  );
}
