import { DateText } from "@/components/ui/date-text";
import { formatSize } from "@/lib/files/media-types";
import type { FollowedCase } from "@/lib/requests/public/follow";
import { Part } from "../part";

/** 文书, each as PDF and as Word. */
export function Letters({ letters }: Pick<FollowedCase, "letters">) {
  return (
    <Part id="letters" title="文书">
      <ul className="-mt-3">
        {letters.map(({ id, title, docNo, issuedOn }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-2">
            <span className="min-w-0">
              {title}
              <span className="block text-small text-ink-3">
                <DateText date={issuedOn} />
                {docNo !== "" && <span className="num">　{docNo}</span>}
              </span>
            </span>
            <span className="flex gap-x-5">
              <Download href={`/requests/follow/letter/${id}`} name={title}>
                PDF
              </Download>
              <Download href={`/requests/follow/letter/${id}?as=docx`} name={title}>
                Word
              </Download>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What the reply hands out. */
export function Released({ files }: Pick<FollowedCase, "files">) {
  return (
    <Part id="released" title="向您提供的信息">
      <ul className="-mt-3">
        {files.map(({ id, name, size }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-2">
            <span className="min-w-0 wrap-anywhere">
              {name}
              <span className="num ml-2 whitespace-nowrap text-small text-ink-3">{formatSize(size)}</span>
            </span>
            <Download href={`/requests/follow/file/${id}`} name={name}>
              下载
            </Download>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A plain link: the answer is a file, which no page follows. */
const Download = ({ href, name, children }: { href: string; name: string; children: string }) => (
  <a href={href} download className="py-1 font-semibold">
    {children}
    <span className="sr-only">：{name}</span>
  </a>
);
