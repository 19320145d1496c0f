import { nextWorkingDay } from "../../src/domain/deadlines/workingDays.ts";
import { addDays, type Day } from "../../src/domain/shared/calendar.ts";
import { choose, writeDay } from "./answers.ts";
import { type Life, read } from "./life.people.ts";
import { look, lookTwice } from "./product.ts";

interface Complaint {
  readonly id: string;
  readonly status: string;
  readonly track: string;
  readonly habilitationId: string | null;
  readonly organisationName: string | null;
}

/** Who handles it concludes that the facts are established, and proposes an audit; a decision maker orders it (R-CMP-6, R-SUR-5). */
export async function orderAudit(life: Life, today: Day): Promise<void> {
  const { complaints } = await read<{ complaints: readonly Complaint[] }>(life.sylvie, "/api/complaints");
  const complaint = complaints.find(({ status, track }) => status === "investigating" && track === "organisation");
  if (complaint === undefined) throw new Error("The demonstration has no complaint under investigation.");
  await answer(life, complaint);
  await concludeFounded(life, complaint);
  await scheduleAudit(life, complaint, today);
  await noteOrder(life, complaint);
}

/** The organisation gives its account first, without learning who wrote (R-CMP-4). */
async function answer(life: Life, { id, organisationName }: Complaint): Promise<void> {
  const { page } = await life.of(organisationName ?? "", "manager");
  await page.goto(`/espace/demandes/${id}`);
  await page.getByRole("textbox", { name: "Votre réponse" }).fill("Ce modèle n’est plus donné depuis septembre.");
  await look(page, "demande-d-explications");
  await page.getByRole("button", { name: "Envoyer notre réponse" }).click();
  await page.getByRole("button", { name: "Envoyer notre réponse" }).waitFor({ state: "detached" });
}

async function concludeFounded({ sylvie: { page } }: Life, { id }: Complaint): Promise<void> {
  await page.goto(`/espace/plaintes/${id}`);
  await page.getByRole("radio", { name: /^Conclure/ }).click();
  await page.getByRole("radio", { name: /^Fondé(?! en partie)/ }).click();
  await page.getByRole("textbox", { name: "Raisons" }).fill("Deux devis et un échange écrit établissent les faits.");
  await page.getByRole("checkbox", { name: "Audit complémentaire" }).check();
  await look(page, "plainte-a-conclure");
  await page.getByRole("button", { name: "Conclure", exact: true }).click();
  await page.getByText("La conclusion est enregistrée.").waitFor();
}

async function scheduleAudit(
  { bertrand: { page } }: Life,
  { id, organisationName }: Complaint,
  today: Day,
): Promise<void> {
  await page.goto(`/espace/plaintes/${id}`);
  await page.getByRole("link", { name: "Ordonner l’audit" }).click();
  await page.getByRole("radio", { name: /^Audit complémentaire/ }).click();
  const ground = "Audit complémentaire : plainte ou alerte fondée";
  await page.getByRole("checkbox", { name: ground }).check();
  await page
    .getByRole("textbox", { name: `Précision : ${ground}` })
    .fill("Promesses faites au téléphone, devis joints.");
  await page.getByRole("combobox", { name: "Indicateurs à auditer" }).click();
  await page.getByRole("option").first().click();
  await page.keyboard.press("Escape");
  const day = nextWorkingDay(addDays(today, 25));
  await writeDay(page.getByRole("main"), "Proposition 1", day);
  await writeDay(page.getByRole("main"), "Proposition 2", nextWorkingDay(addDays(day, 1)));
  await choose(page, "Auditeur", "Hélène Marchetti");
  await look(page, "audit-complementaire-a-ordonner");
  await page.getByRole("button", { name: "Programmer l’audit" }).click();
  await page.getByText("Audit programmé. L’organisme est prévenu.").waitFor();
  await page
    .getByRole("main")
    .getByText(organisationName ?? "")
    .first()
    .waitFor();
  await look(page, "audit-complementaire");
}

async function noteOrder({ bertrand: { page } }: Life, { id }: Complaint): Promise<void> {
  await page.goto(`/espace/plaintes/${id}`);
  await page.getByRole("radio", { name: /^Ordonnée/ }).click();
  await page.getByRole("textbox", { name: "Raison" }).fill("Audit complémentaire programmé ce jour.");
  await page.getByRole("button", { name: "Enregistrer la suite" }).click();
  await page.getByText("La suite est décidée.").waitFor();
  await lookTwice(page, "plainte-conclue");
}
