import { beforeAll, describe, expect, it } from "vitest";
import { auditStream } from "../../src/application/audits/audit.stream.ts";
import { toolsFor } from "../../src/application/reactions/tools.ts";
import { whenRenewalPrints } from "../../src/application/reactions/whenRenewalPrints.ts";
import { renewalId } from "../../src/application/renewals/renewal.stream.ts";
import { streamName } from "../../src/application/stream.ts";
import type { AuditEvent } from "../../src/domain/audits/audit.events.ts";
import type { RenewalEvent } from "../../src/domain/renewals/renewal.events.ts";
import { addDays, addMonths, type Day, dayOf, daysBetween } from "../../src/domain/shared/calendar.ts";
import { writtenDay } from "../../src/domain/shared/french.ts";
import type { Cast } from "../../src/main/demo/application.ts";
import { api } from "../api.ts";
import { lives } from "../samples/audit.ts";
import { decisionStaff } from "../samples/decisionDossier.ts";
import { habilitated } from "../samples/habilitated.ts";

/** Two habilitations that expire in six months: one is renewed, the other extended by the certifier, which is late. */
const given = api();
let expiresOn: Day;
const renewed = { id: "h-renewed" } as { id: string; cast: Cast; renewal: string };
const extended = { id: "h-extended" } as { id: string; cast: Cast; renewal: string };

const read = async (person: string, url: string) => (await given.get(person, url)).json();
const seen = (person: string, { renewal } = renewed) => read(person, `/api/renewals/${renewal}`);
const post = async (person: string, url: string, { body = {}, of = renewed }: { body?: object; of?: object } = {}) =>
  (await given.post(person, `/api/renewals/${(of as typeof renewed).renewal}/${url}`, { ...body })).json();
/** The same when it must be accepted. */
const act = async (...asked: Parameters<typeof post>) =>
  expect(await post(...asked)).toMatchObject({ position: expect.any(Number) });
/** The mails of this matter that follow from what happened since the last time. */
const told = async () =>
  (await given.mailbox.react())
    .filter(({ code }) => /^M-(80|50|2)/.test(code))
    .map(({ code, to }) => `${code} ${to.replace("@exemple.fr", "")}`);

async function upload(person: string, dossierId: string): Promise<string> {
  const url = `/api/dossiers/${dossierId}/files?name=piece.pdf`;
  return (await given.upload(person, url, Buffer.from("%PDF-1.7\n"))).json().id;
}

async function save(person: string, of: typeof renewed, content: object) {
  const { draft } = await seen(person, of);
  const url = `/api/renewals/${of.renewal}/draft`;
  return (await given.ask(person, "PUT", url, { version: draft.version, content })).json();
}

/** Everything asked, with a file where one is wanted. */
async function whole(person: string, of: typeof renewed) {
  const file = await upload(person, of.id);
  const { points, statements } = await seen(person, of);
  const answers = Object.fromEntries(
    points
      .filter(({ asked }: { asked: string }) => asked !== "nothing")
      .map(({ code }: { code: string }) => [code, { text: `Réponse au ${code}.`, attachments: [file] }]),
  );
  const sworn = statements.map(({ code }: { code: string }) => code);
  return { answers, sworn, qualiopiUntil: addMonths(expiresOn, 12) };
}

/** The sample audit, as the renewal audit of an habilitation, held after its opening. */
async function reportedAudit({ id, cast }: typeof renewed): Promise<void> {
  const { ref } = await given.ports.schemes.inForce("certifiag", dayOf(await given.now()));
  const events: readonly AuditEvent[] = JSON.parse(JSON.stringify(lives.complete).replaceAll('"2026-', '"2027-'));
  const own = { dossierId: id, organisationId: cast.company.siren, auditor: "helene", auditType: "R" };
  await given.append(
    auditStream,
    `audit-${id}`,
    ...events.map((event): AuditEvent => {
      if (event.type === "PlanGenerated") return { ...event, scheme: ref };
      if (event.type !== "AuditScheduled") return event;
      return { ...event, ...own, auditType: "R", occasion: { ...event.occasion, habilitationId: id } };
    }),
  );
}

/** Asks the printer for the letter of what is decided, as the worker does. */
async function printLetter({ renewal }: typeof renewed): Promise<void> {
  const { ports } = given;
  const stream = streamName("renewal", renewal);
  const recipients = { ofOrganisation: async () => [], ofStaff: async () => [] };
  const { tools, made } = toolsFor({ ports, recipients, publicUrl: "" }, "letter", await given.now());
  const { events } = await ports.events.read<RenewalEvent>(stream, 0, null);
  for (const event of events)
    if (event.type === "RenewalDecided") await whenRenewalPrints.on.RenewalDecided?.({ seq: 1, stream, event }, tools);
  const rows = made.prints.map(({ fileName, scheme: { hash, ...version }, ...print }) => ({
    ...{ ...print, ...version, scheme_hash: hash, file_name: fileName, at: made.at },
  }));
  await ports.events.commit({ appends: [], rows: [{ table: "prints", rows }], command: null });
}

async function sign(person: string, agreementId: string, typedName: string) {
  const url = `/api/agreements/${agreementId}`;
  const sent = (await given.post(person, `${url}/code`)).json();
  expect(sent).toMatchObject({ id: agreementId });
  const [mail] = await given.ports.readings.mails.list({ recipient: `${person}@exemple.fr`, limit: 1 });
  const text = (await given.ports.readings.mails.read(mail?.id ?? ""))?.text ?? "";
  const { documentHash } = await read(person, url);
  const code = /(\d{3})\s(\d{3})/.exec(text)?.[0] ?? "";
  return (await given.post(person, `${url}/sign`, { documentHash, typedName, code, consent: true })).json();
}

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("732829320", { pierre: "legal_representative" });
  const today = dayOf(await given.now());
  expiresOn = addMonths(today, 6);
  const days = daysBetween(addMonths(expiresOn, -36), today);
  for (const [rank, one] of [renewed, extended].entries()) {
    one.cast = await habilitated(given, one.id, { rank, days });
    const [line] = await given.ports.readings.habilitations.list({ search: "", statuses: [] }, today);
    expiresOn = line?.endedOn ?? expiresOn;
    one.renewal = renewalId(one.id, expiresOn);
  }
  await given.mailbox.react();
});

describe("le renouvellement", () => {
  it("s’ouvre de lui-même six mois avant l’échéance, une seule fois, et l’organisme l’apprend", async () => {
    await given.mailbox.pass(addDays(addMonths(expiresOn, -6), -1));
    expect((await given.get("camille", `/api/renewals/${renewed.renewal}`)).statusCode).toBe(404);
    await given.mailbox.pass(addMonths(expiresOn, -6));
    await given.mailbox.pass(addMonths(expiresOn, -6));
    const { representative, referent } = renewed.cast;
    const mails = await told();
    expect(mails).toHaveLength(4);
    expect(mails).toEqual(expect.arrayContaining([`M-801 ${representative}`, `M-801 ${referent}`]));
    expect((await read("camille", "/api/renewals")).count).toBe(2);
    expect((await read(referent, "/api/renewals")).renewals).toMatchObject([{ id: renewed.renewal, status: "open" }]);
    expect((await read("pierre", "/api/renewals")).count).toBe(0);
    expect((await given.get("pierre", `/api/renewals/${renewed.renewal}`)).statusCode).toBe(404);
    const { due } = await read(referent, "/api/tasks");
    expect(due).toMatchObject([{ what: "renewal-filing", aboutId: renewed.renewal }]);
  });

  it("reprend ce qui est connu et ne demande que le reste ; une saisie d’un autre onglet n’est pas écrasée", async () => {
    const { referent } = renewed.cast;
    const page = await seen(referent);
    expect(page).toMatchObject({ status: "open", audited: true, draft: { version: 0 }, cycle: null, grounds: [] });
    const askedOf = (code: string) => page.points.find((point: { code: string }) => point.code === code).asked;
    expect(["PS-05", "PS-14"].map(askedOf)).toEqual(["afresh", "nothing"]);
    expect((await save(referent, renewed, { answers: {} })).version).toBe(1);
    const late = { version: 0, content: { answers: { "PS-01": { text: "autre" } } } };
    const other = await given.ask(referent, "PUT", `/api/renewals/${renewed.renewal}/draft`, late);
    expect(other.json().code).toBe("changed-meanwhile");
  });

  it("se dépose complet, ou la liste exacte de ce qui manque est rendue", async () => {
    const { referent } = renewed.cast;
    const refused = await post(referent, "filing");
    expect(refused.code).toBe("renewal/incomplete");
    expect(refused.facts.missing).toEqual(
      expect.arrayContaining([
        { code: "piece", point: "PS-05" },
        { code: "statement", statement: "DEC-02" },
      ]),
    );
    await save(referent, renewed, await whole(referent, renewed));
    expect((await post("camille", "filing")).code).toBe("access/not-your-function");
    await act(referent, "filing");
    expect(await seen("camille")).toMatchObject({ status: "filed", filed: { inTime: true } });
    expect(await told()).toEqual(expect.arrayContaining([`M-803 ${referent}`, "M-803 camille"]));
    expect((await post(referent, "filing")).code).toBe("renewal/not-now");
  });

  it("renvoie un point, que l’organisme complète sans rien reperdre", async () => {
    const { referent } = renewed.cast;
    await act("camille", "ratings", { body: { point: "PS-06", result: "observation", note: "Durée à suivre." } });
    await act("camille", "return", { body: { points: [{ code: "PS-05", text: "Deux extraits manquent." }] } });
    const page = await seen(referent);
    expect(page).toMatchObject({ status: "returned", ground: { returned: ["PS-05"] } });
    const { missing } = (await post(referent, "filing")).facts;
    expect(missing).toEqual([{ code: "reply", point: "PS-05" }]);
    const { answers } = page.content;
    await save(referent, renewed, {
      ...page.content,
      answers: { ...answers, "PS-05": { ...answers["PS-05"], reply: "Extraits joints." } },
    });
    await act(referent, "filing");
    expect(await seen("camille")).toMatchObject({ status: "filed", filed: { inTime: true } });
    expect((await seen("camille")).ground.qualiopiUntil).toBe(addMonths(expiresOn, 12));
    await told();
  });

  it("se vérifie point par point, attend le rapport de l’audit, puis passe au décideur avec le bilan du cycle", async () => {
    const examination = { body: { proposal: "renew", opinion: "Dossier conforme." } };
    expect((await post("camille", "examination", examination)).code).toBe("renewal/points-unrated");
    await act("camille", "ratings/rest");
    expect((await post("camille", "examination", examination)).code).toBe("renewal/audit-not-reported");
    await reportedAudit(renewed);
    await act("camille", "examination", examination);
    expect(await seen("bertrand")).toMatchObject({
      status: "examined",
      examined: { proposal: "renew", opinion: "Dossier conforme." },
      cycle: { activity: { declared: 0 }, complaints: { received: 0 } },
    });
    expect((await seen(renewed.cast.referent)).examined).toBeNull();
  });

  it("est décidé par une personne qui n’a rien évalué", async () => {
    const body = { outcome: "renew", grounds: [{ code: "REN-01", detail: "Vérifications faites." }] };
    await given.staff("camille", "account_manager", "decision_maker");
    expect(await post("camille", "decision", { body })).toMatchObject({ code: "decision/took-part-in-evaluation" });
    await act("bertrand", "decision", { body });
    expect((await told()).map((mail) => mail.split(" ")[0])).toEqual(["M-225", "M-804", "M-804"]);
  });

  it("donne la lettre de la décision là où la décision se lit, à l’organisme comme au certificateur", async () => {
    expect((await seen("camille")).letter).toBeNull();
    await printLetter(renewed);
    const letter = { name: expect.stringMatching(/^Décision de renouvellement .+\.pdf$/), ready: false };
    for (const person of ["camille", renewed.cast.representative]) expect(await seen(person)).toMatchObject({ letter });
  });

  it("ouvre la période suivante à l’ancienne échéance, avec la dernière signature", async () => {
    const { representative } = renewed.cast;
    await act("camille", "agreement", { body: { signatoryId: "aicha" } });
    expect(await told()).toEqual([`M-505 ${representative}`]);
    expect((await sign(representative, renewed.renewal, representative)).id).toBe(renewed.renewal);
    await sign("aicha", renewed.renewal, "aicha");
    const until = addMonths(expiresOn, 36);
    const habilitation = await read("camille", `/api/habilitations/${renewed.id}`);
    expect(habilitation).toMatchObject({ status: "active", expiresOn: until });
    const kinds = habilitation.calendar.filter(({ dueOn }: { dueOn: string }) => dueOn > expiresOn);
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["annual-surveillance", "annual-surveillance", "renewal-opening", "renewal-file", "expiry"],
    ]);
    expect(await seen(representative)).toMatchObject({ status: "concluded", decided: { outcome: "renew" } });
    expect(
      (await read("camille", "/api/tasks")).due.filter(
        ({ aboutId }: { aboutId: string }) => aboutId === renewed.renewal,
      ),
    ).toEqual([]);
    const mails = await told();
    expect(mails).toEqual(expect.arrayContaining([`M-506 ${representative}`]));
  });
});

describe("quand le certificateur est en retard", () => {
  it("un avenant signé prolonge une fois, la période suivante partant de l’ancienne échéance", async () => {
    const { referent, representative } = extended.cast;
    await save(referent, extended, await whole(referent, extended));
    await act(referent, "filing", { of: extended });
    const until = addMonths(expiresOn, 3);
    const body = { until, grounds: [{ code: "REN-03", detail: "Audit reporté du fait du certificateur." }] };
    const late = { ...body, until: addDays(until, 1) };
    expect((await post("bertrand", "extension", { body: late, of: extended })).code).toBe("renewal/extension-too-long");
    await act("bertrand", "extension", { body, of: extended });
    await act("camille", "amendment", { body: { signatoryId: "aicha" }, of: extended });
    const { agreements } = await seen("camille", extended);
    const { text } = await read(representative, `/api/agreements/${agreements.amendmentId}`);
    expect(JSON.stringify(text)).toContain(`jusqu’au ${writtenDay(addDays(until, -1))} inclus`);
    await sign(representative, agreements.amendmentId, representative);
    await sign("aicha", agreements.amendmentId, "aicha");
    expect(await read("camille", `/api/habilitations/${extended.id}`)).toMatchObject({ expiresOn: until });
    expect(await seen("camille", extended)).toMatchObject({ lastDay: addDays(until, -1), expiresOn, status: "filed" });
    expect(await told()).toEqual(expect.arrayContaining([`M-805 ${representative}`]));
  });

  it("sans renouvellement, l’habilitation expire au terme de la prorogation, annoncé sept jours avant et le jour même", async () => {
    const until = addMonths(expiresOn, 3);
    const codes = async (day: Day) => new Set((await given.mailbox.pass(day)).map(({ code }) => code));
    expect(await codes(addDays(until, -7))).toContain("M-806");
    expect(await codes(until)).toContain("M-806");
    expect(await seen("camille", extended)).toMatchObject({ status: "closed" });
    expect(await seen("camille")).toMatchObject({ status: "concluded" });
  });
});
