/** Run once when the server starts. */
export async function register(): Promise<void> {
  // In this form the bundler leaves it out of what does not run on Node.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { warmUpSearch } = await import("./lib/portal/search/warm-up");
    void warmUpSearch();
  }
}
