import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { browserArguments, browserPath, carryAxe, type Product } from "./product.ts";

/** A tablet with its own browser, which remembers what was kept on it from one start to the next. */
export interface Tablet {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Its battery dies: the browser ends at once, with whatever it was doing. */
  die(): Promise<void>;
  /** Thrown away at the end. */
  discard(): Promise<void>;
}

/** Takes a new tablet out of its box. */
export const newTablet = (): string => mkdtempSync(join(tmpdir(), "habilis-tablet-"));

/** Starts a tablet; without a network when it is still where it has none. */
export async function startTablet(product: Product, home: string, network = true): Promise<Tablet> {
  const context = await chromium.launchPersistentContext(home, {
    ...{ executablePath: browserPath, args: [...browserArguments], baseURL: product.base, locale: "fr-FR" },
    ...{ viewport: { width: 1024, height: 768 }, hasTouch: true },
  });
  context.setDefaultTimeout(45_000);
  await carryAxe(context);
  await context.setOffline(!network);
  const page = context.pages()[0] ?? (await context.newPage());
  const ended = new Promise((resolve) => context.once("close", resolve));
  return {
    ...{ context, page },
    async die() {
      await expect.poll(() => remembersSession(home), { timeout: 45_000, interval: 250 }).toBe(true);
      execFileSync("pkill", ["-KILL", "-f", "--", `--user-data-dir=${home}`]);
      await ended;
    },
    async discard() {
      await context.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A browser writes its cookies down within half a minute: whoever leaves for an audit signed in long before that. */
const remembersSession = (home: string): boolean => {
  const cookies = join(home, "Default", "Cookies");
  return existsSync(cookies) && readFileSync(cookies).includes("session_token");
};

/** Signs in on a tablet, as the sign-in page does. */
export async function signInOn({ context }: Tablet, product: Product, email: string): Promise<void> {
  const answer = await context.request.post("/api/auth/sign-in/email", {
    data: { email, password: "demonstration" },
    headers: { origin: product.base },
  });
  expect(answer.status(), `connexion de ${email}`).toBe(200);
}

/** Room for what is typed, but not for a photo. */
const narrow = 10_000;

/** The room that a tablet leaves to the product: nearly all of it taken, then given back. */
export async function roomOf({ context, page }: Tablet, { base }: Product) {
  const browser = await context.newCDPSession(page);
  const { usage } = await browser.send("Storage.getUsageAndQuota", { origin: base });
  return {
    fill: () => browser.send("Storage.overrideQuotaForOrigin", { origin: base, quotaSize: Math.ceil(usage) + narrow }),
    free: () => browser.send("Storage.overrideQuotaForOrigin", { origin: base }),
  };
}
