import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as application from "./application.steps.ts";
import * as briefing from "./briefing.steps.ts";
import type { Followed } from "./instruction.steps.ts";
import * as instruction from "./instruction.steps.ts";
import { type Cast, gather } from "./people.ts";
import { look, type Product, startProduct } from "./product.ts";

let product: Product;
let cast: Cast;
let followed: Followed;
beforeAll(async () => {
  product = await startProduct();
  cast = await gather(product);
}, 120_000);
afterAll(() => product.stop());

/** Each step opens the next: after one that failed, the others have nothing to say. */
let stopped = false;
beforeEach(({ skip }) => skip(stopped));
afterEach(({ task }) => {
  stopped = stopped || task.result?.state === "fail";
});

describe("la candidature de Studio Ardoise", () => {
  it("commence par un autodiagnostic, sans compte", async () => {
    const { page } = cast.visitor;
    await page.goto("/autodiagnostic");
    for (const group of await page.locator("fieldset").all()) await group.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Voir le résultat" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("main").innerText()).toContain("Ce résultat vous aide à préparer votre dossier");
    await look(page, "autodiagnostic-resultat");
  });

  it("s’ouvre par un compte et un organisme reconnu par son SIREN", async () => {
    await application.signUp(cast);
    await application.registerOrganisation(cast);
    await application.inviteReferent(cast);
  });

  it("n’est pas déposée tant qu’il manque une réponse ; la liste mène à chaque champ", async () => {
    followed = await application.openApplication(cast);
    await application.seeWhatIsMissing(cast);
  });

  it("se remplit page par page, s’enregistre seule, puis se dépose", async () => {
    await application.fillEverything(cast);
    await application.submit(cast);
  });
});

describe("l’instruction par Camille Ferrand", () => {
  it("commence quand le dossier lui est confié", () => instruction.assign(cast, followed));

  it("renvoie un point à l’organisme, qui y répond et dépose à nouveau", async () => {
    await instruction.sendBack(cast);
    await instruction.answerPoint(cast, followed);
  });

  it("valide le programme compétence par compétence, puis déclare la candidature recevable", async () => {
    await instruction.approveProgramme(cast, followed);
    await instruction.accept(cast);
  });
});

describe("le règlement et la session d’information", () => {
  it("accueillent le référent, par le lien reçu", () => briefing.acceptInvitation(cast));

  it("sont lus et reconnus par chacun, puis la session est enregistrée", async () => {
    await briefing.read(cast.elise, followed, true);
    await briefing.read(cast.hugo, followed, false);
    await briefing.holdSession(cast, followed);
  });
});
