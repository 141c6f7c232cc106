import { type Browser, type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { Approver, Approvers } from "./approver";
import { Drafter } from "./drafter";
import { Problems } from "./problems";
import { Publisher } from "./publisher";
import { signIn } from "./sign-in";
import { Visitor } from "./visitor";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

interface SignIn {
  state: StorageState;
  /** when a browser was last opened with it */
  usedAt: number;
}

/** A session nobody used for so long is not taken up again: that of an administrator ends after fifteen minutes. */
const FRESH = 5 * 60_000;

/** Opens a browser of its own: a stranger's, or that of an account which has signed in. */
export type Open = (account?: string, options?: BrowserContextOptions) => Promise<Page>;

interface People {
  problems: Problems;
  open: Open;
  /** 信息员 of 运行监测科 */
  drafter: Drafter;
  /** 科长 of 运行监测科 */
  head: Approver;
  /** 办公室主任 */
  office: Approver;
  /** 分管领导 of 运行监测科 */
  leader: Approver;
  approvers: Approvers;
  publisher: Publisher;
  visitor: Visitor;
}

/** The session of an account, from a sign-in of its own, or from that of an earlier journey of this worker. */
async function signedInState(browser: Browser, signIns: Map<string, SignIn>, account: string): Promise<StorageState> {
  const known = signIns.get(account);
  const usedAt = Date.now();
  const state = known !== undefined && usedAt - known.usedAt < FRESH ? known.state : await newState(browser, account);
  signIns.set(account, { state, usedAt });
  return state;
}

async function newState(browser: Browser, account: string): Promise<StorageState> {
  const context = await browser.newContext();
  await signIn(await context.newPage(), account);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** A journey: people, each with a browser of their own, and no error in any of them. */
export const test = base.extend<People, { signIns: Map<string, SignIn> }>({
  signIns: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => use(new Map()),
    { scope: "worker" },
  ],
  problems: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const problems = new Problems();
      await use(problems);
      problems.expectNone();
    },
    { auto: true },
  ],
  open: async ({ browser, problems, signIns }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (account, options = {}) => {
      const storageState = account === undefined ? undefined : await signedInState(browser, signIns, account);
      const context = await browser.newContext({ ...options, storageState });
      contexts.push(context);
      problems.watch(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  drafter: async ({ open }, use) => use(new Drafter(await open("drafter"))),
  head: async ({ open }, use) => use(new Approver(await open("kezhang"))),
  office: async ({ open }, use) => use(new Approver(await open("bangongshi"))),
  leader: async ({ open }, use) => use(new Approver(await open("fenguan"))),
  approvers: async ({ head, office, leader }, use) => use(new Approvers([head, office, leader])),
  publisher: async ({ open }, use) => use(new Publisher(await open("wangzhan"))),
  visitor: async ({ open }, use) => use(new Visitor(await open())),
});

export { expect } from "@playwright/test";
