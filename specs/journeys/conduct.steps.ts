import { expect } from "vitest";
import { lastDayOfDelay } from "../../src/domain/deadlines/delays.ts";
import { addDays, type Day } from "../../src/domain/shared/calendar.ts";
import { fullDay } from "../../src/domain/shared/french.ts";
import { samplePdf } from "../../src/main/demo/samplePdf.ts";
import { choose, confirm, part, write, writeDay } from "./answers.ts";
import { openAudit } from "./audit.steps.ts";
import type { Followed } from "./instruction.steps.ts";
import { type Cast, mailTo, pdfBehind, plain, studio } from "./people.ts";
import { look, lookTwice } from "./product.ts";

/** The indicator found nonconforming, what was seen there, and what may come of it. */
const found = {
  indicator: "B1",
  finding:
    "Le jour de l’audit, à 10 h 12, la fiche de l’offre publiée sur le site de l’organisme ne cite pas le numéro RS6891 ; la responsable le confirme.",
  risk: "Un candidat peut s’inscrire sans pouvoir vérifier de quelle certification il s’agit.",
} as const;

/** On the day, the auditor opens the audit with the people present. */
export async function open({ helene: { page } }: Cast, followed: Followed): Promise<void> {
  await openAudit(page, followed);
  await lookTwice(page, "audit-du-jour");
  await page.getByRole("navigation", { name: "Parties de l’audit" }).getByRole("link", { name: "Grille" }).click();
  await page.getByRole("heading", { name: "Ouverture de l’audit" }).waitFor();
  const present = page.getByRole("group", { name: "Personnes présentes" });
  await present.waitFor();
  for (const box of await present.getByRole("checkbox").all()) await box.check();
  await look(page, "audit-ouverture");
  await page.getByRole("button", { name: "Ouvrir l’audit" }).click();
  await page.getByRole("article").waitFor();
}

/** The grid by keyboard: one key for the result, Ctrl + Enter to go on; then one indicator is found nonconforming. */
export async function fillGrid({ helene: { page } }: Cast): Promise<void> {
  const place = page.getByText(/^Indicateur \d+ sur \d+/);
  const [, last = 0] = /sur (\d+)/.exec(await place.innerText())?.map(Number) ?? [];
  await look(page, "grille");
  for (let rank = 1; rank <= last; rank++) {
    await place.filter({ hasText: `Indicateur ${rank} sur` }).waitFor();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Conforme", exact: true, pressed: true }).waitFor();
    if (rank < last) await page.keyboard.press("Control+Enter");
  }
  const list = page.getByRole("navigation", { name: "Indicateurs" });
  await list.getByRole("button", { name: `${found.indicator} ` }).click();
  await page.getByRole("heading", { name: new RegExp(`^${found.indicator} `) }).waitFor();
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Constat" }).fill(found.finding);
  await page.getByRole("textbox", { name: "Risque" }).fill(found.risk);
  await lookTwice(page, "grille-non-conformite");
  await page.getByRole("button", { name: "Garder et continuer" }).click();
  await page.getByText(`${last} sur ${last}`).waitFor();
  await page.getByText("Tout est envoyé").waitFor();
}

/** The closing meeting: what is said is shown, the audit is closed, both sign. */
export async function close({ helene: { page }, elise }: Cast, followed: Followed): Promise<void> {
  await page.getByRole("link", { name: "Clôture" }).click();
  await page
    .getByRole("textbox", { name: "Points forts" })
    .fill("Formateurs en activité ; exercices tirés de cas réels.");
  await lookTwice(page, "cloture");
  await page.getByRole("button", { name: "Clore l’audit" }).click();
  await confirm(page, "Clore l’audit");
  await page.getByRole("button", { name: "Signer sur cet écran, pour le certificateur" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Signer", exact: true }).click();
  await page.getByText("Tout est envoyé").waitFor();
  await openAudit(elise.page, followed, "Clôture");
  await elise.page.getByRole("button", { name: "Signer le procès-verbal" }).click();
  await confirm(elise.page, "Signer");
  await look(elise.page, "proces-verbal");
}

/** The report: submitted by the auditor, reviewed by somebody else, issued; the organisation downloads it. */
export async function report(cast: Cast, followed: Followed, day: Day): Promise<void> {
  const { helene, nadia, camille, elise, mailbox } = cast;
  await openAudit(helene.page, followed, "Rapport");
  const form = part(helene.page, "Rédiger le rapport");
  await form
    .getByRole("textbox", { name: "Conclusion" })
    .fill("Organisme prêt à former, une correction attendue sur la fiche de l’offre.");
  await look(helene.page, "rapport-a-rediger");
  await form.getByRole("button", { name: "Remettre à la vérification" }).click();
  await form.waitFor({ state: "detached" });
  await openAudit(nadia.page, followed, "Rapport");
  await choose(nadia.page, "Votre avis", "Le rapport peut être émis");
  await look(nadia.page, "rapport-a-verifier");
  await nadia.page.getByRole("button", { name: "Approuver" }).click();
  await nadia.page.getByText("Approuvé, à émettre").waitFor();
  await openAudit(camille.page, followed, "Rapport");
  await camille.page.getByRole("button", { name: "Émettre le rapport" }).click();
  await confirm(camille.page, "Émettre le rapport");
  await camille.page.getByText(/^Émis le/).waitFor();
  const planDueOn = fullDay(lastDayOfDelay(day, 15));
  expect(await mailTo(mailbox, studio.referent.email, "Rapport d’audit")).toContain(plain(planDueOn));
  await openAudit(elise.page, followed, "Rapport");
  await lookTwice(elise.page, "rapport-emis");
  expect(await pdfBehind(elise, elise.page.getByRole("link", { name: /^Rapport d’audit.*PDF/ }))).toBe(true);
}

/** The organisation proposes a plan, the auditor accepts it; the evidence is filed, verified, and the point is cleared. */
export async function correct({ hugo, helene }: Cast, followed: Followed, day: Day): Promise<void> {
  const { page } = hugo;
  await openAudit(page, followed, "Non-conformités");
  await write(page, {
    Cause: "Fiche rédigée avant la candidature, sans relecture.",
    Correction: "Numéro ajouté à la fiche le jour même.",
    "Action corrective": "Relecture de chaque publication par le référent, avec la grille du kit.",
    Responsable: studio.referent.name,
  });
  await writeDay(page.getByRole("main"), "Échéance", addDays(day, 20));
  await lookTwice(page, "plan-d-actions");
  await page.getByRole("button", { name: "Proposer ce plan" }).click();
  await page.getByRole("button", { name: "Revoir le plan d’actions" }).waitFor();
  await openAudit(helene.page, followed, "Non-conformités");
  await helene.page.getByRole("button", { name: "Accepter le plan" }).click();
  await helene.page.getByRole("button", { name: "Accepter le plan" }).waitFor({ state: "detached" });
  await page.reload();
  const file = {
    name: "fiche-corrigee.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(samplePdf("Fiche corrigée")),
  };
  await page.getByLabel("Preuves : choisir des fichiers", { exact: true }).setInputFiles(file);
  await page.getByText("Reçu").waitFor();
  await page.getByRole("button", { name: "Envoyer les preuves" }).click();
  await page.getByRole("button", { name: "Envoyer les preuves" }).waitFor({ state: "detached" });
  await helene.page.reload();
  await helene.page.getByRole("button", { name: "Lever la non-conformité" }).click();
  await helene.page
    .getByRole("textbox", { name: "Votre avis" })
    .fill("Fiche relue en ligne : numéro exact, visible avant l’inscription.");
  await helene.page.getByRole("button", { name: "Lever la non-conformité" }).last().click();
  await helene.page.getByText("Levée").first().waitFor();
  await look(helene.page, "non-conformite-levee");
}
