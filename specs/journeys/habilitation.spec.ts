import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { nextWorkingDay } from "../../src/domain/deadlines/workingDays.ts";
import { addDays, dayOf, moment } from "../../src/domain/shared/calendar.ts";
import * as agreement from "./agreement.steps.ts";
import * as application from "./application.steps.ts";
import * as audit from "./audit.steps.ts";
import * as briefing from "./briefing.steps.ts";
import * as calendar from "./calendar.steps.ts";
import { passTo } from "./clock.ts";
import * as conduct from "./conduct.steps.ts";
import * as decision from "./decision.steps.ts";
import type { Followed } from "./instruction.steps.ts";
import * as instruction from "./instruction.steps.ts";
import { type Cast, gather } from "./people.ts";
import { type Product, startProduct } from "./product.ts";
import * as quiz from "./quiz.steps.ts";
import * as register from "./register.steps.ts";
import { exchange } from "./thread.steps.ts";
import * as visitor from "./visitor.steps.ts";

let product: Product | undefined;
let cast: Cast;
let followed: Followed;
let number: string;
beforeAll(async () => {
  product = await startProduct();
  cast = await gather(product);
});
afterAll(() => product?.stop());

/** Each step opens the next: after one that failed, the others cannot begin, and fail at once. */
let failed = "";
beforeEach(() => expect(failed, "une étape précédente a échoué").toBe(""));
afterEach(({ task }) => {
  if (failed === "" && task.result?.state === "fail") failed = task.name;
});

const today = dayOf(moment(new Date().toISOString()));
/** Far enough for the plan of the audit to be sent in time. */
const auditDay = nextWorkingDay(addDays(today, 21));
/** Everything else is done on that day: the habilitation takes effect on it. */
const effectiveOn = auditDay;

describe("un visiteur, sans compte", () => {
  it("lit comment devenir habilité, sur une page tirée du dispositif", () => visitor.readProcess(cast));

  it("vérifie ses prérequis et garde un résultat imprimable", () => visitor.checkPrerequisites(cast));

  it("apprend qu’un numéro inconnu ne vaut rien", () => visitor.tryUnknownNumber(cast));
});

describe("la candidature de Studio Ardoise", () => {
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

  it("laissent une question, posée et répondue dans les échanges du dossier", () => exchange(cast, followed));
});

describe("l’audit mené par Hélène Marchetti", () => {
  it("est programmé : un auditeur qui peut l’être, une date retenue par l’organisme", async () => {
    await audit.schedule(cast, followed, auditDay);
    await audit.keepDate(cast, followed);
  });

  it("est préparé : des réponses validées, un plan vérifié par une autre personne, puis envoyé", async () => {
    await audit.answerQuestions(cast, followed);
    await audit.plan(cast, followed);
    await audit.reviewPlan(cast, followed);
  });

  it("s’ouvre le jour venu, et la grille se remplit entière au clavier, jusqu’au constat d’un écart", async () => {
    await passTo(cast, auditDay);
    await conduct.open(cast, followed);
    await conduct.fillGrid(cast);
  });

  it("se clôt par un procès-verbal signé des deux parties", () => conduct.close(cast, followed));

  it("donne un rapport vérifié par une autre personne, émis et téléchargé", () =>
    conduct.report(cast, followed, auditDay));

  it("se termine quand l’écart est corrigé, prouvé et levé", () => conduct.correct(cast, followed, auditDay));
});

describe("le QCM", () => {
  it("est passé par le référent, sur l’horloge du serveur, et réussi", () => quiz.sit(cast, followed));
});

describe("la décision", () => {
  it("ne tient pas d’une autorisation dont le dernier jour n’en est pas un : il se corrige avant tout envoi", () =>
    decision.correctWrongDay(cast));

  it("est fermée à qui a évalué le dossier, fût-ce un décideur, en disant qui pourrait la prendre", async () => {
    await decision.makeDecisionMaker(cast);
    await decision.refuseWhoEvaluated(cast, followed);
  });

  it("est préparée par une revue, puis prise par une personne qui n’a pas évalué le dossier", async () => {
    await decision.review(cast, followed);
    await decision.decide(cast, followed);
  });
});

describe("la convention", () => {
  it("est rédigée, puis signée par les deux parties avec le code reçu par e-mail", async () => {
    await agreement.write(cast, followed);
    await agreement.sign(cast, followed);
  });

  it("est gardée signée avec ses preuves, et l’attestation se télécharge", async () => {
    number = await agreement.collect(cast, followed);
  });
});

describe("l’habilitation", () => {
  it("se trouve au registre, sur sa page et derrière le code de l’attestation, sans JavaScript", async () => {
    await register.findInRegister(cast, effectiveOn);
    await register.lookAtRegister(cast, number);
  });

  it("montre ses trois ans : trois mois, anniversaires, renouvellement, terme", () =>
    calendar.foresee(cast, effectiveOn));

  it("suit la date : la fenêtre de la première surveillance, puis le terme", async () => {
    await calendar.reachSurveillance(cast, effectiveOn);
    await calendar.reachEnd(cast, effectiveOn, number);
  });
});
