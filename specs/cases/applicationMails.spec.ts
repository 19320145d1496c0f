import { beforeAll, describe, expect, it } from "vitest";
import { personStream } from "../../src/application/impartiality/impartiality.stream.ts";
import { organisationStream } from "../../src/application/organisations/organisation.stream.ts";
import type { Mail } from "../../src/application/ports/mail.ts";
import type { ThemeCode } from "../../src/domain/schemes/admission.model.ts";
import { addDays, type Day, dayOf } from "../../src/domain/shared/calendar.ts";
import { fullDay, writtenDay } from "../../src/domain/shared/french.ts";
import { api, publicUrl } from "../api.ts";
import { fillDossier, sampleCompany } from "../filing.ts";

const house = api();
const company = sampleCompany(0);
let today: Day;
let dossierId = "";

const post = async (by: string, path: string, body = {}) => {
  const response = await house.post(by, path, body);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json();
};
const onDossier = (by: string, act: string, body = {}) => post(by, `/api/dossiers/${dossierId}/${act}`, body);
const forward = async (days: number) => {
  today = addDays(today, days);
  await post("louise", "/api/demo/clock", { to: today });
};

/** The mails that the last acts made, by message and reader. */
const sent = async (): Promise<readonly Mail[]> => await house.mailbox.react();
const addressed = (mails: readonly Mail[]) => mails.map(({ code, to }) => `${code} ${to.replace("@exemple.fr", "")}`);
const only = (mails: readonly Mail[], code: string): Mail => {
  const found = mails.find((mail) => mail.code === code);
  if (found === undefined) throw new Error(`${code} was not sent.`);
  return found;
};

beforeAll(async () => {
  today = dayOf(await house.now());
  await house.staff("camille", "account_manager");
  await house.staff("yanis", "account_manager");
  await house.staff("sylvie", "quality_manager");
  await house.staff("louise", "administrator");
  const at = await house.now();
  for (const person of ["camille", "yanis"])
    await house.append(personStream, person, {
      ...{ type: "AuthorisationGranted", by: "sylvie", at, scheme: "certifiag", function: "programme" },
      ...{ from: addDays(today, -30), until: null },
    });
  await house.organisation(company.siren, { claire: "legal_representative" });
});

describe("l’ouverture d’un dossier", () => {
  it("est confirmée au représentant légal tant qu’il est seul, avec ce qui reste à compléter", async () => {
    const { id } = await post("claire", "/api/dossiers", { organisationId: company.siren, scheme: "certifiag" });
    dossierId = id;
    const mails = await sent();
    expect(addressed(mails)).toEqual(["M-201 claire"]);
    expect(only(mails, "M-201").text).toMatch(/Il y reste \d+\u00A0éléments à compléter avant le dépôt/);
    expect(only(mails, "M-201").text).toContain(`${publicUrl}/espace/dossiers/${dossierId}/candidature`);
  });
});

describe("un dépôt", () => {
  it("d’un organisme client Qualiopi demande aussitôt une analyse de risques au responsable qualité", async () => {
    await house.append(organisationStream, company.siren, {
      ...{ type: "MemberJoined", by: "claire", at: await house.now(), personId: "samira", role: "referent" },
    });
    await house.person("samira");
    await fillDossier(house, { dossierId, by: "claire", company, links: { qualiopiClient: "current" } });
    await onDossier("claire", "submit");
    const mails = await sent();
    expect(
      addressed(mails)
        .filter((line) => line.startsWith("M-2"))
        .toSorted(),
    ).toEqual(["M-203 camille", "M-203 claire", "M-203 samira", "M-203 yanis", "M-221 sylvie"].toSorted());
    expect(only(mails, "M-221").text).toContain("est client de Certifopac pour sa certification Qualiopi");
    expect(only(mails, "M-221").text).toContain(`/espace/dossiers/${dossierId}/impartialite`);
  });

  it("une relation notée pendant le brouillon n’est signalée qu’au dépôt, puisque le brouillon n’est lu que de l’organisme", async () => {
    const other = sampleCompany(1);
    await house.organisation(other.siren, { bruno: "legal_representative" });
    const { id } = await post("bruno", "/api/dossiers", { organisationId: other.siren, scheme: "certifiag" });
    const relation = { kind: "current", until: null, source: "detected" };
    await post("camille", `/api/organisations/${other.siren}/impartiality/relation`, relation);
    expect(addressed(await sent())).toEqual(["M-201 bruno"]);
    await fillDossier(house, { dossierId: id, by: "bruno", company: other });
    await post("bruno", `/api/dossiers/${id}/submit`);
    expect(addressed(await sent())).toContain("M-221 sylvie");
  });
});

describe("l’analyse de risques approuvée", () => {
  it("nomme à l’organisme ses interlocuteurs indépendants, et rien de l’analyse", async () => {
    await post("sylvie", `/api/organisations/${company.siren}/impartiality/analysis`, {
      ...{ outcome: "acceptable", reasons: "Le dossier Qualiopi est suivi par une autre équipe.", measures: [] },
      ...{ contacts: ["camille"], excluded: [] },
    });
    const mails = await sent();
    expect(addressed(mails)).toEqual(["M-222 claire", "M-222 samira"]);
    expect(mails[0]?.text).toContain("Vos interlocuteurs indépendants sont camille");
    expect(mails[0]?.text).not.toContain("autre équipe");
  });
});

describe("l’affectation d’un dossier", () => {
  it("présente le chargé d’affaires à l’organisme, et le dossier au chargé d’affaires", async () => {
    await onDossier("yanis", "manager", { personId: "camille" });
    const mails = await sent();
    expect(addressed(mails)).toEqual(["M-204 camille", "M-204 samira"]);
    expect(mails[1]?.subject).toMatch(/^\[D-\d{4}-\d+\] Votre interlocuteur est camille$/);
    expect(mails[0]?.text).toContain("vous est confié");
    expect(mails[0]?.text).toContain("Réponse sur la recevabilité\u00A0: au plus tard le");
    expect(mails[1]?.text).toContain("Ce message a aussi été envoyé à camille.");
  });

  it("n’écrit pas à qui prend un dossier pour soi", async () => {
    await onDossier("yanis", "manager", { personId: "yanis" });
    expect(addressed(await sent())).toEqual(["M-204 samira"]);
    await onDossier("camille", "manager", { personId: "camille" });
    await sent();
  });
});

describe("l’avis sur le programme", () => {
  it("dit combien de compétences manquent, et quand le programme pourra être modifié", async () => {
    const { scheme } = await house.ports.schemes.inForce("certifiag", today);
    const items = scheme.competences.map(({ code }, n) => ({ competence: code, covered: n > 0, note: "Vu." }));
    const programme = `/api/programmes/${dossierId}`;
    await post("camille", `${programme}/changes`, { version: 1, items, reason: "Une compétence n’apparaît pas." });
    const mails = await sent();
    expect(addressed(mails)).toEqual(["M-208 samira"]);
    expect(mails[0]?.text).toContain("1\u00A0compétence n’est pas montrée");
    expect(mails[0]?.text).toContain("dès que votre candidature vous sera renvoyée");
  });
});

describe("une demande de compléments", () => {
  const point = { section: "qualiopi", text: "Joignez la page qui porte la catégorie." };
  const answerBy = () => addDays(today, 30);

  it("dit sa date limite en toutes lettres, au référent et au représentant légal", async () => {
    await onDossier("camille", "points", { points: [point, { ...point, section: "trainers" }] });
    const mails = await sent();
    expect(addressed(mails)).toEqual(["M-205 claire", "M-205 samira"]);
    expect(mails[0]?.subject).toContain(`Compléments demandés avant le ${writtenDay(answerBy())}`);
    expect(mails[0]?.text).toContain(`au plus tard le ${fullDay(answerBy())}`);
    expect(mails[0]?.text).toContain("2\u00A0points sont à compléter");
    expect(mails[0]?.text).not.toContain(point.text);
  });

  it("est rappelée sept jours et un jour avant, puis le lendemain, et pas les autres jours", async () => {
    const due = answerBy();
    for (const days of [-8, -6, 0, 2]) expect(addressed(await house.mailbox.pass(addDays(due, days)))).toEqual([]);
    for (const days of [-7, -1]) {
      const mails = await house.mailbox.pass(addDays(due, days));
      expect(addressed(mails)).toEqual(["M-206 samira"]);
      expect(mails[0]?.text).toContain("2\u00A0points sur 2 attendent encore une réponse");
    }
    const [late] = await house.mailbox.pass(addDays(due, 1));
    expect(late?.text).toContain(`étaient attendus au plus tard le ${fullDay(due)}`);
    expect(late?.text).toContain("15\u00A0jours à l’avance");
  });

  it("n’est plus rappelée dès que le dossier est déposé à nouveau, ce dont le seul chargé d’affaires est averti", async () => {
    const due = answerBy();
    const { points, content, draft } = (await house.get("samira", `/api/dossiers/${dossierId}`)).json();
    const changed = { ...content, programme: { ...content.programme, title: "Programme revu" } };
    await house.ask("samira", "PUT", `/api/dossiers/${dossierId}/draft`, { version: draft.version, content: changed });
    for (const { id } of points) await onDossier("samira", `points/${id}/answer`, { text: "Voici la page." });
    await onDossier("samira", "submit");
    expect(addressed(await sent()).toSorted()).toEqual(["M-203 claire", "M-203 samira", "M-207 camille"]);
    expect(addressed(await house.mailbox.pass(addDays(due, -7)))).toEqual([]);
  });
});

describe("un message dans le fil", () => {
  it("est annoncé à l’autre partie sans être recopié", async () => {
    await onDossier("camille", "messages", { text: "Pouvez-vous me rappeler ?" });
    await onDossier("claire", "messages", { text: "Je vous appelle demain." });
    const mails = await sent();
    expect(addressed(mails)).toEqual(["M-214 samira", "M-214 camille"]);
    expect(mails[0]?.text).toContain("camille (Certifopac) vous a écrit");
    expect(mails.map(({ text }) => text).join()).not.toMatch(/rappeler|demain/);
  });

  it("ne l’est jamais s’il est interne", async () => {
    await onDossier("camille", "messages", { text: "À revoir avec Yanis.", internal: true });
    expect(await sent()).toEqual([]);
  });
});

describe("la recevabilité", () => {
  it("annonce l’étape suivante, et ce que chacun doit lire", async () => {
    await admit();
    const mails = await sent();
    expect(addressed(mails).filter((line) => !line.startsWith("M-208"))).toEqual([
      ...["M-210 claire", "M-210 samira"],
      ...["M-231 claire", "M-231 samira"],
    ]);
    expect(only(mails, "M-231").text).toContain("3\u00A0documents sont à lire");
    expect(only(mails, "M-231").text).toContain(`au plus tard le ${fullDay(addDays(today, 30))}`);
  });

  it("les lectures attendues sont rappelées à ceux-là seuls qui n’ont pas tout lu", async () => {
    const due = addDays(today, 30);
    await acknowledgeAll("claire");
    const receipts = await sent();
    expect(addressed(receipts)).toEqual(["M-233 claire", "M-233 samira"]);
    expect(receipts[0]?.text).toContain("Vous avez accusé lecture de tous les documents");
    expect(receipts[0]?.text).toContain("Il reste à suivre la session d’information.");
    expect(receipts[1]?.text).toContain("claire a accusé lecture");
    const [mail, ...others] = await house.mailbox.pass(addDays(due, -1));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ code: "M-234", to: "samira@exemple.fr" });
    expect(mail?.text).toContain("3\u00A0documents");
    await acknowledgeAll("samira");
    await sent();
    expect(await house.mailbox.pass(addDays(due, 1))).toEqual([]);
  });

  async function admit(): Promise<void> {
    const { scheme } = await house.ports.schemes.inForce("certifiag", today);
    const items = scheme.competences.map(({ code }) => ({ competence: code, covered: true, note: "" }));
    await post("camille", `/api/programmes/${dossierId}/approve`, { version: 2, items });
    const judged = scheme.themes.filter(({ judged }) => judged).map(({ code }) => judgement(code));
    await onDossier("camille", "accept", { themes: judged, reason: "Dossier complet." });
  }
  const judgement = (theme: ThemeCode) => ({ theme, satisfied: true, note: "Pièces concordantes." });

  async function acknowledgeAll(by: string): Promise<void> {
    const { documents } = (await house.get(by, `/api/dossiers/${dossierId}/briefing`)).json();
    for (const { code, version, hash } of documents)
      await onDossier(by, "briefing/acknowledgements", { document: code, version, hash });
  }
});

describe("un classement sans suite", () => {
  it("est annoncé avec son jour, puis dit avec la voie de contestation", async () => {
    await onDossier("camille", "closure-notice");
    const [notice] = await sent();
    expect(notice).toMatchObject({ code: "M-212", to: "claire@exemple.fr" });
    expect(notice?.subject).toContain(`Votre dossier sera classé le ${writtenDay(addDays(today, 15))}`);
    expect(notice?.text).toContain(`Votre réponse\u00A0: au plus tard le ${fullDay(addDays(today, 14))}`);
    await forward(15);
    await onDossier("camille", "close", { reason: "" });
    const mails = await sent();
    expect(addressed(mails)).toEqual(["M-213 claire", "M-213 samira", "M-213 camille"]);
    expect(mails[0]?.text).toContain("Ce classement peut être contesté dans les 30\u00A0jours");
  });

  it("un désistement est enregistré sans être un refus", async () => {
    const { id } = await post("claire", "/api/dossiers", { organisationId: company.siren, scheme: "certifiag" });
    await post("claire", `/api/dossiers/${id}/withdraw`, { reason: "Projet reporté." });
    const mails = await sent();
    expect(addressed(mails)).toContain("M-213 samira");
    expect(only(mails, "M-213").text).toContain("a renoncé à sa candidature");
    expect(only(mails, "M-213").text).toContain("Ce n’est pas un refus");
    expect(only(mails, "M-213").text).not.toContain("Projet reporté");
  });
});

describe("un refus de la candidature", () => {
  it("est notifié à l’organisme seul, avec la voie d’appel, sans que les faits quittent le dossier", async () => {
    const other = sampleCompany(2);
    await house.organisation(other.siren, { denis: "legal_representative" });
    await house.staff("aicha", "decision_maker");
    await house.append(personStream, "aicha", {
      ...{ type: "AuthorisationGranted", by: "sylvie", at: await house.now(), scheme: "certifiag" },
      ...{ function: "decision", from: addDays(today, -30), until: null },
    });
    const { id } = await post("denis", "/api/dossiers", { organisationId: other.siren, scheme: "certifiag" });
    await fillDossier(house, { dossierId: id, by: "denis", company: other });
    await post("denis", `/api/dossiers/${id}/submit`);
    await post("camille", `/api/dossiers/${id}/manager`, { personId: "camille" });
    const { scheme } = await house.ports.schemes.inForce("certifiag", today);
    const themes = scheme.themes
      .filter(({ judged }) => judged)
      .map(({ code }) => ({ theme: code, satisfied: false, note: "Lu." }));
    const grounds = [{ code: "REF-05", detail: "Aucune pratique établie." }];
    await post("camille", `/api/dossiers/${id}/refusal-proposal`, { themes, grounds });
    await sent();
    await post("aicha", `/api/dossiers/${id}/decision`, { outcome: "refuse", grounds });
    const mails = await sent();
    expect(addressed(mails)).toEqual(["M-211 denis"]);
    expect(mails[0]?.subject).toContain("Décision sur votre candidature");
    expect(mails[0]?.text).toContain("Elle peut être contestée");
    expect(mails[0]?.text).not.toContain("pratique");
  });
});
