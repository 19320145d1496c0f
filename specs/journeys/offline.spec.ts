import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AuditEvent } from "../../src/domain/audits/audit.events.ts";
import { type FieldAudit, fieldAudit } from "./field.steps.ts";
import { restartPrograms } from "./house.ts";
import { broken, cameraPhoto, inMemory, tellsWhere } from "./pictures.ts";
import { look, type Person, type Product, person, startProduct } from "./product.ts";
import { newTablet, roomOf, signInOn, startTablet, type Tablet } from "./tablet.ts";

let product: Product;
let audit: FieldAudit;
let tablet: Tablet;
let office: Person;
const home = newTablet();
/** Longer than a busy machine takes, in milliseconds. */
const patience = { timeout: 60_000 };
const halfWritten = "Le registre des plaintes est tenu, mais";

beforeAll(async () => {
  product = await startProduct();
  audit = await fieldAudit(product);
  tablet = await startTablet(product, home);
  await signInOn(tablet, product, audit.email);
  office = await person(product, audit.email);
});
afterAll(async () => {
  await tablet.discard();
  await product.stop();
});

/** What stands over the grid of what is entered. */
const standing = ({ page }: Pick<Tablet, "page">, words: string | RegExp) =>
  page.getByRole("button", { name: words }).filter({ hasText: /hors connexion/ });
const camera = ({ page }: Pick<Tablet, "page">) => page.locator("input[type=file][accept='image/*']").last();
const place = ({ page }: Pick<Tablet, "page">) => page.getByText(/^Indicateur \d+ sur \d+/);

/** Does something on each indicator, in the order of the referential; gives how many there are. */
async function eachIndicator(on: Tablet, act: (rank: number) => Promise<void>): Promise<number> {
  const [, last = 0] = /sur (\d+)/.exec(await place(on).innerText())?.map(Number) ?? [];
  for (let rank = 1; rank <= last; rank++) {
    await place(on)
      .filter({ hasText: `Indicateur ${rank} sur` })
      .waitFor();
    await act(rank);
    if (rank < last) await on.page.keyboard.press("Control+Enter");
  }
  return last;
}

/** Rates each by the keyboard, and writes what is nonconforming. */
const rateAll = (on: Tablet, nonconforming: readonly number[]): Promise<number> =>
  eachIndicator(on, async (rank) => {
    await on.page.keyboard.press(nonconforming.includes(rank) ? "n" : "c");
    if (!nonconforming.includes(rank)) return;
    await on.page.getByRole("textbox", { name: "Constat" }).fill(`Constat du ${rank}e indicateur, pièce vue ce matin.`);
    await on.page.getByRole("textbox", { name: "Risque" }).fill(`Risque du ${rank}e indicateur.`);
  });

describe("un auditeur part avec sa tablette", () => {
  it("ouvre l’audit, puis prépare tout ce qu’il faut hors connexion", async () => {
    const { page } = tablet;
    await page.goto(audit.grid);
    await page.getByRole("heading", { name: "Ouverture de l’audit" }).waitFor();
    await look(page, "tablette-ouverture");
    await page.getByRole("group", { name: "Personnes présentes" }).getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Ouvrir l’audit" }).click();
    await place(tablet).waitFor();
    await standing(tablet, "Tout est envoyé").click();
    const panel = page.getByRole("dialog", { name: "Sur cet appareil" });
    await panel.getByRole("button", { name: "Préparer hors connexion" }).click();
    await panel.getByRole("heading", { name: "Prêt hors connexion" }).waitFor();
    await look(page, "tablette-prete");
    await page.keyboard.press("Escape");
    await standing(tablet, "Prêt hors connexion").waitFor();
  });

  it("évalue trente indicateurs et écrit six non-conformités sans réseau", async () => {
    const { page, context } = tablet;
    await context.setOffline(true);
    const last = await rateAll(tablet, [2, 5, 9, 12, 20]);
    await page.getByRole("button", { name: "Sommaire" }).click();
    await page.getByRole("button", { name: /indicateurs? écartés?/ }).click();
    await page
      .getByRole("button", { name: /^Auditer quand même/ })
      .first()
      .click();
    await page.getByRole("textbox", { name: "Pourquoi l’auditer" }).fill("Vu sur place.");
    await page.getByRole("button", { name: "Ajouter à la grille" }).click();
    await place(tablet)
      .filter({ hasText: `sur ${last + 1}` })
      .waitFor();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Constat" }).fill("Constat de l’indicateur rouvert.");
    await page.getByRole("textbox", { name: "Risque" }).fill("Risque de l’indicateur rouvert.");
    await page.keyboard.press("Escape");
    expect(last + 1).toBe(30);
    await page.getByText("30 sur 30").waitFor();
    await look(page, "tablette-sans-reseau");
  });

  it("prend dix photos, dont une de 40 Mo ; une photo abîmée est dite, et n’arrête pas les autres", async () => {
    const { page } = tablet;
    const plain = await cameraPhoto(page, "Affiche");
    const photos = [await cameraPhoto(page, "Salle", 40_000_000), broken(plain)];
    for (let n = 1; n <= 9; n++) photos.push(await cameraPhoto(page, `Vue ${n}`));
    await camera(tablet).setInputFiles(inMemory(home, photos));
    const strip = page.getByRole("region", { name: "Prendre une photo" });
    await expect.poll(() => strip.getByRole("button", { name: /agrandir$/ }).count(), patience).toBe(10);
    await page.getByText("« IMG_1.jpg » est abîmée").waitFor();
    await strip.scrollIntoViewIfNeeded();
    await look(page, "tablette-photos");
  });

  it("retrouve tout quand l’onglet est tué, la tablette éteinte, puis rallumée sans réseau", async () => {
    await tablet.page.getByRole("button", { name: "Indicateur précédent" }).click();
    await tablet.page.getByRole("textbox", { name: "Remarque" }).fill(halfWritten);
    const waiting = await standing(tablet, /saisies sur cet appareil/).innerText();
    const at = tablet.page.url();
    await tablet.die();
    tablet = await startTablet(product, home, false);
    await tablet.page.goto(at);
    expect(await standing(tablet, /saisies sur cet appareil/).innerText()).toBe(waiting);
    await tablet.page.getByText("30 sur 30").waitFor();
    expect(await tablet.page.getByRole("textbox", { name: "Remarque" }).inputValue()).toBe(halfWritten);
    await look(tablet.page, "tablette-rallumee");
  });

  it("voit tout partir de soi-même au retour du réseau : tout y est, une fois, dans l’ordre", async () => {
    await tablet.page.getByRole("textbox", { name: "Remarque" }).fill("");
    await tablet.context.setOffline(false);
    await standing(tablet, "Tout est envoyé").waitFor(patience);
    const events = await audit.events();
    const entered = events.slice(events.findIndex(({ type }) => type === "AuditOpened") + 1);
    const of = (type: AuditEvent["type"]) => entered.filter((event) => event.type === type);
    expect(entered.map(({ type }) => type).filter((type) => !known.includes(type))).toEqual([]);
    expect(of("IndicatorRated")).toHaveLength(30);
    expect(new Set(of("IndicatorRated").map((event) => "indicator" in event && event.indicator)).size).toBe(30);
    expect(of("NonconformityAdded")).toHaveLength(6);
    expect(of("PhotoAttached")).toHaveLength(10);
    const claims = entered.map(({ claimedAt = "" }) => claimedAt);
    expect(claims).toEqual(claims.toSorted());
    for (const bytes of await audit.photos()) expect(tellsWhere(bytes)).toBe(false);
  });
});

const known: readonly string[] = ["IndicatorRated", "IndicatorReopened", "NonconformityAdded", "PhotoAttached"];

describe("un second appareil", () => {
  const conflict = () => tablet.page.getByRole("region", { name: "Deux saisies différentes" });

  it("dit autre chose du même indicateur : les deux saisies sont montrées côte à côte, une personne choisit", async () => {
    const first = `${audit.grid}?indicateur=A1`;
    await tablet.page.goto(first);
    await place(tablet).waitFor();
    await tablet.context.setOffline(true);
    await tablet.page.getByRole("textbox", { name: "Remarque" }).fill("Vu sur la tablette.");
    await tablet.page.keyboard.press("Escape");
    await standing(tablet, "1 saisie sur cet appareil").waitFor();
    await office.page.goto(first);
    await office.page.getByRole("textbox", { name: "Remarque" }).fill("Vu au bureau.");
    await office.page.keyboard.press("Escape");
    await expect.poll(() => audit.note("A1"), patience).toBe("Vu au bureau.");
    await tablet.context.setOffline(false);
    await conflict().getByText("« Vu sur la tablette. »").waitFor();
    await conflict().getByText("« Vu au bureau. »").waitFor();
    await look(tablet.page, "tablette-conflit");
    expect(await audit.note("A1")).toBe("Vu au bureau.");
    await conflict().getByRole("button", { name: "Garder la mienne" }).click();
    await conflict().waitFor({ state: "detached" });
    await expect.poll(() => audit.note("A1"), patience).toBe("Vu sur la tablette.");
  });
});

describe("quand quelque chose ne va pas", () => {
  const note = () => tablet.page.getByRole("textbox", { name: "Remarque" });
  /** Writes a remark on an indicator, as the last thing done there. */
  async function remark(code: string, text: string): Promise<void> {
    await tablet.page.goto(`${audit.grid}?indicateur=${code}`);
    await place(tablet).waitFor();
    await note().fill(text);
    await tablet.page.keyboard.press("Escape");
  }

  it("la session finie pendant la coupure se rouvre sur place : rien n’est perdu, tout part", async () => {
    const { context, page } = tablet;
    await context.setOffline(true);
    await remark("A2", "Vu pendant que la session finissait.");
    await standing(tablet, "1 saisie sur cet appareil").waitFor();
    await context.clearCookies();
    await context.setOffline(false);
    await page.getByText("Votre session est terminée. Vos saisies restent sur cet appareil.").waitFor();
    await page.getByRole("button", { name: "Me reconnecter ici pour les envoyer" }).click();
    await page.getByLabel("Mot de passe", { exact: true }).fill("demonstration");
    await look(page, "tablette-reconnexion");
    await page.getByRole("button", { name: "Me reconnecter et envoyer" }).click();
    await standing(tablet, "Tout est envoyé").waitFor();
    expect(await note().inputValue()).toBe("Vu pendant que la session finissait.");
    expect(await audit.note("A2")).toBe("Vu pendant que la session finissait.");
  });

  it("le serveur redémarré pendant l’envoi ne perd et ne double rien", async () => {
    const before = (await audit.events()).length;
    await tablet.context.setOffline(true);
    await tablet.page.goto(`${audit.grid}?indicateur=A1`);
    await eachIndicator(tablet, () => tablet.page.keyboard.press("v"));
    await standing(tablet, "30 saisies sur cet appareil").waitFor();
    await tablet.context.setOffline(false);
    restartPrograms(product);
    await standing(tablet, "Tout est envoyé").waitFor(patience);
    const events = (await audit.events()).slice(before);
    const flagged = events.flatMap((event) => (event.type === "IndicatorFlagged" ? [event.indicator] : []));
    expect(flagged).toHaveLength(30);
    expect(new Set(flagged).size).toBe(30);
    expect(events).toHaveLength(30);
  });

  it("une tablette pleine le dit, garde à l’écran ce qui n’est pas écrit, et l’écrit dès qu’il y a de la place", async () => {
    const photo = await cameraPhoto(tablet.page, "Plein");
    const at = tablet.page.url();
    await tablet.die();
    tablet = await startTablet(product, home, false);
    const { page, context } = tablet;
    const room = await roomOf(tablet, product);
    await room.fill();
    await page.goto(at);
    await place(tablet).waitFor();
    await camera(tablet).setInputFiles(inMemory(home, [photo]));
    const full = page.getByText(/Cet appareil n’a plus de place/).first();
    await full.waitFor();
    await look(page, "tablette-pleine");
    await room.free();
    await full.waitFor({ state: "detached" });
    await page.reload();
    await standing(tablet, "1 saisie sur cet appareil").waitFor();
    await context.setOffline(false);
    await standing(tablet, "Tout est envoyé").waitFor(patience);
    expect(await audit.photos()).toHaveLength(11);
  });
});
