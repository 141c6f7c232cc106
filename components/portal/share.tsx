import { CodeImage } from "./page-code";

/** Sending the page on: a code for a telephone, a letter, and the address to copy. No service of anybody else, and no script. */
export function Share({ address, title }: { address: string; title: string }) {
  return (
    <details className="no-print text-left sm:relative">
      <summary className="flex min-h-11 cursor-pointer list-none items-center px-1 text-blue hover:underline [&::-webkit-details-marker]:hidden">
        分享
      </summary>
      <div className="absolute right-0 z-10 w-72 border border-rule-2 bg-sheet p-4 text-ink shadow-lg max-sm:right-auto max-sm:left-1/2 max-sm:max-w-full max-sm:-translate-x-1/2">
        <div className="flex items-start gap-4">
          <CodeImage address={address} />
          <p>
            扫码在手机上打开
            <br />
            <a
              href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${address}`)}`}
              className="inline-block py-1"
            >
              用邮件发送
            </a>
          </p>
        </div>
        <label className="mt-3 block">
          本页地址，可以选中复制
          <input readOnly value={address} className="mt-1 w-full rounded border border-field bg-white px-2 py-2" />
        </label>
      </div>
    </details>
  );
}
