import { type BrowserContext, expect } from "@playwright/test";

/** Everything a browser complained about: errors of scripts, violations of the content policy, failed requests. A journey ends with none. */
export class Problems {
  private readonly found: { text: string; url: string }[] = [];
  private readonly refusedPages = new Set<string>();
  private readonly expected: RegExp[] = [];
  private readonly blocked: RegExp[] = [];

  watch(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() === "error") this.found.push({ text: message.text(), url: message.location().url });
    });
    context.on("weberror", (error) => this.found.push({ text: String(error.error()), url: error.page()?.url() ?? "" }));
    // A page that answers 404 or 410 is named as a failed resource as well; whether it may is what the journey itself asks.
    context.on("response", (response) => {
      const { status, request } = { status: response.status(), request: response.request() };
      if (status >= 400 && status < 500 && request.isNavigationRequest()) this.refusedPages.add(response.url());
    });
  }

  /** A request to such an address is meant to be refused in this journey. */
  expectRefused(url: RegExp): void {
    this.expected.push(url);
  }

  /** The content policy is meant to stop this in this journey. */
  expectBlocked(text: RegExp): void {
    this.blocked.push(text);
  }

  expectNone(): void {
    const isExpected = ({ text, url }: { text: string; url: string }): boolean =>
      this.blocked.some((pattern) => pattern.test(text)) ||
      (text.startsWith("Failed to load resource") && (this.refusedPages.has(url) || this.expected.some((pattern) => pattern.test(url))));
    expect(
      this.found.filter((one) => !isExpected(one)),
      "the browser reported errors",
    ).toEqual([]);
  }
}
