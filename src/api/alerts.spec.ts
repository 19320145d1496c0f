import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { signalAlert } from "../application/alerts/raiseAlert.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { toolsFor } from "../application/reactions/tools.ts";
import type { Signal } from "../domain/alerts/alert.events.ts";
import { addDays, type Day, day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const habilitationId = "h-alerts";
let referent: string;
let siren: string;
let today: Day;

const signal = (subject: string, facts: Signal["facts"] = {}): Signal => ({
  ...{ habilitationId, kind: "communication", subject, facts: { page: "offre.exemple", ...facts } },
  seen: { seenOn: today },
});
let worked = 0;
async function raise(one: Signal): Promise<void> {
  const recipients = { ofOrganisation: async () => [], ofStaff: async () => [] };
  const means = { ports: given.ports, recipients, publicUrl: "" };
  worked += 1;
  await signalAlert(toolsFor(means, `spec ${worked}`, await given.now()).tools, one);
}
const all = async (filter = "") => (await given.get("camille", `/api/alerts?${filter}`)).json().alerts;
const read = async (id: string, person = "camille") => (await given.get(person, `/api/alerts/${id}`)).json();
const act = async (person: string, id: string, what: string, body: object) =>
  (await given.post(person, `/api/alerts/${id}/${what}`, { ...body })).json();
const open = async (subject: string): Promise<string> => {
  const before = new Set((await all()).map(({ id }: { id: string }) => id));
  await raise(signal(subject));
  return (await all()).find(({ id }: { id: string }) => !before.has(id)).id;
};

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("732829320", { pierre: "legal_representative" });
  const cast = await habilitated(given, habilitationId);
  referent = cast.referent;
  siren = cast.company.siren;
  today = dayOf(await given.now());
});

describe("une alerte", () => {
  it("n’est levée qu’une fois pour les mêmes faits ; d’autres faits du même sujet la rejoignent", async () => {
    await raise(signal("page-1", { words: 1 }));
    await raise(signal("page-1", { words: 1 }));
    expect(await all()).toHaveLength(1);
    await raise(signal("page-1", { words: 2 }));
    const [one] = await all();
    expect((await read(one.id)).seen).toHaveLength(2);
    await act("camille", one.id, "closing", { reason: "Page corrigée.", outcome: "corrected" });
    await raise(signal("page-1", { words: 1 }));
    await raise(signal("page-1", { words: 2 }));
    expect(await all("status=open")).toHaveLength(0);
    await raise(signal("page-1", { words: 3 }));
    expect(await all("status=open")).toHaveLength(1);
  });

  it("demande un motif à chaque suite, et refuse ce qui n’est pas le moment", async () => {
    const id = await open("page-2");
    expect((await act("camille", id, "observation", { reason: "" })).code).toBe("alert/reason-missing");
    expect((await act("camille", id, "snooze", { reason: "Vu.", until: addDays(today, 400) })).code).toBe(
      "alert/day-wrong",
    );
    expect(await act("camille", id, "snooze", { reason: "Vu.", until: addDays(today, 20) })).toMatchObject({
      position: 2,
    });
    expect((await act("bertrand", id, "decline", { reason: "Non." })).code).toBe("alert/not-now");
    expect((await act("bertrand", id, "closing", { reason: "Non.", outcome: "explained" })).code).toBe(
      "access/not-your-function",
    );
  });

  it("se confie à un chargé d’affaires éligible, ou revient aux responsables qualité (R-IMP-3)", async () => {
    const id = await open("page-0");
    const give = (personId: string, reason = "Absence.") => act("camille", id, "owner", { personId, reason });
    expect((await give("bertrand")).code).toBe("staff/not-an-account-manager");
    expect((await give("denis", "")).code).toBe("alert/reason-missing");
    expect(await give("denis")).toMatchObject({ position: 2 });
    expect((await give("denis")).code).toBe("alert/already-theirs");
    expect(await read(id)).toMatchObject({ ownerId: "denis", history: [{ ownerName: "denis", text: "Absence." }, {}] });
    await give("");
    expect(await read(id)).toMatchObject({ ownerId: null, status: "open" });
  });

  it("n’existe pour l’organisme que s’il est appelé à s’expliquer, et sa réponse revient à la personne chargée", async () => {
    const id = await open("page-3");
    const request = async (person: string) => (await given.get(person, `/api/alerts/${id}/request`)).json();
    expect((await request(referent)).code).toBe("access/not-found");
    expect((await given.get(referent, `/api/alerts/${id}`)).json().code).toBe("access/not-your-function");
    await given.mailbox.react();
    await act("camille", id, "request", { reason: "Pourquoi cette page annonce-t-elle un diplôme ?" });
    const mails = (await given.mailbox.react()).filter(({ code }) => code === "M-607");
    expect(mails.length).toBeGreaterThan(0);
    expect(mails[0]?.text).toContain("Pourquoi cette page annonce-t-elle un diplôme ?");
    expect(await request(referent)).toMatchObject({ open: true, question: expect.stringContaining("diplôme") });
    expect((await request("pierre")).code).toBe("access/not-found");
    const { due } = (await given.get(referent, "/api/tasks")).json();
    expect(due).toMatchObject([{ about: "alert", aboutId: id, what: "alert-explanations" }]);
    expect((await act(referent, id, "explanations", { text: "" })).code).toBe("alert/explanations-empty");
    const strange = { text: "Voici.", attachments: ["inconnue"] };
    expect((await act(referent, id, "explanations", strange)).code).toBe("file/unknown");
    await act(referent, id, "explanations", { text: "Une erreur de notre prestataire, corrigée ce jour." });
    expect((await read(id)).status).toBe("answered");
    expect((await given.mailbox.react()).some(({ code }) => code === "M-606")).toBe(true);
  });

  it("qui propose un audit se clôt d’elle-même quand le décideur l’ordonne", async () => {
    const id = await open("page-4");
    const grounds = [{ code: "AUC-02", detail: "Trois pages annoncent un diplôme." }];
    await act("camille", id, "audit-proposal", { grounds });
    expect((await given.get("bertrand", "/api/tasks")).json().due).toMatchObject([
      { aboutId: id, what: "alert-proposal" },
    ]);
    const ordered = await given.post("bertrand", `/api/habilitations/${habilitationId}/audits`, {
      ...{ auditType: "C", mode: "remote", auditor: "helene", proposals: [[addDays(today, 40)]] },
      ...{ grounds, indicators: ["F1"], announced: true },
    });
    await given.mailbox.react();
    const followed = await read(id);
    expect(followed).toMatchObject({ status: "closed", outcome: "audit-ordered" });
    expect(followed.history[0]).toMatchObject({ type: "ComplementaryAuditOrdered", auditId: ordered.json().id });
  });

  it("dont l’audit n’est pas ordonné dit pourquoi", async () => {
    const id = await open("page-5");
    await act("camille", id, "audit-proposal", { grounds: [{ code: "AUC-02", detail: "Une page." }] });
    expect((await act("bertrand", id, "decline", { grounds: [] })).code).toBe("decision/ground-missing");
    await act("bertrand", id, "decline", { grounds: [{ code: "AUC-04", detail: "Corrigé avant l’envoi." }] });
    expect(await read(id)).toMatchObject({ status: "closed", outcome: "audit-declined" });
  });

  it("se lève aussi par une personne, sur ce qu’elle a constaté", async () => {
    const text = "Un stagiaire dit n’avoir reçu aucun support.";
    const { id } = (await given.post("camille", `/api/habilitations/${habilitationId}/alerts`, { text })).json();
    expect(await read(id)).toMatchObject({ kind: "other", status: "open", seen: [{ text }] });
  });
});

describe("un certificat Qualiopi échu", () => {
  it("est vu le lendemain de son dernier jour, et écrit le jour même à un décideur (PS-02)", async () => {
    const { state } = await given.ports.states.load(dossierStream, habilitationId);
    const hash =
      state.status === "none" || state.status === "draft" || state.status === "abandoned" ? "" : state.content;
    const filed = (await given.ports.contents.read<{ content: { qualiopi: { validUntil: string } } }>([hash])).get(
      hash,
    );
    const until = day(filed?.content.qualiopi.validUntil ?? "");
    await given.mailbox.pass(until);
    expect(await all("kind=qualiopi-lapsed")).toEqual([]);
    await given.mailbox.pass(addDays(until, 1));
    await given.mailbox.pass(addDays(until, 1));
    expect(await all("kind=qualiopi-lapsed")).toMatchObject([{ organisationId: siren, status: "open" }]);
    const mails = (await given.mailbox.react()).filter(({ code }) => code === "M-606");
    expect(mails.some(({ to }) => to.startsWith("bertrand"))).toBe(true);
  });
});
