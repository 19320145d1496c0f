import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

const root = join(import.meta.dirname, "../..");
const shots = join(root, "screenshots");
const axeSource = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** The whole product on a data directory of its own, and a browser to walk it. */
export interface Product {
  readonly base: string;
  readonly browser: Browser;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** Starts the product as `npm start` does, on a free port; the demonstration is loaded. */
export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), "habilis-journey-"));
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: base, DEMO: "1" };
  const child = spawn(process.execPath, [join(root, "src/main/supervise.ts")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => said.push(text.toString()));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await answering(base, () => said.join(""));
    const browser = await openBrowser();
    return { base, browser, dataDir, stop: () => browser.close().then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends the programs of the product at once, as a crash does; its supervisor starts them again. */
export function restartPrograms({ dataDir }: Product): void {
  const { children }: { children: readonly { pid: number }[] } = JSON.parse(
    readFileSync(join(dataDir, "running.json"), "utf8"),
  );
  for (const { pid } of children) process.kill(pid, "SIGKILL");
}

/** Debian’s Chromium, and how it is started here. */
export const browserPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function answering(base: string, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 1800; attempt++) {
    const ok = await fetch(`${base}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await wait(100);
  }
  throw new Error(`The product does not answer.\n${said()}`);
}

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

/** A longer page is kept down to here: a contract of thirty screens is not looked at in one picture. */
const tallest = 5000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Leaves a screenshot of the page, then looks for what a person with a disability could not use; nothing must be found. */
export async function look(page: Page, name: string): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page
    .getByRole("status")
    .filter({ hasText: /Chargement/ })
    .first()
    .waitFor({ state: "detached" });
  await page.evaluate("scrollTo(0, 0)");
  await shoot(page, name);
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axeSource);
  const found = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.target.join(' ')).join(' | ')))",
  );
  expect(found, `accessibilité de ${name} (${page.url()})`).toEqual([]);
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
  const { width, height } = await page.evaluate<Size>(
    "({ width: innerWidth, height: document.documentElement.scrollHeight })",
  );
  const plainName = name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(" ", "-").toLowerCase();
  const path = join(shots, `${String(rank).padStart(2, "0")}-${plainName}.jpeg`);
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
  await page.screenshot({ path, type: "jpeg", quality: 80, fullPage: true, clip });
}
