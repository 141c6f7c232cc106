import { KEEP_MARK, type Keeping, keepingText, SCRIPT_MARK, STATUS_MARK } from "@/lib/core/page-marks";

// What a page tells the server in front of it, which takes these elements out (docs/decisions/0006-front.md).

/** The page is whole without the framework's script, which then is not sent: every page in the portal's layout. */
export const NoScript = () => <meta name={SCRIPT_MARK} content="none" />;

/** The status of the answer: a page of the app router cannot set one and still be readable without script. */
export const Status = ({ code }: { code: 404 | 410 }) => <meta name={STATUS_MARK} content={String(code)} />;

interface KeepProps extends Pick<Keeping, "tags"> {
  params?: Keeping["params"];
  seconds?: Keeping["seconds"];
}

/**
 * The page is the same for everyone, whoever asks: it reads no cookie, no header, and no parameter but `params`. It may be kept until something
 * with one of its tags changes, at most `seconds`, and never over midnight.
 */
export const Keep = ({ tags, params = [], seconds = null }: KeepProps) => (
  <meta name={KEEP_MARK} content={keepingText({ tags: [...new Set(tags)], params, seconds })} />
);
