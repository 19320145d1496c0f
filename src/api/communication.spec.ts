import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { dayOf } from "../domain/shared/calendar.ts";

const given = api();
const habilitationId = "h-published";
const page = `/api/habilitations/${habilitationId}/communication`;
let referent: string;
let told: readonly string[];
let today: string;

const read = async (person: string, url: string) => (await given.get(person, url)).json();
const post = async (person: string, url: string, body: object) => (await given.post(person, url, { ...body })).json();

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("732829320", { pierre: "legal_representative" });
  ({ referent } = await habilitated(given, habilitationId));
  told = ["claire", referent].map((person) => `${person}@exemple.fr`);
  await given.mailbox.react();
  today = dayOf(await given.now());
});

describe("le kit de communication", () => {
  it("porte l’intitulé exact et les textes du dispositif, et se télécharge", async () => {
    const { kit, rules } = await read(referent, page);
    expect(kit).toMatchObject({ number: "RS6891", certifier: "Certifopac", usable: true });
    expect(kit.title).toContain("Intelligence Artificielle Générative (IAG)");
    expect(kit.texts.length).toBeGreaterThan(3);
    expect(rules).toEqual({ reviewWorkingDays: 5, correctionWorkingDays: 5 });
    const file = await given.get(referent, `${page}/kit`);
    expect(file.headers["content-disposition"]).toContain("kit-communication-H-2026-0001.txt");
    expect(file.body).toContain(kit.title);
    expect((await given.get("pierre", page)).statusCode).toBe(404);
    expect((await given.get("pierre", `${page}/kit`)).statusCode).toBe(404);
  });
});

describe("une relecture", () => {
  it("est demandée par l’organisme, à faire par son chargé d’affaires, et rendue avec ce qui est à corriger", async () => {
    expect((await post(referent, `${page}/reviews`, { address: "", published: true })).code).toBe(
      "communication/address-missing",
    );
    const unknown = { address: "https://exemple.fr", published: true, attachments: ["inconnue"] };
    expect((await post(referent, `${page}/reviews`, unknown)).code).toBe("communication/piece-unknown");
    const { id } = await post(referent, `${page}/reviews`, { address: "https://exemple.fr", published: true });
    const { due } = await read("camille", "/api/tasks");
    expect(due).toEqual(expect.arrayContaining([expect.objectContaining({ what: "publication-review", aboutId: id })]));
    expect((await post(referent, `/api/publications/${id}/answer`, { conforming: true })).code).toBe(
      "access/not-your-function",
    );
    expect((await post("camille", `/api/publications/${id}/answer`, { conforming: false })).code).toBe(
      "communication/note-missing",
    );
    await post("camille", `/api/publications/${id}/answer`, { conforming: false, note: "Le numéro manque." });
    const mails = (await given.mailbox.react()).filter(({ code }) => code === "M-615");
    expect(mails.map(({ to }) => to).sort()).toEqual([...told].sort());
    expect(mails[0]?.subject).toContain("Publication à corriger au plus tard le");
    for (const said of ["https://exemple.fr", "Le numéro manque."]) expect(mails[0]?.text).toContain(said);
    expect((await read(referent, page)).reviews).toMatchObject([
      {
        id,
        status: "to-correct",
        found: false,
        published: true,
        answer: { conforming: false, note: "Le numéro manque." },
      },
    ]);
    await post(referent, `/api/publications/${id}/correction`, { text: "Ajouté." });
    await post("camille", `/api/publications/${id}/answer`, { conforming: true });
    expect((await read(referent, page)).reviews).toMatchObject([{ status: "conforming", dueOn: null }]);
    expect((await post(referent, `/api/publications/${id}/correction`, { text: "Encore." })).code).toBe(
      "communication/not-now",
    );
  });

  it("part aussi du certificateur, avec une capture datée", async () => {
    const finding = { address: "Annuaire en ligne", on: today, finding: "« Formation certifiante » sans l’intitulé." };
    expect((await post("camille", `${page}/findings`, finding)).code).toBe("communication/capture-missing");
    const file = await given.upload(
      "camille",
      `/api/dossiers/${habilitationId}/files?name=a.pdf`,
      Buffer.from("%PDF-1.7\n"),
    );
    await post("camille", `${page}/findings`, { ...finding, attachments: [file.json().id] });
    const { due } = await read(referent, "/api/tasks");
    expect(due).toEqual(expect.arrayContaining([expect.objectContaining({ what: "publication-correction" })]));
  });

  it("non conforme, lève une seule alerte, que chaque constat rejoint avec son adresse (R-COM-1)", async () => {
    const { alerts } = await read("camille", "/api/alerts?kind=communication");
    expect(alerts).toMatchObject([{ status: "open", habilitationId }]);
    const { seen } = await read("camille", `/api/alerts/${alerts[0].id}`);
    expect(seen.map(({ text }: { text: string }) => text)).toEqual(["Annuaire en ligne", "https://exemple.fr"]);
  });
});

describe("pendant une suspension", () => {
  it("le kit ne se télécharge plus : aucune mention n’est permise", async () => {
    const failings = [{ code: "SUS-12", detail: "Données publiées.", proofExpected: "Retrait" }];
    const effects = await read("aicha", `/api/habilitations/${habilitationId}/effects`);
    await post("aicha", `/api/habilitations/${habilitationId}/suspension`, {
      ...{ failings, from: today, urgency: "Un risque immédiat.", sessions: [], effectsSeen: effects.fingerprint },
    });
    expect((await read(referent, page)).kit.usable).toBe(false);
    expect((await given.get(referent, `${page}/kit`)).json().code).toBe("communication/kit-not-usable");
  });
});
