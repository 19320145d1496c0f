import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { sampleCompany } from "../../specs/filing.ts";
import { decisionDossier, decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { generateAgreement } from "../application/agreements/generateAgreement.ts";
import { lapseAgreement } from "../application/agreements/lapseAgreement.ts";
import { requestCode } from "../application/agreements/requestCode.ts";
import { signAgreement } from "../application/agreements/signAgreement.ts";
import { habilitationStream } from "../application/habilitations/habilitation.stream.ts";
import { handle, type UseCase } from "../application/handle.ts";
import { organisationStream } from "../application/organisations/organisation.stream.ts";
import type { Ports } from "../application/ports/ports.ts";
import { habilis } from "../domain/access/actor.ts";
import { statusOn } from "../domain/habilitations/periods.ts";
import { standingOf } from "../domain/organisations/organisation.decide.ts";
import { addDays, addMinutes, addMonths, type Day, dayOf, type Moment } from "../domain/shared/calendar.ts";
import { contentOf } from "../main/demo/content.ts";

const given = api();
const judged = ["plan-respected", "report-consistent"].map((item) => ({ item, result: "ok" }));
const grounds = [{ code: "OCT-02", detail: "Non-conformité levée le 25 août." }];

const urlOf = (id: string) => `/api/agreements/${id}`;
const writingOf = (id: string) => `/api/dossiers/${id}/agreement`;
const seen = async (person: string, id: string) => (await given.get(person, urlOf(id))).json();
async function refused(person: string, url: string, body = {}) {
  const response = await given.post(person, url, body);
  return { status: response.statusCode, ...response.json() };
}
async function act(person: string, url: string, body = {}) {
  const response = await given.post(person, url, body);
  expect(response.json()).toMatchObject({ id: expect.any(String), position: expect.any(Number) });
  return response.json();
}

/** A dossier decided upon favourably, the number of the sample organisation telling which. */
async function favourable(id: string, rank: number): Promise<Day> {
  await decisionDossier(given, id, rank);
  await act("bertrand", `/api/dossiers/${id}/review`, { judged, proposal: "grant", opinion: "" });
  await act("bertrand", `/api/dossiers/${id}/decision`, { outcome: "grant", grounds });
  return (await seen("camille", id)).signBy;
}

/** The code of the last mail that somebody received. */
async function codeOf(person: string): Promise<string> {
  const [mail] = await given.ports.readings.mails.list({ recipient: `${person}@exemple.fr`, limit: 1 });
  const text = mail === undefined ? null : await given.ports.readings.mails.read(mail.id);
  return (
    /(\d{3})\s(\d{3})/
      .exec(text?.text ?? "")
      ?.slice(1)
      .join("") ?? ""
  );
}

async function askCode(person: string, id: string): Promise<string> {
  const answer = await act(person, `${urlOf(id)}/code`);
  expect(answer).toMatchObject({ sentTo: `${person.slice(0, 1)}•••••@exemple.fr` });
  return await codeOf(person);
}

async function signing(person: string, id: string, body: object = {}) {
  const { documentHash } = await seen(person, id);
  return { documentHash, typedName: person, code: "000000", consent: true, ...body };
}

/** A use case run as the server would, on other ports or at another moment than now. */
async function run<I, A extends object>(
  by: { readonly person: string | null; readonly at?: Moment; readonly ports?: Ports },
  useCase: UseCase<I, A>,
  input: I,
) {
  const ports = by.ports ?? given.ports;
  const actor = by.person === null ? habilis : await given.ports.people.actor(by.person);
  const at = by.at ?? (await given.now());
  const request = { actor, at, commandId: randomUUID(), bodyHash: "aa", expected: null };
  return await handle(ports, request, { run: useCase, input });
}

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("732829320", { pierre: "legal_representative" });
});

describe("la convention", () => {
  const id = "d-agreement";
  const { siren, name: company } = sampleCompany(0);

  it("ne se rédige pas avant une décision favorable", async () => {
    await decisionDossier(given, id);
    expect((await refused("camille", writingOf(id))).code).toBe("agreement/no-favourable-decision");
    await act("bertrand", `/api/dossiers/${id}/review`, { judged, proposal: "grant", opinion: "" });
    await act("bertrand", `/api/dossiers/${id}/decision`, { outcome: "grant", grounds });
  });

  it("ne se rédige pas tant qu’un article obligatoire est vide, en disant lequel", async () => {
    const content = contentOf(sampleCompany(0), dayOf(await given.now()));
    const keep = async (body: object) => {
      const row = { hash: "aa", salt: "", body: { content: body }, erased_on: null, erased_because: null };
      await given.ports.events.commit({ appends: [], rows: [{ table: "contents", rows: [row] }], command: null });
    };
    await keep({ ...content, means: { tools: "", onSite: " ", distance: "" } });
    expect(await refused("camille", writingOf(id))).toMatchObject({
      ...{ status: 422, code: "agreement/clause-empty" },
      detail: expect.stringContaining("«\u00A0Moyens techniques, pédagogiques et d’encadrement\u00A0»"),
      facts: { clauses: [{ code: "ART-07", missing: ["scope.means"] }] },
    });
    await keep(content);
  });

  it("se lit en entier, remplie du dossier, avant toute signature", async () => {
    await act("camille", writingOf(id));
    const { text, status, turn, documentHash, signatures } = await seen("claire", id);
    expect(status).toBe("generated");
    expect(text.clauses).toHaveLength(28);
    expect(JSON.stringify(text)).not.toMatch(/\{[a-z]+\.[A-Za-z.]+\}/);
    expect(text.preamble).toContain(`et ${company}, `);
    expect(text.scope.trainers[0].competences).toMatch(/ et /);
    expect(text.signatories).toMatchObject({ organisation: { name: "claire" }, certifier: { name: "aicha" } });
    expect(turn).toMatchObject({ party: "organisation", name: "claire" });
    expect(given.ports.contents.fingerprint(text)).toBe(documentHash);
    expect(signatures).toEqual([]);
    expect((await given.get("pierre", urlOf(id))).statusCode).toBe(404);
  });

  it("se signe dans l’ordre, par la personne désignée, avec le code qu’elle seule a reçu", async () => {
    const sign = `${urlOf(id)}/sign`;
    expect((await refused("aicha", `${urlOf(id)}/code`)).code).toBe("agreement/organisation-signs-first");
    expect((await refused("claire", sign, await signing("claire", id))).code).toBe("agreement/no-code-requested");
    const code = await askCode("claire", id);
    const wrong = code === "123456" ? "654321" : "123456";
    const refusals = [
      [await signing("claire", id, { code: wrong }), "agreement/code-wrong"],
      [await signing("claire", id, { code, typedName: "Clara" }), "agreement/name-differs"],
      [await signing("claire", id, { code, documentHash: "ff" }), "agreement/document-changed"],
    ] as const;
    for (const [body, expected] of refusals) expect((await refused("claire", sign, body)).code).toBe(expected);
    await act("claire", sign, await signing("claire", id, { code: `${code.slice(0, 3)} ${code.slice(3)}` }));
    expect((await seen("claire", id)).signatures).toMatchObject([{ party: "organisation", name: "claire" }]);
  });

  it("ne se signe pas deux fois, et ne se rédige plus une fois signée par l’organisme", async () => {
    expect((await refused("claire", `${urlOf(id)}/code`)).code).toBe("agreement/already-signed");
    const again = await signing("claire", id);
    expect((await refused("claire", `${urlOf(id)}/sign`, again)).code).toBe("agreement/already-signed");
    expect((await refused("camille", writingOf(id))).code).toBe("agreement/not-now");
  });

  it("ouvre d’un seul coup l’habilitation à la dernière signature", async () => {
    const code = await askCode("aicha", id);
    await act("aicha", `${urlOf(id)}/sign`, await signing("aicha", id, { code }));
    const today = dayOf(await given.now());
    const { text, conclusion, status } = await seen("claire", id);
    expect({ status, conclusion }).toEqual({
      status: "concluded",
      conclusion: { effectiveOn: today, endsOn: addMonths(today, 36) },
    });
    const { state } = await given.ports.states.load(habilitationStream, id);
    if (state.status === "none") throw new Error("no habilitation");
    expect(state.grant).toMatchObject({ number: text.habilitation, agreementId: id, effectiveOn: today });
    expect(state.scope).toMatchObject({ establishments: [sampleCompany(0).siret], programmes: [`${id}/1`] });
    const organisation = (await given.ports.states.load(organisationStream, siren)).state;
    expect(standingOf(organisation, "certifiag")).toMatchObject({ openDossier: null, habilitation: id });
    expect((await given.get("camille", `/api/dossiers/${id}`)).json()).toMatchObject({
      status: "concluded",
      stage: "active",
    });
    expect(await given.ports.readings.register.byNumber(text.habilitation, today)).toMatchObject({ status: "active" });
    expect((await refused("aicha", `${urlOf(id)}/sign`, await signing("aicha", id, { code }))).code).toBe(
      "agreement/not-now",
    );
  });
});

describe("le code de signature", () => {
  const id = "d-code";

  beforeAll(async () => {
    await favourable(id, 1);
    await act("camille", writingOf(id));
  });

  it("ne vaut plus rien passé son délai", async () => {
    const code = await askCode("claire-1", id);
    const { documentHash } = await seen("claire-1", id);
    const at = addMinutes(await given.now(), 10);
    const input = { agreementId: id, documentHash, typedName: "claire-1", code };
    expect(await run({ person: "claire-1", at }, signAgreement, input)).toMatchObject({
      refusal: { code: "agreement/code-expired" },
    });
  });

  it("ne se devine pas : après quelques essais, il en faut un autre", async () => {
    const code = await askCode("claire-1", id);
    const wrong = code === "123456" ? "654321" : "123456";
    const codes: string[] = [];
    for (const typed of [wrong, wrong, wrong, wrong, wrong, code]) {
      const body = await signing("claire-1", id, { code: typed });
      codes.push((await refused("claire-1", `${urlOf(id)}/sign`, body)).code);
    }
    expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => "agreement/code-wrong"));
    expect(codes[5]).toBe("agreement/no-code-requested");
  });

  it("ne vaut que pour le texte qui a été lu", async () => {
    const code = await askCode("claire-1", id);
    const before = await signing("claire-1", id, { code });
    await act("camille", writingOf(id), { financialTerms: "Un forfait annuel de 500 euros" });
    expect((await refused("claire-1", `${urlOf(id)}/sign`, before)).code).toBe("agreement/document-changed");
    const now = await signing("claire-1", id, { code });
    expect((await refused("claire-1", `${urlOf(id)}/sign`, now)).code).toBe("agreement/no-code-requested");
  });
});

describe("la caducité", () => {
  const id = "d-lapsed";

  it("empêche de signer dès le lendemain du dernier jour, notée ou non", async () => {
    const signBy = await favourable(id, 2);
    await act("camille", writingOf(id));
    const { documentHash } = await seen("claire-2", id);
    const at = addMinutes(await given.now(), 0);
    expect(await run({ person: null, at }, lapseAgreement, { dossierId: id })).toMatchObject({
      refusal: { code: "agreement/time-left", signBy },
    });
    expect((await given.post("louise", "/api/demo/clock", { to: addDays(signBy, 1) })).statusCode).toBe(200);
    const input = { agreementId: id, documentHash, typedName: "claire-2", code: "000000" };
    const refusal = { code: "agreement/time-over", signBy };
    expect(await run({ person: "claire-2" }, requestCode({ publicUrl: "" }), { agreementId: id })).toMatchObject({
      refusal,
    });
    expect(await run({ person: "claire-2" }, signAgreement, input)).toMatchObject({ refusal });
    expect((await seen("claire-2", id)).status).toBe("lapsed");
  });

  it("clôt le dossier sans refus : une autre candidature peut être ouverte", async () => {
    expect(
      (await given.ports.readings.agreements.awaited({ after: null, limit: 500 })).map(({ dossierId }) => dossierId),
    ).toContain(id);
    expect(await run({ person: null }, lapseAgreement, { dossierId: id })).toMatchObject({ ok: true });
    expect(
      (await given.ports.readings.agreements.awaited({ after: null, limit: 500 })).map(({ dossierId }) => dossierId),
    ).not.toContain(id);
    const { siren } = sampleCompany(2);
    const organisation = (await given.ports.states.load(organisationStream, siren)).state;
    expect(standingOf(organisation, "certifiag")).toMatchObject({ openDossier: null, reapplyFrom: null });
    const late = await run({ person: "claire-2" }, requestCode({ publicUrl: "" }), { agreementId: id });
    expect(late).toMatchObject({ refusal: { code: "dossier/not-in-this-state" } });
  });
});

describe("la fin d’enregistrement de la certification", () => {
  const id = "d-registration";
  /** The same house, where the version in force knows the last day of the registration. */
  const registeredUntil = (last: Day): Ports => ({
    ...given.ports,
    schemes: {
      ...given.ports.schemes,
      async inForce(name, on) {
        const { ref, scheme } = await given.ports.schemes.inForce(name, on);
        return { ref, scheme: { ...scheme, certification: { ...scheme.certification, registrationEndsOn: last } } };
      },
    },
  });

  beforeAll(async () => {
    await favourable(id, 3);
  });

  it("interdit une convention qui commencerait après elle", async () => {
    const ports = registeredUntil(addDays(dayOf(await given.now()), -1));
    const asked = { dossierId: id, financialTerms: "", signatoryId: "" };
    expect(await run({ person: "camille", ports }, generateAgreement, asked)).toMatchObject({
      refusal: { code: "agreement/registration-ended" },
    });
  });

  it("borne la convention et l’habilitation, qui prend fin ce jour-là sans faute", async () => {
    const today = dayOf(await given.now());
    const last = addMonths(today, 12);
    const ports = registeredUntil(last);
    const asked = { dossierId: id, financialTerms: "", signatoryId: "" };
    expect(await run({ person: "camille", ports }, generateAgreement, asked)).toMatchObject({ ok: true });
    expect((await seen("claire-3", id)).text.certification.registrationEndsOn).toBe(last);
    for (const person of ["claire-3", "aicha"]) {
      const { documentHash } = await seen(person, id);
      const code = await askCode(person, id);
      const input = { agreementId: id, documentHash, typedName: person, code };
      expect(await run({ person, ports }, signAgreement, input)).toMatchObject({ ok: true });
    }
    const { state } = await given.ports.states.load(habilitationStream, id);
    expect([last, addDays(last, 1)].map((on) => statusOn(state, on))).toEqual(["active", "ended"]);
    expect((await seen("claire-3", id)).conclusion.endsOn).toBe(addDays(last, 1));
  });
});
