import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { sampleCompany } from "../../specs/filing.ts";
import { decisionDossier, decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { decisionStream } from "../application/decisions/decision.stream.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { impartialityStream, personStream } from "../application/impartiality/impartiality.stream.ts";
import { organisationStream } from "../application/organisations/organisation.stream.ts";
import { standingOf } from "../domain/organisations/organisation.decide.ts";
import { addDays, addMonths, day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const id = "d-decision";
const dossier = `/api/dossiers/${id}`;
const judged = [
  { item: "plan-respected", result: "ok" },
  { item: "report-consistent", result: "ok" },
];
const favourable = { judged, proposal: "grant", opinion: "Dossier solide." };
const granted = { outcome: "grant", grounds: [{ code: "OCT-01", detail: "Rapport du 22 juin, QCM à 17 sur 20." }] };
const refusal = {
  outcome: "refuse",
  grounds: [{ code: "REF-04", detail: "Salle sans poste, attendu dix, constaté zéro." }],
};

const seen = async (person: string, of = dossier) => (await given.get(person, `${of}/decision`)).json();
async function act(person: string, url: string, body = {}) {
  const response = await given.post(person, url, body);
  expect(response.json()).toMatchObject({ id: expect.any(String), position: expect.any(Number) });
  return response.json();
}
async function refused(person: string, url: string, body = {}) {
  const response = await given.post(person, url, body);
  return { status: response.statusCode, ...response.json() };
}

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("732829320", { pierre: "legal_representative" });
  await decisionDossier(given, id);
});

describe("la revue du dossier complet", () => {
  it("montre au certificateur ce qui est déjà connu, et rien de tel à l’organisme", async () => {
    const { deliberation, status, kind } = await seen("bertrand");
    expect({ status, kind }).toEqual({ status: "waiting", kind: "grant" });
    expect(deliberation.items.map(({ item, result }: { item: string; result: string }) => [item, result])).toEqual([
      ["indicators-rated", "ok"],
      ["signatures-present", "ok"],
      ["audit-complete", "ok"],
      ["quiz-passed", "ok"],
      ["nda-valid", "ok"],
      ["siren-valid", "ok"],
      ["qualiopi-valid", "ok"],
    ]);
    expect(deliberation.quiz).toMatchObject([{ name: "samira", attempts: [{ points: 17, max: 20, passed: true }] }]);
    expect(deliberation.nonconformities).toEqual([]);
    expect((await seen("claire")).deliberation).toBeNull();
    expect((await given.get("pierre", `${dossier}/decision`)).statusCode).toBe(404);
  });

  it("dit qui peut décider et pourquoi les autres ne le peuvent pas", async () => {
    const { deciders } = (await seen("bertrand")).deliberation;
    expect(deciders).toMatchObject([
      { name: "aicha", eligible: true, reasons: [] },
      { name: "bertrand", eligible: true, reasons: [] },
      { name: "denis", eligible: false, reasons: [{ code: "took-part-in-evaluation", acts: ["programme-check"] }] },
    ]);
  });

  it("est refusée à qui a évalué le dossier, avec le nom de qui pourrait la faire", async () => {
    expect(await refused("nadia", `${dossier}/review`, favourable)).toMatchObject({
      ...{ status: 422, code: "decision/took-part-in-evaluation" },
      detail:
        "Vous avez vérifié le plan d’audit et vérifié le rapport d’audit\u00A0: la revue et la décision reviennent à une personne qui n’a pas évalué ce dossier. Peuvent le faire\u00A0: aicha et bertrand.",
      facts: { whoCould: ["aicha", "bertrand"] },
    });
  });

  it("est à faire par qui le peut, vérificateur ou décideur, et n’est proposée à personne d’autre", async () => {
    const toDo = async (person: string) =>
      (await given.get(person, "/api/tasks"))
        .json()
        .tasks.filter((task: { dossierId: string }) => task.dossierId === id)
        .map(({ code }: { code: string }) => code);
    const hand = async (person: string) => (await given.get(person, dossier)).json().tasks[0];
    expect(await toDo("bertrand")).toEqual(["review-file"]);
    expect(await hand("bertrand")).toMatchObject({
      ...{ code: "review-file", mine: true, rule: "R-APP-9", dueOn: expect.stringMatching(/^\d{4}-/) },
    });
    expect(await toDo("nadia")).toEqual([]);
    expect(await hand("nadia")).toMatchObject({ code: "review-file", mine: false });
    expect((await seen("nadia")).deliberation.reviewerReasons).toEqual([
      { code: "took-part-in-evaluation", acts: ["plan-review", "report-review"] },
    ]);
    expect((await seen("bertrand")).deliberation.reviewerReasons).toEqual([]);
  });

  it("revient à qui peut y remédier quand personne ne peut plus la faire, qui sait pourquoi et ce qui manque à qui", async () => {
    const vacant = "d-vacant";
    await decisionDossier(given, vacant, 3);
    const at = await given.now();
    const { siren } = sampleCompany(3);
    const declared = {
      at,
      linkId: "l9",
      siren,
      kind: "family",
      from: day("2020-01-01"),
      until: null,
      detail: null,
    } as const;
    for (const by of ["bertrand", "aicha", "thomas", "louise"])
      await given.append(personStream, by, { type: "LinkDeclared", by, ...declared });
    await act("nadia", `/api/dossiers/${vacant}/decision/abstention`, { reason: "Proche du dirigeant." });
    const hand = async (person: string) => (await given.get(person, `/api/dossiers/${vacant}`)).json().tasks[0];
    expect(await hand("sylvie")).toMatchObject({ code: "find-judge", mine: true, rule: "R-APP-9" });
    expect(await hand("bertrand")).toMatchObject({ code: "find-judge", mine: false, owner: "quality_manager" });
    await given.staff("paul", "observer");
    const { vacancy } = await seen("sylvie", `/api/dossiers/${vacant}`);
    expect(vacancy.deciders).toMatchObject([
      { name: "aicha", reasons: [{ code: "link-declared" }] },
      { name: "bertrand", reasons: [{ code: "link-declared" }] },
      { name: "denis", reasons: [{ code: "took-part-in-evaluation" }] },
    ]);
    expect(vacancy.candidates).toEqual([{ personId: "sylvie", name: "sylvie", lacks: ["function", "authorisation"] }]);
    expect((await seen("claire-3", `/api/dossiers/${vacant}`)).vacancy).toBeNull();
    expect((await seen("sylvie")).vacancy).toBeNull();
  });

  it("est refusée tant qu’un point reste sans avis", async () => {
    expect(await refused("bertrand", `${dossier}/review`, { ...favourable, judged: judged.slice(1) })).toMatchObject({
      ...{ code: "decision/review-item-missing", facts: { items: ["plan-respected"] } },
    });
  });

  it("précède la décision", async () => {
    expect((await refused("aicha", `${dossier}/decision`, granted)).code).toBe("decision/review-missing");
    await act("bertrand", `${dossier}/review`, favourable);
    expect((await seen("aicha")).deliberation.review).toMatchObject({
      ...{ byName: "bertrand", proposal: "grant", opinion: "Dossier solide." },
    });
  });
});

describe("les questions du décideur", () => {
  let question = "";

  it("vont à une personne qui a pu travailler sur le dossier", async () => {
    const url = `${dossier}/decision/questions`;
    expect((await refused("aicha", url, { to: "claire", text: "Pourquoi ?" })).code).toBe("decision/nobody-to-ask");
    expect((await refused("aicha", url, { to: "helene" })).code).toBe("decision/question-empty");
    question = (await act("aicha", url, { to: "helene", text: "La salle a-t-elle été vue ?" })).id;
  });

  it("suspendent la décision jusqu’à leur réponse", async () => {
    expect((await refused("aicha", `${dossier}/decision`, granted)).code).toBe("decision/question-open");
    const answer = `${dossier}/decision/questions/${question}/answer`;
    await act("helene", answer, { text: "Oui, le 16 juin." });
    expect((await refused("helene", answer, { text: "Encore." })).code).toBe("decision/question-closed");
    expect((await seen("aicha")).deliberation.questions).toMatchObject([
      { toName: "helene", askedByName: "aicha", status: "answered", answer: "Oui, le 16 juin." },
    ]);
  });

  it("restent, avec la revue, hors de l’historique que lit l’organisme", async () => {
    const typesFor = async (person: string) =>
      (await given.get(person, `${dossier}/history`)).json().entries.map(({ type }: { type: string }) => type);
    expect(await typesFor("camille")).toEqual(expect.arrayContaining(["ReviewRecorded", "QuestionAsked"]));
    expect(await typesFor("claire")).not.toEqual(expect.arrayContaining(["ReviewRecorded"]));
    expect(await typesFor("claire")).not.toEqual(expect.arrayContaining(["QuestionAsked"]));
  });
});

describe("la décision", () => {
  it("est refusée à qui a évalué le dossier, en nommant qui pourrait la prendre", async () => {
    const { code, detail } = await refused("denis", `${dossier}/decision`, granted);
    expect(code).toBe("decision/took-part-in-evaluation");
    expect(detail).toContain("Vous avez vérifié le programme");
    expect(detail).toContain("Peuvent le faire\u00A0: aicha et bertrand.");
  });

  it("porte au moins un motif prévu pour elle, avec les faits du dossier", async () => {
    const url = `${dossier}/decision`;
    expect((await refused("aicha", url, { outcome: "grant", grounds: [] })).code).toBe("decision/ground-missing");
    const wrong = { outcome: "grant", grounds: refusal.grounds };
    expect((await refused("aicha", url, wrong)).code).toBe("decision/ground-not-for-this");
    const bare = { outcome: "grant", grounds: [{ code: "OCT-01", detail: "" }] };
    expect((await refused("aicha", url, bare)).code).toBe("decision/ground-detail-missing");
  });

  it("revient à d’autres pour qui s’est abstenu", async () => {
    expect((await refused("bertrand", `${dossier}/decision/abstention`)).code).toBe("decision/reason-missing");
    await act("bertrand", `${dossier}/decision/abstention`, { reason: "Ancien collègue du dirigeant." });
    expect(await refused("bertrand", `${dossier}/decision`, granted)).toMatchObject({
      ...{ code: "decision/abstained", facts: { whoCould: ["aicha"] } },
    });
  });

  it("se prépare sans qui a un conflit : la délibération lui est fermée, partout, avec la raison", async () => {
    expect(await seen("bertrand")).toMatchObject({ deliberation: null, closed: [{ code: "abstained" }] });
    expect(await seen("aicha")).toMatchObject({ deliberation: { review: { byName: "bertrand" } }, closed: [] });
    await given.staff("marc", "account_manager");
    await given.append(personStream, "marc", {
      ...{ type: "LinkDeclared", by: "marc", at: await given.now(), linkId: "l1", siren: sampleCompany(0).siren },
      ...{ kind: "family", from: day("2020-01-01"), until: null, detail: null },
    });
    expect(await seen("marc")).toMatchObject({ deliberation: null, closed: [{ code: "link-declared" }] });
    const told = async (person: string) =>
      (await given.get(person, `${dossier}/history`)).json().entries.map(({ type }: { type: string }) => type);
    expect(await told("aicha")).toEqual(
      expect.arrayContaining(["ReviewRecorded", "QuestionAsked", "DeciderAbstained"]),
    );
    for (const type of ["ReviewRecorded", "QuestionAsked", "DeciderAbstained"])
      expect(await told("marc")).not.toContain(type);
  });

  it("se prend sur un état exact du dossier, dont l’empreinte se recalcule", async () => {
    const heads = await given.ports.readings.decisions.heads(id, sampleCompany(0).siren);
    await act("aicha", `${dossier}/decision`, granted);
    const { state } = await given.ports.states.load(decisionStream, id);
    if (state.status !== "granted") throw new Error("not granted");
    expect(state.decision.snapshotHash).toBe(given.ports.contents.fingerprint(heads));
    const kept = await given.ports.contents.read([state.decision.snapshotHash]);
    expect(kept.get(state.decision.snapshotHash)).toEqual(heads);
    expect(heads.map(({ stream }) => stream)).toEqual(expect.arrayContaining([`audit-${id}`, `decision-${id}`]));
  });

  it("ne se reprend pas, et se lit par l’organisme avec ses motifs et son délai de signature", async () => {
    expect((await refused("aicha", `${dossier}/decision`, refusal)).code).toBe("decision/not-now");
    const { decision, status } = await seen("claire");
    expect(status).toBe("granted");
    expect(decision).toMatchObject({
      ...{ outcome: "grant", byName: "aicha", appeal: null, reapplyFrom: null, notification: null },
      grounds: [{ code: "OCT-01", label: "Exigences satisfaites sans réserve" }],
    });
    expect(decision.signBy >= addDays(dayOf(await given.now()), 60)).toBe(true);
  });

  it("se notifie, ce qui ouvre le délai d’appel", async () => {
    const url = `${dossier}/decision/notification`;
    const today = dayOf(await given.now());
    const early = { notifiedOn: addDays(today, -1), channel: "email", reference: "" };
    expect((await refused("camille", url, early)).code).toBe("decision/notification-date-wrong");
    await act("camille", url, { ...early, notifiedOn: today });
    expect((await refused("camille", url, { ...early, notifiedOn: today })).code).toBe("decision/already-notified");
    expect((await seen("claire")).decision.notification).toMatchObject({ notifiedOn: today, channel: "email" });
  });
});

describe("un refus d’habilitation", () => {
  const other = "d-refused";
  const url = `/api/dossiers/${other}`;

  beforeAll(async () => {
    await decisionDossier(given, other, 1);
  });

  it("ferme d’un seul coup la décision, le dossier et la candidature de l’organisme", async () => {
    await act("bertrand", `${url}/review`, { judged, proposal: "refuse", opinion: "Moyens absents." });
    await act("bertrand", `${url}/decision`, refusal);
    const today = dayOf(await given.now());
    const { siren } = sampleCompany(1);
    const dossierState = (await given.ports.states.load(dossierStream, other)).state;
    const organisation = (await given.ports.states.load(organisationStream, siren)).state;
    const reapplyFrom = addMonths(today, 6);
    expect(dossierState).toMatchObject({ status: "refused", reapplyFrom });
    expect(standingOf(organisation, "certifiag")).toMatchObject({ openDossier: null, reapplyFrom });
    expect((await refused("claire-1", "/api/dossiers", { organisationId: siren, scheme: "certifiag" })).code).toBe(
      "organisation/reapplication-too-early",
    );
  });

  it("se notifie par lettre recommandée", async () => {
    const today = dayOf(await given.now());
    const body = { notifiedOn: today, channel: "email", reference: "" };
    expect((await refused("camille", `${url}/decision/notification`, body)).code).toBe(
      "decision/channel-without-proof",
    );
    await act("camille", `${url}/decision/notification`, {
      ...body,
      channel: "registered-letter",
      reference: "1A 204",
    });
    const { notification } = (await seen("claire-1", url)).decision;
    expect(notification.appealUntil >= addDays(today, 30)).toBe(true);
  });

  it("est rappelé à qui décide sur les mêmes motifs", async () => {
    const response = await given.get("aicha", `${dossier}/decision?grounds=REF-04`);
    expect(response.json().deliberation.similar).toMatchObject([
      { dossierId: other, outcome: "refuse", grounds: ["REF-04"] },
    ]);
  });
});

describe("un refus proposé au stade de la candidature", () => {
  const proposed = "d-proposed";
  const url = `/api/dossiers/${proposed}`;

  beforeAll(async () => {
    const at = await given.now();
    const { ref } = await given.ports.schemes.inForce("certifiag", dayOf(at));
    const { siren } = sampleCompany(2);
    await given.organisation(siren, { lea: "legal_representative" });
    const opened = {
      type: "DossierOpened",
      by: "lea",
      at,
      organisationId: siren,
      number: "D-2026-0777",
      scheme: ref,
    } as const;
    await given.append(
      dossierStream,
      proposed,
      opened,
      { type: "DossierSubmitted", by: "lea", at, content: "aa", programmeId: proposed },
      { type: "RefusalProposed", by: "camille", at, themes: [], grounds: [{ code: "REF-01", detail: "bb" }] },
    );
    await given.append(impartialityStream, siren, {
      ...{ type: "QualiopiRelationRecorded", by: "camille", at, relation: { kind: "never" }, source: "declared" },
    });
  });

  it("ne peut qu’être prononcé ou écarté", async () => {
    expect((await seen("aicha", url)).kind).toBe("admissibility");
    expect((await refused("aicha", `${url}/decision`, granted)).code).toBe("decision/nothing-to-grant");
    expect((await refused("aicha", `${url}/decision/refusal-declined`)).code).toBe("decision/reason-missing");
    await act("aicha", `${url}/decision/refusal-declined`, { reason: "La pièce vaut justification." });
    expect((await given.ports.states.load(dossierStream, proposed)).state.status).toBe("submitted");
    expect((await refused("aicha", `${url}/decision`, refusal)).code).toBe("dossier/not-in-this-state");
  });
});
