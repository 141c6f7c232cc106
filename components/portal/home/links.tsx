import type { HomeLink } from "@/lib/home/blocks";

/** 相关链接: each leads away and opens in its place. */
export function Links({ links }: { links: readonly HomeLink[] }) {
  return (
    <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(11rem,100%),1fr))] gap-x-8">
      {links.map(({ name, address }) => (
        <li key={`${name} ${address}`}>
          <a href={address} rel="noreferrer" className="inline-block py-1.5">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
