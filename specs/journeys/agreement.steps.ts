import { expect } from "vitest";
import { confirm } from "./answers.ts";
import type { Followed } from "./instruction.steps.ts";
import { type Cast, mailTo, pdfBehind, staff, studio } from "./people.ts";
import { look, lookTwice, type Person } from "./product.ts";

const agreementOf = ({ dossierId }: Followed): string => `/espace/dossiers/${dossierId}/convention`;

/** The account manager has the agreement written; the organisation is asked to sign it. */
export async function write({ camille: { page }, mailbox }: Cast, followed: Followed): Promise<void> {
  await page.goto(agreementOf(followed));
  await page.getByRole("heading", { name: "Rédiger la convention" }).waitFor();
  await look(page, "convention-a-rediger");
  await page.getByRole("button", { name: "Rédiger la convention" }).click();
  await page.getByText("À signer par l’organisme", { exact: true }).waitFor();
  expect(await mailTo(mailbox, studio.representative.email, /\] Convention à signer/)).toContain("signez-le");
}

/** The representative, then the certifier’s signatory: the text, the code received by e-mail, the name. */
export async function sign({ elise, aicha, mailbox }: Cast, followed: Followed): Promise<void> {
  await elise.page.goto(agreementOf(followed));
  await signWith(elise, mailbox, studio.representative);
  await elise.page.getByText("À signer par le certificateur", { exact: true }).waitFor();
  await aicha.page.goto(agreementOf(followed));
  await signWith(aicha, mailbox, { name: "Aïcha Diallo", email: staff("aicha.diallo") });
  await aicha.page.getByText("Signée par les deux parties", { exact: true }).waitFor();
}

async function signWith(
  { page }: Person,
  mailbox: Person,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<void> {
  await page.getByRole("checkbox", { name: "J’ai lu la convention et ses annexes en entier." }).check();
  await page.getByRole("button", { name: "Recevoir mon code par e-mail" }).click();
  await page.getByText(/^Code envoyé à/).waitFor();
  const [, first = "", last = ""] = /: (\d{3}) (\d{3})/.exec(await mailTo(mailbox, email, /Votre code/)) ?? [];
  await page.getByRole("textbox", { name: "Votre nom" }).fill(name);
  await page.getByRole("textbox", { name: "Code reçu" }).fill(`${first} ${last}`);
  await page.getByRole("checkbox", { name: /^J’ai lu la convention n°/ }).check();
  if (email === studio.representative.email) await lookTwice(page, "convention-a-signer");
  await page.getByRole("button", { name: "Signer la convention" }).click();
  await confirm(page, "Signer");
}

/** Both find their copies: the agreement signed, the proofs of the signatures, the attestation. */
export async function collect({ elise, mailbox }: Cast, followed: Followed): Promise<string> {
  const { page } = elise;
  await page.goto(agreementOf(followed));
  for (const copy of [
    /^Convention .*signée par les deux parties/,
    /^Preuve de signature .*-1\s/,
    /^Preuve de signature .*-2\s/,
  ])
    expect(await pdfBehind(elise, page.getByRole("link", { name: copy }))).toBe(true);
  const mail = await mailTo(mailbox, studio.referent.email, "Habilitation active");
  const [number = ""] = /H-\d{4}-\d{4}/.exec(mail) ?? [];
  expect(number).not.toBe("");
  await page.goto("/espace/habilitations");
  expect(await pdfBehind(elise, page.getByRole("link", { name: "Télécharger l’attestation" }))).toBe(true);
  return number;
}
