import { afterAll, beforeAll, describe, it } from "vitest";
import { dayOf, moment } from "../../src/domain/shared/calendar.ts";
import * as appeal from "./appeal.steps.ts";
import * as complaint from "./complaint.steps.ts";
import { follow, type Life } from "./life.people.ts";
import { type Product, startProduct } from "./product.ts";
import * as rates from "./rates.steps.ts";
import * as renewal from "./renewal.steps.ts";
import * as suspension from "./suspension.steps.ts";
import * as years from "./years.steps.ts";

let product: Product | undefined;
let life: Life;
let corrected: suspension.Corrected;
let followed: years.Followed;
beforeAll(async () => {
  product = await startProduct();
  life = await follow(product);
});
afterAll(() => product?.stop());

const today = dayOf(moment(new Date().toISOString()));

describe("la vie des habilitations", () => {
  it("un taux qui tombe à 69,9 % lève une alerte ; à 70 %, aucune", async () => {
    await rates.seeAlert(life, await rates.importRates(life, today));
  });

  it("une plainte fondée mène à un audit complémentaire, ordonné par une personne", () =>
    complaint.orderAudit(life, today));

  it("un appel accueilli rend le dossier à la décision", () => appeal.reopenDecision(life));

  it("la revue du dernier jour d’une suspension s’achève par un retrait, après ce qu’il touche", () =>
    suspension.withdraw(life));

  it("un renouvellement s’ouvre prérempli, se complète et se dépose", () => renewal.fileRenewal(life, today));

  it("à trois mois, la première surveillance, ouverte d’elle-même, est conclue", async () => {
    corrected = await suspension.verify(life);
    followed = await years.youngest(life);
    await years.surveil(life, followed, 3);
  });

  it("une suspension corrigée se lève le 89e jour", () => suspension.liftOnDay89(life, corrected));

  it("à un an, puis à deux, vient la surveillance annuelle, et au bout de trois ans le terme", async () => {
    await years.surveil(life, followed, 12);
    await years.surveil(life, followed, 24);
    await years.reachEnd(life, followed);
  });
});
