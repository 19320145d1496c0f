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

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });

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
  for (let attempt = 0; attempt < 600; attempt++) {
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

/** Somebody opens the product; with an address, signed in as that person. */
export async function person(product: Product, email: string | null, width = 1440): Promise<Person> {
  const context = await product.browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: "fr-FR",
    baseURL: product.base,
  });
  context.setDefaultTimeout(15_000);
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

let rank = 0;

/** Leaves a screenshot of the page, then looks for what a person with a disability could not use; nothing must be found. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  rank += 1;
  await page.locator("h1").first().waitFor();
  await page.getByRole("status").filter({ hasText: "Chargement" }).first().waitFor({ state: "detached" });
  await page.evaluate("scrollTo(0, 0)");
  await page.screenshot({ path: join(shots, `${String(rank).padStart(2, "0")}-${name}.png`), fullPage: true });
  await page.evaluate(axeSource);
  const found = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.target.join(' ')).join(' | ')))",
  );
  expect(found, `accessibilité de ${name} (${page.url()})`).toEqual([]);
}
