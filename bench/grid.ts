import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Route } from "playwright-core";
import { longSide, quality } from "../src/web/offline/photos/photo.view.ts";
import { fieldPackage, session } from "./field.ts";
import { atMost, type Figure, figure, quantile } from "./figure.ts";

const built = join(import.meta.dirname, "../dist/web");
const base = "http://localhost";
const screen = { viewport: { width: 1024, height: 768 }, hasTouch: true } as const;
const size = { indicators: 60, photos: 400 } as const;
/** Milliseconds between two inputs: nobody rates faster. */
const pause = 200;
const mediaTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** The audit screen in Chromium, without a network, with a day of work on the device: how long until a tap shows. */
export async function grid(): Promise<readonly Figure[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const bare = await bareTaps(browser);
    const context = await browser.newContext({ ...screen, baseURL: base });
    const page = await context.newPage();
    await serve(context);
    await page.goto("/espace/dossiers/d1/audit/grille");
    await result(page).waitFor();
    await page.evaluate(takePhotos(size.photos));
    const started = performance.now();
    await page.reload();
    await page.getByRole("button", { name: `${size.photos} saisies sur cet appareil` }).waitFor();
    const opened = performance.now() - started;
    await page.evaluate(watchInputs);
    return [
      figure(`opening, ${size.indicators} indicators and ${size.photos} photos`, opened, "ms"),
      figure("tap on a bare page, this machine’s own limit, 95th percentile", quantile(bare, 0.95), "ms"),
      ...figuresOf("tap", await taps(page)),
      ...figuresOf("key", await keys(page)),
    ];
  } finally {
    await browser.close();
  }
}

const result = (page: Page) => page.getByRole("button", { name: "Conforme", exact: true });

function figuresOf(what: string, durations: readonly number[]): readonly Figure[] {
  return [
    figure(`${what} to its picture, median of ${durations.length}`, quantile(durations, 0.5), "ms"),
    atMost(`${what} to its picture, 95th percentile`, quantile(durations, 0.95), { goal: 50, unit: "ms" }),
  ];
}

/** What the browser and the machine take by themselves: a page of one button, whose tap changes one word. */
async function bareTaps(browser: Browser): Promise<readonly number[]> {
  const context = await browser.newContext(screen);
  const page = await context.newPage();
  await page.setContent(
    `<button style="width: 200px; height: 80px" onclick="this.firstChild.data = Math.random() * 1e6 | 0">0</button>`,
  );
  await page.evaluate(watchInputs);
  for (let n = 0; n < size.indicators; n++) await finger(page, page.getByRole("button"));
  const durations = await measured(page);
  await context.close();
  return durations;
}

/** A result tapped on each of half of the indicators. */
async function taps(page: Page): Promise<readonly number[]> {
  for (let n = 0; n < size.indicators / 2; n++) {
    await finger(page, result(page));
    await finger(page, page.getByRole("button", { name: "Indicateur suivant" }));
  }
  return await measured(page);
}

/** A bare touch, once the place is known: what a test tool checks before it taps is not the screen’s own time. */
async function finger(page: Page, on: Locator): Promise<void> {
  const box = await on.boundingBox();
  if (box === null) throw new Error("Nothing to tap.");
  await page.waitForTimeout(pause);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Then keyed on the others. */
async function keys(page: Page): Promise<readonly number[]> {
  for (let n = 0; n < size.indicators / 2; n++) {
    for (const key of ["c", "ArrowRight"]) {
      await page.waitForTimeout(pause);
      await page.keyboard.press(key);
    }
  }
  return await measured(page);
}

/** From the input to the next picture that shows it, as the browser itself measures it (Event Timing), one figure an input. */
const watchInputs = `(() => {
  window.inputs = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) window.inputs.set(interactionId, Math.max(duration, window.inputs.get(interactionId) ?? 0));
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
})()`;

/** What was measured, then forgotten; an input that showed within 16 ms is not reported by the browser, and counts as 16. */
async function measured(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(500);
  const slow = await page.evaluate<number[]>(`(() => {
    const durations = [...window.inputs.values()];
    window.inputs.clear();
    return durations;
  })()`);
  return [...slow, ...Array.from({ length: Math.max(0, size.indicators - slow.length) }, () => 16)];
}

/** Photos of half a megabyte and their thumbnails of 320 pixels, as the screen keeps them: bytes and entries that have not left. */
const takePhotos = (photos: number): string => `(async () => {
  const canvas = new OffscreenCanvas(2048, 1536);
  const pen = canvas.getContext("2d");
  for (let x = 0; x < 2048; x += 8) for (let y = 0; y < 1536; y += 8) {
    pen.fillStyle = "rgb(" + [x, y, x * y].map((part) => part % 256).join() + ")";
    pen.fillRect(x, y, 8, 8);
  }
  const photo = await canvas.convertToBlob({ type: "image/jpeg", quality: ${quality.photo} });
  const small = new OffscreenCanvas(${longSide.thumbnail}, ${(longSide.thumbnail * 3) / 4});
  small.getContext("2d").drawImage(canvas, 0, 0, small.width, small.height);
  const thumbnail = await small.convertToBlob({ type: "image/jpeg", quality: ${quality.thumbnail} });
  const database = await new Promise((resolve, reject) => {
    const asked = indexedDB.open("habilis-audits");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const copy = "${session.person.id}/d1";
  for (let n = 0; n < ${photos}; n++) {
    const work = database.transaction(["photos", "entries"], "readwrite");
    const id = crypto.randomUUID();
    const indicator = "A" + (1 + (n % ${size.indicators}));
    work.objectStore("photos").put({ copy, id, photo, thumbnail, file: null });
    work.objectStore("entries").add({
      copy, commandId: crypto.randomUUID(), claimedAt: new Date().toISOString(), seen: 1, thing: "photo:" + id,
      entry: { kind: "photo", id, indicator, nonconformity: null, file: "~" + id, caption: "" },
      status: "waiting", position: null, trouble: null,
    });
    await new Promise((resolve, reject) => { work.oncomplete = resolve; work.onerror = () => reject(work.error); });
  }
  database.close();
})()`;

/** Gives the built application and one audit; everything that would leave the device meets no network. */
async function serve(context: BrowserContext): Promise<void> {
  const packed = JSON.stringify(fieldPackage(size.indicators));
  await context.route(`${base}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/api/session") return await route.fulfill({ json: session });
    if (pathname === "/api/audits/d1/package" && !sent.has(context)) {
      sent.add(context);
      return await route.fulfill({ body: packed, contentType: "application/json" });
    }
    if (pathname.startsWith("/api/")) return await route.abort("internetdisconnected");
    return await file(route, pathname);
  });
}

/** The contexts that have had their audit: they read it once, before the network goes. */
const sent = new WeakSet<BrowserContext>();

async function file(route: Route, pathname: string): Promise<void> {
  const wanted = join(built, pathname.replace(/^\/espace\//, ""));
  const path = extname(wanted) !== "" && existsSync(wanted) ? wanted : join(built, "index.html");
  await route.fulfill({
    body: readFileSync(path),
    contentType: mediaTypes[extname(path)] ?? "application/octet-stream",
  });
}
