import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { fillDossier, sampleCompany } from "../../specs/filing.ts";
import { evaluationsOf } from "../application/impartiality/evaluations.ts";
import { addDays, addMonths, type Day, dayOf } from "../domain/shared/calendar.ts";
import type { Company } from "../main/demo/companies.ts";

const house = api();
const [first, second, third, fourth] = [0, 1, 2, 3].map(sampleCompany);
let today: Day;

beforeAll(async () => {
  today = dayOf(await house.now());
  await house.staff("camille", "account_manager");
  await house.staff("yanis", "account_manager");
  await house.staff("helene", "auditor");
  await house.staff("sylvie", "quality_manager");
  await house.staff("bertrand", "decision_maker");
  for (const company of [first, second, third, fourth])
    if (company !== undefined)
      await house.organisation(company.siren, { [`ines-${company.siren}`]: "legal_representative" });
});

async function open(company: Company | undefined): Promise<{ company: Company; by: string; dossierId: string }> {
  if (company === undefined) throw new Error("No organisation.");
  const by = `ines-${company.siren}`;
  const opened = await house.post(by, "/api/dossiers", { organisationId: company.siren, scheme: "certifiag" });
  return { company, by, dossierId: opened.json().id };
}

const submit = (by: string, dossierId: string) => house.post(by, `/api/dossiers/${dossierId}/submit`);
const impartialityOf = async (siren: string) =>
  (await house.get("sylvie", `/api/organisations/${siren}/impartiality`)).json();
const approve = (siren: string, body: object) =>
  house.post("sylvie", `/api/organisations/${siren}/impartiality/analysis`, { ...body });

async function eligible(dossierId: string, role: string) {
  const { people } = (await house.get("camille", `/api/dossiers/${dossierId}/eligible?role=${role}`)).json();
  return people;
}

describe("les liens d’une personne du certificateur", () => {
  it("sont déclarés par elle-même, vus d’elle et de la personne chargée de la qualité", async () => {
    const declared = await house.post("helene", "/api/staff/helene/links", {
      ...{ siren: first?.siren, kind: "consulting", from: addMonths(today, -30), detail: "Deux missions." },
    });
    expect(declared.statusCode).toBe(200);
    const shown = { siren: first?.siren, kind: "consulting", until: null, detail: "Deux missions." };
    for (const reader of ["helene", "sylvie"])
      expect((await house.get(reader, "/api/staff/helene")).json().links).toMatchObject([shown]);
    expect((await house.get("camille", "/api/staff/helene")).statusCode).toBe(403);
    expect((await house.post("sylvie", "/api/staff/helene/links", { ...shown, from: today })).statusCode).toBe(403);
  });

  it("se terminent, et restent vus", async () => {
    const [link] = (await house.get("helene", "/api/staff/helene")).json().links;
    const end = (until: string) => house.post("helene", `/api/staff/helene/links/${link.id}/end`, { until });
    expect((await end(addMonths(today, -40))).json().code).toBe("impartiality/dates-reversed");
    expect((await end(addMonths(today, -1))).statusCode).toBe(200);
    expect((await end(today)).json().code).toBe("impartiality/link-already-ended");
    expect((await house.get("helene", "/api/staff/helene")).json().links).toHaveLength(1);
  });

  it("désignent un organisme par un vrai SIREN", async () => {
    const declared = await house.post("helene", "/api/staff/helene/links", {
      ...{ siren: "123456789", kind: "family", from: today },
    });
    expect(declared.json().code).toBe("organisation/siren-invalid");
  });
});

describe("les autorisations", () => {
  const grant = (personId: string, body: object) =>
    house.post("sylvie", `/api/staff/${personId}/authorisations`, {
      ...{ scheme: "certifiag", function: "audit", from: today },
      ...body,
    });

  it("se donnent pour un dispositif en vigueur, jamais dans le passé", async () => {
    expect((await grant("helene", {})).statusCode).toBe(200);
    expect((await grant("helene", { scheme: "inconnu" })).json().code).toBe("scheme/unknown");
    expect((await grant("helene", { from: addDays(today, -1) })).json().code).toBe("impartiality/back-dated");
    expect((await grant("personne", {})).statusCode).toBe(404);
    expect((await house.get("helene", "/api/staff/helene")).json().authorisations).toHaveLength(1);
  });

  it("se retirent avec une raison", async () => {
    await grant("bertrand", { function: "decision" });
    const withdraw = (reason: string) =>
      house.post("sylvie", "/api/staff/bertrand/authorisations/withdraw", {
        ...{ scheme: "certifiag", function: "decision", reason },
      });
    expect((await withdraw("")).json().code).toBe("impartiality/reason-missing");
    expect((await withdraw("Fin de mission")).statusCode).toBe(200);
    expect((await withdraw("Fin de mission")).json().code).toBe("impartiality/not-authorised");
  });
});

describe("la relation Qualiopi déclarée au dépôt", () => {
  it("est enregistrée avec le dépôt, et le rester à l’identique au dépôt suivant n’est pas une erreur", async () => {
    const { company, by, dossierId } = await open(first);
    await fillDossier(house, { dossierId, by, company });
    expect((await impartialityOf(company.siren)).relation).toBeNull();
    expect((await submit(by, dossierId)).statusCode).toBe(200);
    expect(await impartialityOf(company.siren)).toMatchObject({
      relation: { kind: "never", until: null, source: "declared" },
      analysisNeeded: false,
    });
    await house.post("camille", `/api/dossiers/${dossierId}/manager`, { personId: "camille" });
    await house.post("camille", `/api/dossiers/${dossierId}/points`, {
      points: [{ section: "means", text: "Précisez." }],
    });
    const { points } = (await house.get(by, `/api/dossiers/${dossierId}`)).json();
    await house.post(by, `/api/dossiers/${dossierId}/points/${points[0].id}/answer`, { text: "Précisé." });
    await fillDossier(house, { dossierId, by, company });
    expect((await submit(by, dossierId)).statusCode).toBe(200);
  });

  it("demande une analyse de risques avant toute affectation", async () => {
    const { company, by, dossierId } = await open(second);
    await fillDossier(house, { dossierId, by, company, links: { qualiopiClient: "current" } });
    await submit(by, dossierId);
    expect(await impartialityOf(company.siren)).toMatchObject({ analysisNeeded: true, analysis: null });
    const refused = await house.post("camille", `/api/dossiers/${dossierId}/manager`, { personId: "camille" });
    expect(refused.json().detail).toContain("l’analyse de risques doit d’abord être approuvée");
  });

  it("ne défait pas ce que le certificateur a trouvé par lui-même", async () => {
    const { company, by, dossierId } = await open(third);
    const record = { kind: "former", until: addDays(today, -10), source: "detected" };
    const url = `/api/organisations/${company.siren}/impartiality/relation`;
    expect((await house.post("sylvie", url, { ...record, until: null })).json().code).toBe("impartiality/end-missing");
    expect((await house.post("sylvie", url, record)).statusCode).toBe(200);
    expect((await house.post("sylvie", url, record)).json().code).toBe("impartiality/relation-unchanged");
    await fillDossier(house, { dossierId, by, company });
    expect((await submit(by, dossierId)).statusCode).toBe(200);
    expect((await impartialityOf(company.siren)).relation).toEqual(record);
  });

  it("donne le dernier jour d’une ancienne relation", async () => {
    const { company, dossierId, by } = await open(fourth);
    await fillDossier(house, { dossierId, by, company, links: { qualiopiClient: "former", formerUntil: "" } });
    const refused = await submit(by, dossierId);
    expect(refused.json().facts.missing).toMatchObject([{ path: "links.formerUntil" }]);
  });
});

describe("l’analyse de risques", () => {
  const analysis = () => ({
    ...{ outcome: "acceptable-with-measures", reasons: "Deux équipes distinctes.", measures: ["Dossiers cloisonnés."] },
    ...{ contacts: ["camille"], excluded: ["yanis"] },
  });

  it("nomme des interlocuteurs et écarte des personnes, toutes du certificateur", async () => {
    const siren = second?.siren ?? "";
    expect((await approve(siren, { ...analysis(), excluded: ["ines"] })).json().code).toBe(
      "impartiality/person-unknown",
    );
    expect((await approve(siren, { ...analysis(), measures: [] })).json().code).toBe("impartiality/measures-missing");
    expect((await approve(siren, analysis())).statusCode).toBe(200);
    expect((await impartialityOf(siren)).analysis).toMatchObject({
      ...{ reasons: "Deux équipes distinctes.", measures: ["Dossiers cloisonnés."], approvedByName: "sylvie" },
      ...{ contacts: [{ name: "camille" }], excluded: [{ name: "yanis" }], reviewDueOn: addMonths(today, 12) },
    });
  });

  it("indique à l’organisme ses interlocuteurs, et rien d’autre", async () => {
    const siren = second?.siren ?? "";
    const contacts = await house.get(`ines-${siren}`, `/api/organisations/${siren}/contacts`);
    expect(contacts.json()).toEqual({ contacts: [{ name: "camille", email: "camille@exemple.fr" }] });
    expect((await house.get(`ines-${siren}`, `/api/organisations/${siren}/impartiality`)).statusCode).toBe(403);
  });

  it("attend que l’organisme ait candidaté", async () => {
    await house.organisation("732829320", { zelie: "legal_representative" });
    expect((await approve("732829320", analysis())).json().code).toBe("impartiality/no-application");
    expect((await approve("111111118", analysis())).statusCode).toBe(404);
  });
});

describe("qui peut être affecté à un dossier", () => {
  const dossierOf = async (siren: string | undefined): Promise<string> =>
    (await house.get("camille", `/api/dossiers?search=${siren}`)).json().dossiers[0].id;

  it("se dit personne par personne, avec les raisons en français", async () => {
    const dossierId = await dossierOf(second?.siren);
    expect(await eligible(dossierId, "account_manager")).toEqual([
      { personId: "camille", name: "camille", eligible: true, reasons: [], notices: [] },
      {
        ...{ personId: "yanis", name: "yanis", eligible: false, notices: [] },
        reasons: ["l’analyse de risques l’écarte de ce dossier"],
      },
    ]);
    const [decider] = await eligible(dossierId, "decision_maker");
    expect(decider.reasons[0]).toMatch(
      /^son autorisation de décider a pris fin le|^elle n’a pas l’autorisation de décider/,
    );
  });

  it("tient compte d’un lien terminé depuis peu", async () => {
    const [auditor] = await eligible(await dossierOf(first?.siren), "auditor");
    expect(auditor).toMatchObject({
      ...{ personId: "helene", eligible: false },
      reasons: ["elle a déclaré une mission de conseil avec l’organisme"],
    });
  });

  it("compte comme évaluation d’avoir proposé un refus, même écarté depuis", async () => {
    const dossierId = await dossierOf(first?.siren);
    const themes = ["professionalism", "teaching_capacity", "certification_requirements", "qualiopi", "transparency"];
    const proposed = await house.post("camille", `/api/dossiers/${dossierId}/refusal-proposal`, {
      themes: themes.map((theme) => ({ theme, satisfied: theme !== "qualiopi", note: "Vu au dossier." })),
      grounds: [{ code: "REF-01", detail: "Pièces non conformes." }],
    });
    expect(proposed.statusCode).toBe(200);
    expect(await evaluationsOf(house.ports, dossierId)).toEqual([{ personId: "camille", act: "admissibility" }]);
    await house.staff("nora", "administrator");
    await house.post("nora", "/api/staff/camille/roles", { roles: ["account_manager", "decision_maker"] });
    const deciders = await eligible(dossierId, "decision_maker");
    const camille = deciders.find(({ personId }: { personId: string }) => personId === "camille");
    expect(camille.reasons[0]).toBe("cette personne s’est prononcée sur la recevabilité");
  });
});
