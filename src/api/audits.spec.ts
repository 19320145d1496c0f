import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";
import { staffStream } from "../application/staff/staff.stream.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";
import { answers } from "../main/demo/auditTexts.ts";

const given = api();
const id = "d-audit";
const dossier = `/api/dossiers/${id}`;
const audit = `/api/audits/${id}`;
const hours = { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 };
const people = [
  { role: "legal_representative", name: "Claire Montaigu" },
  { role: "referent", name: "Samira Traoré" },
];
const finding = "La page d’offre nomme la certification par son seul sigle.";
const risk = "Une personne peut s’engager sans savoir qui délivre la certification.";
const nc = randomUUID();
const about = `${audit}/nonconformities/${nc}`;
let auditOn: Day;

const seen = async (person: string) => (await given.get(person, audit)).json().audit;
async function act(person: string, url: string, body = {}) {
  const response = await given.post(person, url, body);
  expect(response.json()).toMatchObject({ id, position: expect.any(Number) });
}
async function refused(person: string, url: string, body = {}) {
  const response = await given.post(person, url, body);
  return { status: response.statusCode, ...response.json() };
}
const passTo = async (to: Day) => expect((await given.post("louise", "/api/demo/clock", { to })).statusCode).toBe(200);
const pieceOf = async (person: string, name: string): Promise<string> =>
  (await given.upload(person, `${dossier}/files?name=${name}.pdf`, Buffer.from(`%PDF-1.7\n${name}\n`))).json().id;

beforeAll(async () => {
  await auditStaff(given);
  await given.organisation("732829320", { pierre: "referent" });
  await auditDossier(given, id);
  auditOn = addDays(dayOf(await given.now()), 30);
});

describe("programmer l’audit", () => {
  const schedule = (auditor: string) => ({ auditor, mode: "remote", proposals: [[auditOn], [addDays(auditOn, 7)]] });

  it("n’est ouvert qu’au chargé d’affaires, et pas à un autre organisme", async () => {
    expect((await given.get("camille", audit)).json()).toMatchObject({ maySchedule: true, audit: null, position: 0 });
    expect((await given.get("samira", audit)).json()).toMatchObject({ maySchedule: false, audit: null });
    expect((await given.get("pierre", audit)).statusCode).toBe(404);
    expect((await refused("pierre", `${audit}/dates/confirmation`, { days: [auditOn] })).status).toBe(404);
  });

  it("refuse une personne qui n’a pas la fonction, ou pas l’autorisation, en disant pourquoi", async () => {
    expect(await refused("camille", `${dossier}/audit`, schedule("camille"))).toMatchObject({
      code: "audit/not-an-auditor",
    });
    expect(await refused("camille", `${dossier}/audit`, schedule("thomas"))).toMatchObject({
      ...{ status: 422, code: "audit/auditor-not-eligible" },
      detail: "Cette personne ne peut pas mener cet audit\u00A0: elle n’a pas l’autorisation d’auditer.",
    });
  });

  it("refuse une date passée", async () => {
    const past = { ...schedule("helene"), proposals: [[addDays(auditOn, -40)]] };
    expect((await refused("camille", `${dossier}/audit`, past)).code).toBe("audit/date-in-the-past");
  });

  it("désigne l’auditeur et propose des dates", async () => {
    await act("camille", `${dossier}/audit`, schedule("helene"));
    const { team, dates, preliminary, can, tasks } = await seen("samira");
    expect(team).toMatchObject({ auditor: { id: "helene", name: "helene" }, objection: null });
    expect(dates).toMatchObject({ status: "proposed", proposals: [[auditOn], [addDays(auditOn, 7)]] });
    expect(preliminary).toMatchObject({ source: "prefilled", validated: false });
    expect(can).toEqual(["ConfirmDates", "AskOtherDates", "ObjectToAuditor", "AnswerPreliminaryQuestions"]);
    expect(tasks.map((task: { code: string; mine: boolean }) => [task.code, task.mine])).toEqual([
      ["confirm-dates", true],
      ["answer-preliminary", true],
    ]);
  });
});

describe("préparer l’audit", () => {
  it("récuser l’auditeur se tranche avant d’aller plus loin", async () => {
    await act("claire", `${audit}/objection`, { reason: "A conseillé un concurrent direct l’an dernier." });
    expect(await seen("sylvie")).toMatchObject({
      team: { objection: { status: "open", reason: "A conseillé un concurrent direct l’an dernier.", answer: null } },
      can: expect.arrayContaining(["SettleObjection", "ReplaceAuditor"]),
    });
    await act("sylvie", `${audit}/objection/answer`, { upheld: false, answer: "Aucun lien n’est établi." });
    expect((await seen("claire")).team.objection).toMatchObject({
      status: "rejected",
      answer: "Aucun lien n’est établi.",
    });
  });

  it("les questions préliminaires reprennent ce que dit le dossier", async () => {
    const { preliminary } = await seen("samira");
    expect(preliminary.values).toMatchObject({ sous_traitance: ["aucune"], intermediaires: "non" });
    expect(preliminary.values.formateurs).toHaveLength(2);
    expect(preliminary.missing).toContain("activite.ouvertes");
    const partial = { answers: preliminary.values };
    expect((await refused("samira", `${audit}/answers`, partial)).code).toBe("audit/preliminary-incomplete");
    await act("samira", `${audit}/answers`, { answers: { ...preliminary.values, ...answers, inconnue: "perdue" } });
    expect((await seen("samira")).preliminary).toMatchObject({ source: "filed", missing: [] });
    expect((await seen("samira")).preliminary.values.inconnue).toBeUndefined();
  });

  it("seul l’auditeur désigné valide les réponses et génère le plan, une fois les dates confirmées", async () => {
    expect((await refused("thomas", `${audit}/answers/validation`)).code).toBe("audit/not-the-auditor");
    await act("helene", `${audit}/answers/validation`);
    expect((await refused("helene", `${audit}/plan`, { hours, people })).code).toBe("audit/dates-not-confirmed");
    await act("claire", `${audit}/dates/confirmation`, { days: [auditOn] });
    expect((await refused("thomas", `${audit}/plan`, { hours, people })).code).toBe("audit/not-the-auditor");
    await act("helene", `${audit}/plan`, { hours, people });
  });

  it("le plan dit quand, quoi, avec qui, et ce qui a été tiré au sort", async () => {
    const { plan, grid, preliminary } = await seen("helene");
    expect(plan.sequences[0]).toMatchObject({
      ...{ code: "SQ-1", title: "Réunion d’ouverture", minutes: 15 },
      slots: [{ day: auditOn, from: "09:00", until: "09:15" }],
    });
    const trainers = plan.samples.find(({ code }: { code: string }) => code === "trainers");
    expect(trainers).toMatchObject({ label: "Formateurs", population: 2, size: 2 });
    expect([...trainers.drawn].sort()).toEqual(
      preliminary.values.formateurs.map(({ nom }: { nom: string }) => nom).sort(),
    );
    const organisation = grid.find(({ code }: { code: string }) => code === "A");
    expect(organisation.indicators.find(({ code }: { code: string }) => code === "A5")).toMatchObject({
      ...{ applies: false, reason: "Aucune sous-traitance n’est déclarée aux questions préliminaires." },
    });
  });

  it("l’organisme ne le voit qu’une fois vérifié par une autre personne, puis envoyé", async () => {
    await act("helene", `${audit}/plan/adjustments`, { hours, people, minutes: { "SQ-2": 30 } });
    await act("helene", `${audit}/plan/confirmation`);
    expect((await seen("samira")).plan).toBeNull();
    const both = ["auditor", "reviewer"] as const;
    const fact = { by: "louise", at: await given.now(), roles: both, invitedBy: null };
    await given.append(staffStream, "helene", { type: "RolesSet", ...fact });
    const herself = await refused("helene", `${audit}/plan/review`, { approved: true });
    expect(herself).toMatchObject({ status: 403, code: "audit/reviewer-is-auditor" });
    await act("nadia", `${audit}/plan/review`, { approved: false, remarks: "Prévoir plus de temps pour F." });
    expect((await seen("helene")).plan.sentBack).toBe("Prévoir plus de temps pour F.");
    await act("helene", `${audit}/plan/confirmation`);
    await act("nadia", `${audit}/plan/review`, { approved: true });
    await act("camille", `${audit}/plan/sending`);
    expect((await seen("samira")).plan.days).toEqual([auditOn]);
  });

  it("les preuves se déposent par indicateur, se jugent et s’écartent", async () => {
    const [attachmentId, evidence, wrong] = [await pieceOf("samira", "mandat"), randomUUID(), randomUUID()];
    await act("samira", `${audit}/evidence`, { id: evidence, attachmentId, indicator: "A3" });
    await act("samira", `${audit}/evidence`, { id: wrong, attachmentId, indicator: "A1" });
    const unknown = { id: randomUUID(), attachmentId: randomUUID(), indicator: "A3" };
    expect((await refused("samira", `${audit}/evidence`, unknown)).code).toBe("audit/piece-unknown");
    await act("helene", `${audit}/evidence/${evidence}/preassessment`, { sufficient: true, note: "Signé et daté." });
    await act("samira", `${audit}/evidence/${wrong}/quarantine`, { reason: "Déposé au mauvais endroit." });
    const [{ indicators }] = (await seen("samira")).grid;
    expect(indicators[2].evidence).toMatchObject([
      {
        name: "mandat.pdf",
        attachmentId,
        byName: "samira",
        preassessment: { sufficient: true, note: "Signé et daté." },
      },
    ]);
    expect(indicators[0].evidence[0].quarantined).toBe("Déposé au mauvais endroit.");
  });
});

describe("mener l’audit", () => {
  it("ne commence pas avant le jour", async () => {
    expect((await refused("helene", `${audit}/opening`, { present: people })).code).toBe("audit/before-the-day");
    await passTo(auditOn);
    await act("helene", `${audit}/opening`, { present: people });
  });

  it("ne se clôt pas tant qu’un indicateur n’est pas coté, ou qu’un écart n’est pas écrit", async () => {
    const closing = { present: people, strengths: "Parcours solide.", observations: "" };
    const early = await refused("helene", `${audit}/closing`, closing);
    expect(early).toMatchObject({ status: 422, code: "audit/indicators-not-rated" });
    expect(early.facts.indicators).toContain("A1");
    const { grid } = await seen("helene");
    for (const { indicators } of grid)
      for (const { code, applies } of indicators)
        if (applies)
          await act("helene", `${audit}/indicators/${code}/rating`, {
            rating: code === "B1" ? "nonconforming" : "conforming",
            note: code === "A1" ? "Extrait du mois." : "",
          });
    expect(await refused("helene", `${audit}/closing`, closing)).toMatchObject({
      ...{ code: "audit/nonconformity-not-written", facts: { indicators: ["B1"] } },
    });
    const bare = { id: nc, indicator: "B1", finding, risk: "" };
    expect((await refused("helene", `${audit}/nonconformities`, bare)).detail).toBe("Il reste à écrire le risque.");
    await act("helene", `${audit}/nonconformities`, { ...bare, risk });
    await act("helene", about, { finding, risk: `${risk} Corrigé.` });
    expect((await seen("samira")).nonconformities).toEqual([]);
    expect((await seen("samira")).progress).toBeNull();
    await act("helene", `${audit}/closing`, closing);
  });

  it("un constat lu à la clôture est vu de l’organisme, et ne change plus", async () => {
    const { nonconformities, record, closing } = await seen("samira");
    expect(nonconformities).toMatchObject([
      {
        id: nc,
        indicator: "B1",
        finding,
        risk: `${risk} Corrigé.`,
        grade: "binary",
        status: "open",
        can: ["Disagree"],
      },
    ]);
    expect(record).toMatchObject({ strengths: "Parcours solide.", observations: null, auditor: null });
    expect(closing.present).toEqual(people);
    expect((await refused("helene", about, { finding, risk })).code).toBe("audit/not-now");
  });
});

const report = { conclusion: "Une non-conformité", summary: "Synthèse.", strengths: "", observations: "" };

describe("signer et rendre compte", () => {
  it("un refus de signer est enregistré avec son motif, et n’empêche rien", async () => {
    await act("helene", `${audit}/signature`);
    expect((await refused("helene", `${audit}/report`, report)).code).toBe("audit/record-not-signed");
    await act("claire", `${audit}/signature/refusal`, { reason: "Le constat sera relu avec notre conseil." });
    expect((await seen("camille")).record).toMatchObject({
      ...{ auditor: { name: "helene" }, organisation: null, refusal: "Le constat sera relu avec notre conseil." },
    });
    await act("claire", `${audit}/signature`);
    expect((await seen("camille")).record).toMatchObject({ organisation: { name: "claire" }, refusal: null });
  });

  it("le rapport est vérifié par une autre personne, puis émis", async () => {
    await act("helene", `${audit}/report`, report);
    expect((await seen("samira")).reportDraft).toBeNull();
    expect((await seen("nadia")).reportDraft).toMatchObject({ ...report, status: "submitted" });
    expect((await refused("camille", `${audit}/report/issue`)).code).toBe("audit/report-not-approved");
    await act("nadia", `${audit}/report/review`, { approved: true });
    await act("camille", `${audit}/report/issue`);
    expect((await seen("samira")).reports).toMatchObject([{ ...report, version: 1, correction: null }]);
  });

  it("un rapport émis ne change jamais : sa correction est une autre version", async () => {
    expect((await refused("helene", `${audit}/report`, report)).code).toBe("audit/text-missing");
    const corrected = { ...report, summary: "Synthèse corrigée." };
    await act("helene", `${audit}/report`, { ...corrected, correction: "Nom d’un établissement." });
    await act("nadia", `${audit}/report/review`, { approved: true });
    await act("camille", `${audit}/report/issue`);
    expect((await seen("samira")).reports).toMatchObject([
      { version: 1, summary: "Synthèse.", correction: null },
      { version: 2, summary: "Synthèse corrigée.", correction: "Nom d’un établissement." },
    ]);
  });
});

describe("corriger une non-conformité", () => {
  const plan = {
    cause: "Relecture absente.",
    correction: "Page reprise.",
    correctiveAction: "Relecture systématique.",
  };

  it("passe par un plan d’actions accepté, des preuves, puis leur vérification", async () => {
    await act("samira", `${about}/disagreement`, { reason: "Un seul des deux supports était en ligne." });
    const dueOn = addDays(auditOn, 60);
    await act("samira", `${about}/action-plan`, { ...plan, responsible: "Samira", dueOn });
    await act("helene", `${about}/action-plan/refusal`, { reason: "Nommez qui relit." });
    await act("samira", `${about}/action-plan`, { ...plan, responsible: "Samira Traoré", dueOn });
    await act("helene", `${about}/action-plan/acceptance`);
    expect((await refused("samira", `${about}/evidence`, { attachments: [] })).code).toBe("audit/no-evidence");
    const attachments = [await pieceOf("samira", "capture")];
    await act("samira", `${about}/evidence`, { attachments, comment: "Page corrigée hier." });
    await act("helene", `${about}/evidence/refusal`, { opinion: "Le numéro manque encore." });
    await act("samira", `${about}/evidence`, { attachments, comment: "Numéro ajouté." });
    const [one] = (await seen("helene")).nonconformities;
    expect(one).toMatchObject({
      ...{ status: "evidence_submitted", comment: "Numéro ajouté.", evidence: [{ name: "capture.pdf" }] },
      disagreements: ["Un seul des deux supports était en ligne."],
      deadlines: [{ what: "verification", rule: "R-AUD-8" }],
      can: ["ClearNonconformity", "RefuseEvidence", "ExtendDeadline"],
    });
    await act("helene", `${about}/clearance`, { opinion: "Intitulé et numéro présents." });
  });

  it("termine l’audit, et ouvre la suite du parcours", async () => {
    expect(await seen("samira")).toMatchObject({ status: "complete", tasks: [] });
    expect((await given.get("samira", dossier)).json().stage).toBe("quiz");
  });
});

describe("lire les audits", () => {
  const found = async (query: string) => (await given.get("helene", `/api/audits${query}`)).json();

  it("se filtre par auditeur, statut et dates, pour le certificateur seul", async () => {
    expect(await found("?auditor=helene")).toMatchObject({
      count: 1,
      audits: [{ dossierId: id, kind: "Audit initial" }],
    });
    expect(await found("?auditor=thomas")).toMatchObject({ count: 0 });
    expect(await found("?status=complete,closed")).toMatchObject({ count: 1 });
    expect(await found("?status=draft")).toMatchObject({ count: 0 });
    expect(await found(`?from=${auditOn}&until=${auditOn}`)).toMatchObject({ count: 1 });
    expect(await found(`?from=${addDays(auditOn, 1)}`)).toMatchObject({ count: 0 });
    expect((await given.get("samira", "/api/audits")).statusCode).toBe(403);
  });

  it("le référentiel se lit dès la recevabilité, par les siens seulement", async () => {
    const { criteria } = (await given.get("samira", `${audit}/referential`)).json();
    expect(criteria.map(({ code }: { code: string }) => code)).toEqual(["A", "B", "D", "E", "F", "G", "H"]);
    expect((await given.get("pierre", `${audit}/referential`)).statusCode).toBe(404);
    const opened = await given.post("pierre", "/api/dossiers", { organisationId: "732829320", scheme: "certifiag" });
    const draft = `/api/audits/${opened.json().id}/referential`;
    expect((await given.get("pierre", draft)).json().code).toBe("audit/referential-not-open");
  });

  it("tant qu’une candidature n’est pas déposée, le certificateur n’en lit rien, pas même de qui elle est", async () => {
    const opened = await given.post("samira", "/api/dossiers", { organisationId: "552100554", scheme: "certifiag" });
    const { id: mine } = opened.json();
    const sides = ["", "/quiz", "/contestable"].map((side) => `/api/dossiers/${mine}${side}`);
    for (const path of [...sides, ...["", "/referential", "/package"].map((side) => `/api/audits/${mine}${side}`)])
      for (const name of ["helene", "camille"]) {
        const answer = await given.get(name, path);
        expect([403, 404], `${name} ${path}`).toContain(answer.statusCode);
        expect(answer.body, `${name} ${path}`).not.toContain("D-2026");
      }
  });
});
