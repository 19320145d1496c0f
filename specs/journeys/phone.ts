import { expect } from "vitest";
import { look, type Person } from "./product.ts";

/** The width of a usual phone, in CSS pixels. */
const phone = { width: 390, height: 844 };

/** Somebody goes on with their phone, page by page: nothing overflows, and the same care for everybody. */
export async function onPhone({ page }: Person, pages: Readonly<Record<string, string>>): Promise<void> {
  const before = page.viewportSize() ?? phone;
  await page.setViewportSize(phone);
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address);
    await look(page, `telephone-${name}`);
    const width = await page.evaluate<number>("document.documentElement.scrollWidth");
    expect(width, `largeur de ${address}`).toBeLessThanOrEqual(phone.width);
  }
  await page.setViewportSize(before);
}
