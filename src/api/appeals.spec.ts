import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { ownerPool } from "../adapters/postgres/pool.ts";
import { deadlineRows } from "../application/deadlines/deadlineRows.ts";
import { decisionStream } from "../application/decisions/decision.stream.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { habilitationStream } from "../application/habilitations/habilitation.stream.ts";
import { impartialityStream, personStream } from "../application/impartiality/impartiality.stream.ts";
import { organisationStream } from "../application/organisations/organisation.stream.ts";
import { heldBy } from "../domain/deadlines/deadline.model.ts";
import { addDays, addMonths, dayOf, type Moment, startOf } from "../domain/shared/calendar.ts";

const house = api();
const ours = "552100554";
const theirs = "732829320";
const withdrawnId = randomUUID();
const refusedId = randomUUID();
const closedId = randomUUID();
const closedOf = "812043172";
let decidedAt: Moment;

const route = { route: "certifier", days: 30 } as const;
const eligible = { personId: "bertrand", role: "decision_maker", eligible: true, reasons: [], notices: [] } as const;

beforeAll(async () => {
  await house.staff("sylvie", "quality_manager");
  for (const id of ["bertrand", "laurence"]) {
    await house.staff(id, "decision_maker");
    const at = await house.now();
    await house.append(personStream, id, {
      ...{ type: "AuthorisationGranted", by: "sylvie", at, scheme: "certifiag", function: "decision" },
      ...{ from: addDays(dayOf(at), -100), until: null },
    });
  }
  await house.organisation(ours, { claire: "legal_representative" });
  await house.organisation(theirs, { autre: "legal_representative" });
  const today = dayOf(await house.now());
  decidedAt = startOf(addDays(today, -10));
  await openWithdrawn();
  await dueAppeal();
  await openRefused();
});

/** An habilitation withdrawn ten days ago by Bertrand, told the next day, for good. */
async function openWithdrawn(): Promise<void> {
  const at = decidedAt;
  const today = dayOf(at);
  const { ref } = await house.ports.schemes.inForce("certifiag", today);
  const fact = { by: "bertrand", at };
  const filed = { ...fact, by: "claire" };
  await house.append(
    dossierStream,
    withdrawnId,
    { type: "DossierOpened", ...filed, organisationId: ours, number: "D-2026-0001", scheme: ref },
    { type: "DossierSubmitted", ...filed, content: "nul", programmeId: withdrawnId },
    { type: "DossierAccepted", ...fact, by: "camille", themes: [], reason: "nul" },
    { type: "DossierConcluded", ...fact, habilitationId: withdrawnId },
  );
  await house.append(
    habilitationStream,
    withdrawnId,
    {
      ...{ type: "HabilitationGranted", ...fact, number: "H-2026-0001", organisationId: ours, siren: ours },
      ...{ scheme: "certifiag", dossierId: withdrawnId, agreementId: withdrawnId, registrationEndsOn: null },
      scope: { establishments: [], programmes: [], modalities: [], trainers: [] },
      ...{ effectiveOn: addDays(today, -100), expiresOn: addMonths(today, 30) },
    },
    {
      ...{ type: "HabilitationWithdrawn", ...fact, grounds: [{ code: "RET-05", detail: "nul" }], effectiveOn: today },
      ...{ agreementId: withdrawnId, sessions: [], appeal: route },
    },
    {
      ...{ type: "SanctionNotified", ...fact, decision: "withdrawal", notifiedOn: addDays(today, 1) },
      ...{ channel: "registered-letter", reference: "1A 1", appealUntil: addDays(today, 31), observationsUntil: null },
    },
  );
  await house.append(
    organisationStream,
    ours,
    { type: "HabilitationHeld", ...fact, scheme: "certifiag", habilitationId: withdrawnId },
    { type: "HabilitationGone", ...fact, scheme: "certifiag", forGood: true },
  );
  await house.append(impartialityStream, ours, {
    type: "QualiopiRelationRecorded",
    ...fact,
    relation: { kind: "never" },
    source: "declared",
  });
}

/** An application of another organisation refused by Bertrand once complete. */
async function openRefused(): Promise<void> {
  const at = decidedAt;
  const today = dayOf(at);
  const { ref } = await house.ports.schemes.inForce("certifiag", today);
  const filed = { by: "autre", at };
  const grounds = [{ code: "REF-03", detail: "nul" }];
  await house.append(
    dossierStream,
    refusedId,
    { type: "DossierOpened", ...filed, organisationId: theirs, number: "D-2026-0002", scheme: ref },
    { type: "DossierSubmitted", ...filed, content: "nul", programmeId: refusedId },
    { type: "DossierAccepted", ...filed, by: "camille", themes: [], reason: "nul" },
    { type: "DossierRefused", ...filed, decisionId: refusedId, grounds: ["REF-03"], reapplyFrom: addMonths(today, 6) },
  );
  await house.append(decisionStream, refusedId, {
    ...{ type: "DecisionTaken", by: "bertrand", at, kind: "grant", outcome: "refuse", grounds, appeal: route },
    ...{ snapshotHash: "nul", signBy: null, reapplyFrom: addMonths(today, 6), check: { ...eligible, on: today } },
  });
  await house.append(
    organisationStream,
    theirs,
    { type: "ApplicationOpened", ...filed, scheme: "certifiag", dossierId: refusedId },
    {
      ...{ type: "ApplicationEnded", ...filed, scheme: "certifiag", dossierId: refusedId, outcome: "refused" },
      reapplyFrom: addMonths(today, 6),
    },
  );
}

/** An accepted application of a third organisation, closed without answer. */
async function openClosed(): Promise<void> {
  await house.organisation(closedOf, { nadia: "legal_representative" });
  const at = decidedAt;
  const today = dayOf(at);
  const { ref } = await house.ports.schemes.inForce("certifiag", today);
  const filed = { by: "nadia", at };
  const about = { scheme: "certifiag", dossierId: closedId } as const;
  await house.append(
    dossierStream,
    closedId,
    { type: "DossierOpened", ...filed, organisationId: closedOf, number: "D-2026-0003", scheme: ref },
    { type: "DossierSubmitted", ...filed, content: "nul", programmeId: closedId },
    { type: "DossierAccepted", ...filed, by: "camille", themes: [], reason: "nul" },
    { type: "ClosureAnnounced", ...filed, by: "camille", closesOn: today },
    { type: "DossierAbandoned", ...filed, by: "camille", kind: "no_answer", ground: "CLA-02", reason: null },
  );
  await house.append(
    organisationStream,
    closedOf,
    { type: "ApplicationOpened", ...filed, ...about },
    { type: "ApplicationEnded", ...filed, ...about, outcome: "abandoned", reapplyFrom: null },
  );
}

const fileAppeal = (by: string, dossierId: string, kind: string) =>
  house.post(by, `/api/dossiers/${dossierId}/appeals`, { kind, decidedAt, arguments: ["Les faits sont inexacts."] });

const toDo = async (by: string) =>
  (await house.get(by, "/api/tasks")).json().due.map(({ what }: { readonly what: string }) => what);

/** The right to contest the withdrawal, as it is written among what is due. */
async function dueAppeal(): Promise<void> {
  const notifiedOn = addDays(dayOf(decidedAt), 1);
  const about = { about: "habilitation", id: withdrawnId, organisationId: ours, dossierId: withdrawnId };
  const appeal = { rule: "R-CMP-5", what: "appeal", dueOn: addDays(notifiedOn, 30) } as const;
  const owner = heldBy("legal_representative");
  const rows = [deadlineRows(about, [{ ...appeal, owner, explanation: { decision: "withdrawal", notifiedOn } }])];
  await house.ports.events.commit({ appends: [], rows, command: null });
}

async function given(by: string, dossierId: string, kind: string): Promise<string> {
  const { id } = (await fileAppeal(by, dossierId, kind)).json();
  const people = await house.post("sylvie", `/api/appeals/${id}/people`, { handler: "sylvie", decider: "laurence" });
  expect(people.statusCode).toBe(200);
  return id;
}

const uphold = { outcome: "upheld", grounds: [{ code: "APP-01", detail: "Les faits ne sont pas établis." }] };

describe("l’appel contre un retrait", () => {
  let id = "";

  it("se dépose depuis l’espace de l’organisme, une seule fois, et pas depuis celui d’un autre", async () => {
    const contestable = await house.get("claire", `/api/dossiers/${withdrawnId}/contestable`);
    expect(contestable.json().decisions).toMatchObject([{ kind: "withdrawal", late: false, appealId: null }]);
    expect((await fileAppeal("autre", withdrawnId, "withdrawal")).statusCode).toBe(404);
    expect(await toDo("claire")).toEqual(["appeal"]);
    id = await given("claire", withdrawnId, "withdrawal");
    expect((await fileAppeal("claire", withdrawnId, "withdrawal")).json()).toMatchObject({
      code: "appeal/already-filed",
    });
    expect(await toDo("claire")).toEqual([]);
  });

  it("n’est pas décidé par qui a décidé du retrait", async () => {
    const people = { handler: "sylvie", decider: "bertrand" };
    expect((await house.post("sylvie", `/api/appeals/${id}/people`, people)).json()).toMatchObject({
      code: "appeal/involved",
    });
    expect((await house.post("bertrand", `/api/appeals/${id}/decision`, uphold)).json()).toMatchObject({
      code: "appeal/decided-by-another",
    });
  });

  it("ne suspend le retrait que si son décideur le dit, avec une raison ; le registre suit aussitôt (R-CMP-5)", async () => {
    const stay = (by: string, reason: string) =>
      house.post(by, `/api/appeals/${id}/stay`, { suspensive: true, reason });
    expect((await stay("laurence", "")).json()).toMatchObject({ code: "appeal/reason-missing" });
    expect((await stay("bertrand", "Doute.")).json()).toMatchObject({ code: "appeal/decided-by-another" });
    expect((await stay("laurence", "Des candidats sont en formation.")).statusCode).toBe(200);
    const [line] = await house.ports.readings.habilitations.list(
      { search: "", statuses: [] },
      dayOf(await house.now()),
    );
    expect(line).toMatchObject({ status: "active", stay: { sanction: "withdrawal", from: dayOf(await house.now()) } });
    expect((await house.get("claire", `/api/appeals/${id}`)).json()).toMatchObject({
      ...{ stayable: false, stay: { suspensive: true, reason: "Des candidats sont en formation." } },
    });
    expect((await stay("laurence", "Encore.")).json()).toMatchObject({ code: "appeal/stay-decided" });
  });

  it("accueilli, rend l’habilitation avec ses propres dates : registre, organisme et journal suivent", async () => {
    expect((await house.post("laurence", `/api/appeals/${id}/decision`, uphold)).statusCode).toBe(200);
    const today = dayOf(await house.now());
    const [line] = await house.ports.readings.habilitations.list({ search: "", statuses: [] }, today);
    expect(line).toMatchObject({ status: "active", since: today });
    const { state } = await house.ports.states.load(organisationStream, ours);
    expect(state.status === "registered" && state.standings.certifiag).toMatchObject({
      ...{ habilitation: withdrawnId, withdrawnForGood: false },
    });
    const { events } = await house.ports.events.read(`habilitation-${withdrawnId}`, 0, null);
    expect(events.map(({ type }) => type).slice(-4)).toEqual([
      ...["HabilitationWithdrawn", "SanctionNotified", "SanctionStayed", "WithdrawalAnnulled"],
    ]);
  });

  it("se lit par l’organisme avec ce qui est annulé, et se notifie par lettre recommandée", async () => {
    const read = (await house.get("claire", `/api/appeals/${id}`)).json();
    expect(read.decision).toMatchObject({ outcome: "upheld", annuls: true });
    expect(read.candidates).toEqual([]);
    const letter = { notifiedOn: dayOf(await house.now()), channel: "registered-letter", reference: "1A 2" };
    expect((await house.post("sylvie", `/api/appeals/${id}/notification`, letter)).statusCode).toBe(200);
    const mails = await house.mailbox.react();
    expect(mails.filter(({ to }) => to === "claire@exemple.fr").map(({ code }) => code)).toEqual(
      expect.arrayContaining(["M-907", "M-910", "M-908"]),
    );
    expect(mails.filter(({ to, code }) => to === "bertrand@exemple.fr" && code === "M-908")).toHaveLength(1);
  });
});

describe("l’appel contre un classement sans suite", () => {
  it("accueilli, rend la candidature où elle en était, et sa place à l’organisme", async () => {
    await openClosed();
    const id = await given("nadia", closedId, "closure");
    expect((await house.post("laurence", `/api/appeals/${id}/decision`, uphold)).statusCode).toBe(200);
    const { state: dossier } = await house.ports.states.load(dossierStream, closedId);
    const { state: organisation } = await house.ports.states.load(organisationStream, closedOf);
    expect(dossier).toMatchObject({ status: "accepted", acceptedBy: "camille", closesOn: null });
    expect(organisation.status === "registered" && organisation.standings.certifiag?.openDossier).toBe(closedId);
  });
});

describe("l’appel contre un refus d’habilitation", () => {
  it("accueilli, rouvre la candidature et sa décision", async () => {
    const id = await given("autre", refusedId, "habilitation-refusal");
    expect((await house.post("laurence", `/api/appeals/${id}/decision`, uphold)).statusCode).toBe(200);
    const { state: dossier } = await house.ports.states.load(dossierStream, refusedId);
    const { state: decision } = await house.ports.states.load(decisionStream, refusedId);
    const { state: organisation } = await house.ports.states.load(organisationStream, theirs);
    expect(dossier).toMatchObject({ status: "accepted", acceptedBy: "camille" });
    expect(decision.status).toBe("waiting");
    expect(organisation.status === "registered" && organisation.standings.certifiag?.openDossier).toBe(refusedId);
  });
});

describe("les appels, nombreux", () => {
  type Listed = { readonly appeals: readonly { readonly number: string }[]; readonly older: number };
  const listed = async (by: string, search = ""): Promise<Listed> =>
    (await house.get(by, `/api/appeals?search=${search}`)).json();

  it("se cherchent par numéro, par organisme ou par SIREN, et chaque organisme ne trouve que les siens", async () => {
    const { appeals, older } = await listed("sylvie");
    expect(older).toBe(0);
    const number = appeals[0]?.number ?? "";
    expect(number).not.toBe("");
    expect((await listed("sylvie", number)).appeals).toMatchObject([{ number }]);
    expect((await listed("sylvie", theirs)).appeals).toMatchObject([{ organisationId: theirs }]);
    expect((await listed("claire", theirs)).appeals).toEqual([]);
  });

  it("se comptent au-delà de ceux qui se lisent, ceux qui restent à décider d’abord", async () => {
    const { appeals } = await listed("sylvie");
    const owner = ownerPool(house.databaseUrl, 1);
    await owner.query(`insert into appeals
      select (jsonb_populate_record(null::appeals, to_jsonb(a) || jsonb_build_object('id', 'old-' || n, 'number', 'OLD-' || n,
        'received_on', '2019-01-01', 'concluded_on', '2019-02-01'))).*
      from (select * from appeals limit 1) a, generate_series(1, 1000) n`);
    await owner.end();
    const many = await listed("sylvie");
    expect(many.appeals).toHaveLength(1000);
    expect(many.older).toBe(appeals.length);
    expect((await listed("sylvie", "OLD-1000")).appeals).toMatchObject([{ number: "OLD-1000" }]);
  });
});
