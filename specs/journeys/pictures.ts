import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** What a camera writes in its files: where, when and by which device; found again nowhere once the photo is kept. */
const trace = "Exif\0\0Habilis 48.8584N 2.2945E";

/** A photo as a camera gives it, large and with its traces; `weight` pads it to a size in bytes. */
export async function cameraPhoto(page: Page, words: string, weight = 0): Promise<Buffer> {
  const drawn = await page.evaluate<string>(`(async () => {
    const canvas = new OffscreenCanvas(2600, 1950);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#8a6d3b";
    pen.fillRect(0, 0, 2600, 1950);
    pen.fillStyle = "#fff";
    pen.font = "300px sans-serif";
    pen.fillText(${JSON.stringify(words)}, 200, 1000);
    const drawn = await canvas.convertToBlob({ type: "image/jpeg" });
    return new Uint8Array(await drawn.arrayBuffer()).toBase64();
  })()`);
  const bytes = Buffer.from(drawn, "base64");
  const [start, rest] = [bytes.subarray(0, 2), bytes.subarray(2)];
  const payload = Buffer.from(trace, "latin1");
  const head = Buffer.from([0xff, 0xe1, 0, payload.length + 2]);
  const photo = Buffer.concat([start, head, payload, rest]);
  return Buffer.concat([photo, Buffer.alloc(Math.max(0, weight - photo.length))]);
}

/** Whether a photo still says where and by what it was taken. */
export const tellsWhere = (bytes: Buffer): boolean => bytes.includes("Exif") || bytes.includes("48.8584N");

/** A photo whose end was lost. */
export const broken = (bytes: Buffer): Buffer => bytes.subarray(0, 400);

/** Photos in the memory of a tablet, as IMG_0.jpg and so on, where its browser chooses them; gives their paths. */
export function inMemory(home: string, photos: readonly Buffer[]): string[] {
  const album = join(home, "DCIM");
  mkdirSync(album, { recursive: true });
  return photos.map((photo, n) => {
    const path = join(album, `IMG_${n}.jpg`);
    writeFileSync(path, photo);
    return path;
  });
}
