/** Prints the page. It stays hidden where no script (public/portal.js) is there to answer it. */
export function PrintButton() {
  return (
    <button type="button" hidden suppressHydrationWarning data-print className="no-print min-h-11 px-2 text-blue hover:underline">
      打印
    </button>
  );
}
