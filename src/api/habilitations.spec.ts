import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { endHabilitation } from "../application/habilitations/endHabilitation.ts";
import { handle } from "../application/handle.ts";
import { organisationStream } from "../application/organisations/organisation.stream.ts";
import { habilis } from "../domain/access/actor.ts";
import { standingOf } from "../domain/organisations/organisation.decide.ts";
import { addDays, addMonths, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const suspended = "h-suspended";
const leaving = "h-leaving";
let today: Day;
let siren = "";
let leavingSiren = "";

const seen = async (person: string, id: string) => (await given.get(person, `/api/habilitations/${id}`)).json();
async function act(person: string, url: string, body = {}) {
  const response = await given.post(person, `/api/habilitations/${url}`, body);
  expect(response.json()).toMatchObject({ id: expect.any(String), position: expect.any(Number) });
}
const procedure = async (person: string) =>
  (await given.get(person, `/api/habilitations/${suspended}/procedure`)).json();
async function refused(person: string, url: string, body = {}) {
  const response = await given.post(person, `/api/habilitations/${url}`, body);
  return { status: response.statusCode, ...response.json() };
}
async function passTo(to: Day): Promise<void> {
  expect((await given.post("louise", "/api/demo/clock", { to })).statusCode).toBe(200);
  today = to;
}
const weighed = async (id: string) => ({
  effectsSeen: (await given.get("aicha", `/api/habilitations/${id}/effects`)).json().fingerprint,
});
/** Grievances told, then their letter presented today. */
async function reproached(id: string, aim: string, grounds: readonly object[], reference: string): Promise<Day> {
  await act("camille", `${id}/grievances`, { aim, grounds });
  const letter = { decision: `grievances-${aim}`, notifiedOn: today, channel: "registered-letter", reference };
  await act("camille", `${id}/notification`, letter);
  return (await seen("claire", id)).life[0].until;
}
const standing = async (id: string) =>
  standingOf((await given.ports.states.load(organisationStream, id)).state, "certifiag");

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("732829320", { pierre: "legal_representative" });
  siren = (await habilitated(given, suspended)).company.siren;
  leavingSiren = (await habilitated(given, leaving, { rank: 1, days: 10 })).company.siren;
  today = dayOf(await given.now());
});

describe("l’habilitation se lit", () => {
  it("en liste, par qui la suit, chacun ne voyant que les siennes", async () => {
    const list = async (person: string, query = "") => (await given.get(person, `/api/habilitations${query}`)).json();
    expect(await list("camille")).toMatchObject({ count: 2 });
    expect(await list("camille", "?status=suspended")).toMatchObject({ count: 0 });
    expect((await list("claire")).habilitations).toMatchObject([
      { id: suspended, number: "H-2026-0001", status: "active", awaitsDecision: false },
    ]);
    expect(await list("pierre")).toMatchObject({ count: 0 });
    expect((await given.get("pierre", `/api/habilitations/${suspended}`)).statusCode).toBe(404);
  });

  it("avec son statut du jour, ses rendez-vous et sa vie", async () => {
    const effectiveOn = addDays(today, -100);
    const read = await seen("claire", suspended);
    expect(read).toMatchObject({
      ...{ status: "active", effectiveOn, lastDay: addDays(addMonths(effectiveOn, 36), -1) },
      ending: { status: "expired", on: addMonths(effectiveOn, 36) },
      life: [{ type: "HabilitationGranted", on: effectiveOn, byName: "aicha" }],
    });
    expect(read.calendar.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["first-surveillance", "annual-surveillance", "annual-surveillance"],
      ...["renewal-opening", "renewal-file", "expiry"],
    ]);
    expect(read.grounds.map(({ code }: { code: string }) => code)).toEqual(["FIN-02", "FIN-03", "FIN-04"]);
    expect((await seen("aicha", suspended)).grounds.length).toBeGreaterThan(20);
  });
});

describe("la suspension", () => {
  const failings = [{ code: "SUS-01", detail: "12 reçus sur 40.", proofExpected: "Plan d’amélioration suivi d’effet" }];
  const grounds = [{ code: "SUS-01", detail: "12 reçus sur 40." }];
  const point = { aim: "suspension", code: "SUS-01" };

  it("suit des griefs notifiés par lettre recommandée et le temps des observations", async () => {
    const suspension = { failings, from: addDays(today, 3), ...(await weighed(suspended)) };
    const url = `${suspended}/suspension`;
    expect((await refused("aicha", url, suspension)).code).toBe("habilitation/grievances-not-notified");
    const email = { decision: "grievances-suspension", notifiedOn: today, channel: "email" };
    expect((await refused("camille", `${suspended}/notification`, email)).code).toBe("habilitation/nothing-to-notify");
    const until = await reproached(suspended, "suspension", grounds, "1A 101");
    expect(await refused("aicha", url, suspension)).toMatchObject({
      ...{ code: "habilitation/observations-open", facts: { until } },
    });
    await act("claire", `${suspended}/answers`, { ...point, text: "Trois sessions.", receivedOn: today });
    const file = { ...point, text: "Voir la pièce.", receivedOn: today, files: ["nowhere"] };
    expect((await refused("claire", `${suspended}/answers`, file)).code).toBe("file/unknown");
    const { points, notices } = await procedure("claire");
    expect(notices).toMatchObject([{ aim: "suspension", notifiedOn: today, until }]);
    expect(points).toMatchObject([{ ...point, until, answers: [{ text: "Trois sessions.", late: false }] }]);
    await passTo(addDays(until, 1));
  });

  it("est refusée à qui a évalué le dossier, en nommant qui peut décider", async () => {
    const suspension = { failings, from: today, ...(await weighed(suspended)) };
    expect(await refused("denis", `${suspended}/suspension`, suspension)).toMatchObject({
      ...{ code: "decision/took-part-in-evaluation", facts: { whoCould: ["aicha", "bertrand"] } },
    });
    expect((await refused("camille", `${suspended}/suspension`, suspension)).code).toBe("access/not-your-function");
  });

  it("prend effet pour les mois du dispositif, se lit au registre et se notifie", async () => {
    const url = `${suspended}/suspension`;
    expect((await refused("aicha", url, { failings, from: today, effectsSeen: "x" })).code).toBe(
      "habilitation/effects-changed",
    );
    await act("aicha", url, { failings, from: today, ...(await weighed(suspended)) });
    const read = await seen("claire", suspended);
    expect(read).toMatchObject({ status: "suspended", failings: [{ code: "SUS-01" }] });
    expect(read.life[0]).toMatchObject({
      ...{ type: "HabilitationSuspended", on: today, until: addDays(addMonths(today, 3), -1) },
      grounds: [{ code: "SUS-01", label: "Résultats non conformes", detail: "12 reçus sur 40." }],
    });
    expect((await given.get("camille", "/api/habilitations?status=suspended")).json().count).toBe(1);
    expect(read.toNotify).toMatchObject([{ decision: "suspension", decidedOn: today }]);
    const notice = { decision: "suspension", notifiedOn: today, channel: "registered-letter", reference: "1A 102" };
    await act("bertrand", `${suspended}/notification`, notice);
    expect((await refused("bertrand", `${suspended}/notification`, notice)).code).toBe("habilitation/already-notified");
  });

  it("s’annonce en termes neutres aux personnes en formation ou inscrites, chacune une fois et seule", async () => {
    const url = `${suspended}/people`;
    const typo = { groups: [{ situation: "enrolled", addresses: ["paul.exemple.fr"] }], text: "" };
    expect((await refused("camille", url, typo)).code).toBe("habilitation/address-wrong");
    expect((await refused("camille", url, { groups: [], text: "" })).code).toBe("habilitation/nobody-unexplained");
    await act("camille", url, {
      groups: [
        { situation: "stop", addresses: ["paul@exemple.fr", "lea@exemple.fr"] },
        { situation: "enrolled", addresses: ["LEA@exemple.fr", " zoe@exemple.fr "] },
      ],
      text: "L’autre organisme vous appelle.",
    });
    const mails = (await given.mailbox.react()).filter(({ code }) => code === "M-705");
    expect(mails.map(({ to }) => to).toSorted()).toEqual(["lea@exemple.fr", "paul@exemple.fr", "zoe@exemple.fr"]);
    const [mail] = mails.filter(({ to }) => to === "paul@exemple.fr");
    expect(mail?.subject).toBe("Votre formation et votre examen\u00A0: ce qui change pour vous");
    expect(mail?.text).toContain("ne se tient pas aux dates annoncées");
    expect(mail?.text).toContain("L’autre organisme vous appelle.");
    expect(mail?.text).not.toMatch(/suspen|sanction|manquement|lea@/i);
  });

  it("ne se lève qu’une fois les manquements corrigés, et ne se refuse pas sur une correction non vérifiée", async () => {
    const lift = { grounds: [{ code: "LEV-01", detail: "Plan vérifié." }] };
    const refusal = { grounds: [{ code: "LEV-04", detail: "Plan absent." }] };
    expect((await refused("aicha", `${suspended}/lift`, lift)).code).toBe("habilitation/failing-not-corrected");
    const proof = { code: "SUS-01", text: "Plan d’amélioration et ses résultats.", receivedOn: today };
    await act("claire", `${suspended}/corrections`, proof);
    expect((await refused("aicha", `${suspended}/lift-refusal`, refusal)).code).toBe(
      "habilitation/correction-not-verified",
    );
    await given.mailbox.react();
    const insufficient = { code: "SUS-01", outcome: "insufficient", reason: "Le plan n’a pas de date." };
    await act("camille", `${suspended}/verifications`, insufficient);
    const [told] = (await given.mailbox.react()).filter(({ code }) => code === "M-712");
    expect(told?.text).toContain("jugée insuffisante");
    expect(told?.text).toContain("Le plan n’a pas de date.");
    expect(told?.text).toContain("Une autre preuve");
    const verified = { code: "SUS-01", outcome: "verified", reason: "Plan lu, suivi d’effet." };
    await act("camille", `${suspended}/verifications`, verified);
    expect((await procedure("claire")).suspension.failings).toMatchObject([
      { status: "verified", filed: { text: proof.text, late: false }, found: { outcome: "verified" } },
    ]);
    await act("claire", `${suspended}/mentions-removal`, { text: "Trois pages retirées.", receivedOn: today });
    await act("aicha", `${suspended}/lift`, lift);
    expect((await seen("claire", suspended)).status).toBe("active");
  });
});

describe("le retrait", () => {
  it("suppose une suspension restée sans effet, sauf infraction grave notifiée", async () => {
    const seenEffects = await weighed(suspended);
    const withdrawal = {
      grounds: [{ code: "RET-01", detail: "Rien n’est corrigé." }],
      effectiveOn: today,
      ...seenEffects,
    };
    const url = `${suspended}/withdrawal`;
    expect((await refused("aicha", url, withdrawal)).code).toBe("habilitation/ground-needs-suspension");
    const serious = { ...withdrawal, grounds: [{ code: "RET-02", detail: "Faux certificats." }] };
    expect((await refused("aicha", url, serious)).code).toBe("habilitation/grievances-not-notified");
    const until = await reproached(suspended, "withdrawal", serious.grounds, "1A 103");
    await passTo(addDays(until, 1));
    await act("aicha", url, { ...serious, effectiveOn: today });
  });

  it("est définitif, et bloque une nouvelle candidature", async () => {
    expect(await seen("claire", suspended)).toMatchObject({
      status: "withdrawn",
      ending: { status: "withdrawn", on: today },
    });
    expect(await standing(siren)).toMatchObject({ habilitation: null, withdrawnForGood: true });
    expect((await refused("aicha", `${suspended}/lift`, { grounds: [] })).code).toBe("habilitation/not-now");
  });
});

describe("la fin à la demande de l’organisme", () => {
  const grounds = [{ code: "FIN-02", detail: "Arrêt de l’activité de formation." }];

  it("respecte le préavis, que lui-même ne peut pas lever", async () => {
    const seenEffects = await weighed(leaving);
    const asked = { grounds, effectiveOn: today, noticeWaived: true, ...seenEffects };
    expect((await refused("samira-1", `${leaving}/termination`, asked)).status).toBe(403);
    expect((await refused("claire-1", `${leaving}/termination`, asked)).code).toBe("habilitation/notice-too-short");
    const after = { grounds, effectiveOn: addMonths(today, 2), ...seenEffects };
    await act("claire-1", `${leaving}/termination`, after);
    expect((await refused("claire-1", `${leaving}/termination`, after)).code).toBe("habilitation/already-terminated");
  });

  it("laisse l’habilitation active jusqu’à sa date, puis l’organisme libre d’une autre candidature", async () => {
    const { ending, status } = await seen("claire-1", leaving);
    expect({ ending, status }).toMatchObject({ status: "active", ending: { status: "terminated" } });
    const end = async () => {
      const request = {
        actor: habilis,
        at: await given.now(),
        commandId: randomUUID(),
        bodyHash: "aa",
        expected: null,
      };
      await handle(given.ports, request, { run: endHabilitation, input: { habilitationId: leaving } });
    };
    await end();
    expect(await standing(leavingSiren)).toMatchObject({ habilitation: leaving });
    await passTo(ending.on);
    expect(await given.ports.readings.habilitations.endedOn(today, { after: null, limit: 9 })).toEqual([leaving]);
    await end();
    expect(await standing(leavingSiren)).toMatchObject({ habilitation: null, withdrawnForGood: false });
  });
});

describe("l’attestation", () => {
  it("ne se demande qu’avec le numéro d’une habilitation que l’on peut lire", async () => {
    const get = async (person: string, number: string) =>
      (await given.get(person, `/api/attestations/${number}`)).json();
    expect((await get("claire", "H-2026-0001")).code).toBe("habilitation/attestation-not-printed");
    expect((await get("pierre", "H-2026-0001")).code).toBe("access/not-found");
    expect((await get("claire", "n-importe-quoi")).code).toBe("access/not-found");
  });
});
