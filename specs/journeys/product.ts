import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { type House, newDataDirectory, openHouse } from "./house.ts";

const root = join(import.meta.dirname, "../..");
const shots = join(root, "screenshots");
const axeSource = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** The whole product on a data directory of its own, and a browser to walk it. */
export interface Product extends House {
  readonly browser: Browser;
}

/** Starts the product as `npm start` does, on a free port; its demonstration is loaded, and everything that follows from it is done. */
export async function startProduct(): Promise<Product> {
  const dataDir = newDataDirectory();
  execFileSync("cp", ["-a", `${inject("demonstration")}/.`, dataDir]);
  const house = await openHouse(dataDir);
  try {
    const browser = await openBrowser();
    return { ...house, browser, stop: () => browser.close().then(house.stop) };
  } catch (error) {
    await house.stop();
    throw error;
  }
}

/** Debian’s Chromium, and how it is started here. */
export const browserPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium-headless-shell";
export const browserArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
];

const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath, args: [...browserArguments] });

/** A person at their own computer, or telephone. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Somebody opens the product at a desk; with an address, signed in as that person. */
export async function person(product: Product, email: string | null, javaScriptEnabled = true): Promise<Person> {
  const context = await product.browser.newContext({
    javaScriptEnabled,
    viewport: { width: 1440, height: 900 },
    locale: "fr-FR",
    reducedMotion: "reduce",
    baseURL: product.base,
  });
  context.setDefaultTimeout(45_000);
  await carryAxe(context);
  if (email !== null) {
    const answer = await context.request.post("/api/auth/sign-in/email", {
      data: { email, password: "demonstration" },
      headers: { origin: product.base },
    });
    expect(answer.status(), `connexion de ${email}`).toBe(200);
  }
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  return { page, context };
}

/** The width of a usual phone, in CSS pixels. */
const phone = { width: 390, height: 844 };

let rank = 0;

/** Leaves a picture of what a person sees first, then looks for what somebody with a disability could not use; nothing must be found. */
export async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.evaluate("scrollTo(0, 0)");
  await shoot(page, name);
  await bringAxe(page);
  expect(await obstacles(page), `accessibilité de ${name} (${page.url()})`).toEqual([]);
}

/** What axe finds on a page at rest: a page that was changing while it was read is read once more. */
async function obstacles(page: Page): Promise<readonly string[]> {
  const found = await axe(page);
  if (found.length === 0) return found;
  await page.waitForTimeout(1000);
  await settled(page);
  await bringAxe(page);
  return axe(page);
}

/** Every page of the context has axe at hand, and reads it only when asked: sent to each page looked at, it cost as much as its reading. */
export const carryAxe = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(`globalThis.bringAxe = function () {${axeSource}\n}`);

/** Without JavaScript nothing was at hand: axe is then sent. */
async function bringAxe(page: Page): Promise<void> {
  const here = await page.evaluate<boolean>("'axe' in globalThis || (globalThis.bringAxe?.(), 'axe' in globalThis)");
  if (!here) await page.evaluate(axeSource);
}

const axe = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    "axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.target.join(' ')).join(' | ')))",
  );

/** Waits for a page that has its title and loads nothing. */
async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page
    .getByRole("status")
    .filter({ hasText: /Chargement/ })
    .first()
    .waitFor({ state: "detached" });
}

/** Looks at the page at a desk, then as it is on a phone, where nothing may overflow. */
export async function lookTwice(page: Page, name: string): Promise<void> {
  await look(page, name);
  const desk = page.viewportSize() ?? phone;
  await page.setViewportSize(phone);
  await look(page, `${name}-telephone`);
  const width = await page.evaluate<number>("document.documentElement.scrollWidth");
  expect(width, `largeur de ${name} (${page.url()})`).toBeLessThanOrEqual(phone.width);
  await page.setViewportSize(desk);
}

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  rank += 1;
  const plainName = name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(" ", "-").toLowerCase();
  const path = join(shots, `${String(rank).padStart(2, "0")}-${plainName}.jpeg`);
  await page.screenshot({ path, type: "jpeg", quality: 80 });
}
