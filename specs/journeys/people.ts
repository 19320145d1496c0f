import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { type Person, type Product, person } from "./product.ts";

/** The organisation that applies in this journey, and its two people; everybody else is of the demonstration. */
export const studio = {
  name: "Studio Ardoise",
  siren: "917283467",
  siret: "91728346700012",
  representative: { name: "Élise Marchand", email: "elise.marchand@studio-ardoise.example" },
  referent: { name: "Hugo Lambert", email: "hugo.lambert@studio-ardoise.example" },
  password: "quatre tulipes sous la pluie",
} as const;

/** Everybody of the journey, each at their own computer. */
export interface Cast {
  readonly visitor: Person;
  /** Somebody whose browser runs no script. */
  readonly reader: Person;
  /** Where everybody’s mail is read. */
  readonly mailbox: Person;
  readonly elise: Person;
  readonly hugo: Person;
  readonly camille: Person;
  readonly helene: Person;
  readonly nadia: Person;
  readonly bertrand: Person;
  readonly aicha: Person;
  readonly sylvie: Person;
  readonly louise: Person;
}

/** The address of somebody of the certifier. */
export const staff = (name: string): string => `${name}@certifopac.example`;

/** Opens a browser for everybody; those of the organisation have no account yet. */
export async function gather(product: Product): Promise<Cast> {
  return {
    visitor: await person(product, null),
    reader: await person(product, null, false),
    mailbox: await person(product, null, false),
    elise: await person(product, null),
    hugo: await person(product, null),
    camille: await person(product, staff("camille.ferrand")),
    helene: await person(product, staff("helene.marchetti")),
    nadia: await person(product, staff("nadia.rousselot")),
    bertrand: await person(product, staff("bertrand.vasseur")),
    aicha: await person(product, staff("aicha.diallo")),
    sylvie: await person(product, staff("sylvie.andrieu")),
    louise: await person(product, staff("louise.carpentier")),
  };
}

/** A text without what only its layout adds: no-break spaces, line ends. */
export const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Waits for the newest mail to an address whose subject holds these words, and reads its text. */
export async function mailTo({ page, context }: Person, email: string, subject: string | RegExp): Promise<string> {
  const open = async (address: string) => page.setContent(await (await context.request.get(address)).text());
  const link = page.getByRole("rowheader").getByRole("link", { name: subject }).first();
  const arrived = async () => {
    await open(`/dev/mails?pour=${encodeURIComponent(email)}`);
    return await link.isVisible();
  };
  await expect.poll(arrived, { timeout: 60_000, interval: 250, message: `${subject}, à ${email}` }).toBe(true);
  await open((await link.getAttribute("href")) ?? "");
  return plain(await page.getByRole("region", { name: "Le même, en texte seul" }).innerText());
}

/** Whether what a link leads to, once it is there, is a PDF. */
export async function pdfBehind({ context }: Person, link: Locator): Promise<boolean> {
  const answer = await context.request.get((await link.getAttribute("href")) ?? "");
  return answer.ok() && (await answer.body()).subarray(0, 5).toString() === "%PDF-";
}
