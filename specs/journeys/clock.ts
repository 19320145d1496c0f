import type { Day } from "../../src/domain/shared/calendar.ts";
import { typed } from "./answers.ts";
import type { Cast } from "./people.ts";

/** The administrator moves the date of the demonstration forward, from the banner; everybody then reads their page again. */
export async function passTo({ louise: { page } }: Pick<Cast, "louise">, day: Day): Promise<void> {
  await page.goto("/espace/");
  const banner = page.getByRole("complementary", { name: "Démonstration" });
  await banner.getByRole("button", { name: "Avancer la date" }).click();
  const choice = page.getByRole("dialog");
  await choice.getByRole("textbox", { name: "Aller au" }).fill(typed(day));
  await choice.getByRole("textbox", { name: "Aller au" }).press("Tab");
  await choice.getByRole("button", { name: "Avancer la date" }).click();
  await page.getByText(/^Nous sommes maintenant le/).waitFor();
}
