import type { Locator, Page } from "playwright-core";
import type { Day } from "../../src/domain/shared/calendar.ts";

/** A part of a screen under its title. */
export const part = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

/** Writes several answers of one part, by their labels. */
export async function write(where: Page | Locator, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, answer] of Object.entries(answers))
    await where.getByRole("textbox", { name: label, exact: true }).fill(answer);
}

/** Chooses an answer of a question. */
export const choose = (where: Page | Locator, question: string | RegExp, answer: string): Promise<void> =>
  where.getByRole("radiogroup", { name: question }).getByText(answer, { exact: true }).click();

/** « 14/04/2026 », as a date is typed. */
export const typed = (day: Day): string => day.split("-").reverse().join("/");

/** Types a date in a field. */
export async function writeDay(where: Locator, label: string, day: Day): Promise<void> {
  const field = where.getByRole("textbox", { name: label });
  await field.fill(typed(day));
  await field.press("Tab");
}

/** Opens a side of the dossier on screen. */
export const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole("navigation", { name: "Rubriques du dossier" }).getByRole("link", { name }).click();

/** Says yes to what is asked again before it is done. */
export async function confirm(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}
