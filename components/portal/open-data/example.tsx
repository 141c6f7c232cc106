/** An example to copy; long lines break. */
export function Example({ children }: { children: string }) {
  return (
    <pre className="my-3 border-l-4 border-rule-2 bg-desk px-4 py-3 text-small leading-7 wrap-anywhere whitespace-pre-wrap">
      <code>{children}</code>
    </pre>
  );
}
