import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { addDays, addMonths, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const habilitationId = "h-watched";
let representative: string;
let referent: string;
let dueOn: Day;
let today: Day;
let id: string;

const read = async (person: string, url: string) => (await given.get(person, url)).json();
const post = async (person: string, url: string, body: object = {}) =>
  (await given.post(person, `/api/surveillances/${id}/${url}`, { ...body })).json();
const seen = (person: string) => read(person, `/api/surveillances/${id}`);

const daily = async (day: Day) => (await given.mailbox.pass(day)).map(({ code }) => code);

const alertsOf = async (kind: string) => (await read("camille", `/api/alerts?kind=${kind}`)).alerts;

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("732829320", { pierre: "legal_representative" });
  ({ representative, referent } = await habilitated(given, habilitationId, { days: 60 }));
  today = dayOf(await given.now());
  await given.mailbox.react();
  dueOn = addMonths(addDays(today, -60), 3);
  id = `${habilitationId}_S3_${dueOn}`;
});

describe("une surveillance", () => {
  it("s’ouvre d’elle-même trente jours avant, une seule fois", async () => {
    await daily(addDays(dueOn, -31));
    expect((await given.get("camille", `/api/surveillances/${id}`)).statusCode).toBe(404);
    await daily(addDays(dueOn, -30));
    await daily(addDays(dueOn, -30));
    expect((await given.mailbox.react()).map(({ code }) => code)).toEqual(["M-601"]);
    expect(await read("camille", "/api/surveillances")).toMatchObject({
      count: 1,
      surveillances: [{ id, dueOn, standing: "awaiting-elements", reduced: true, overdue: false }],
    });
    expect((await read(representative, "/api/surveillances")).count).toBe(1);
    expect((await read("pierre", "/api/surveillances")).count).toBe(0);
    expect((await given.get("pierre", `/api/surveillances/${id}`)).statusCode).toBe(404);
  });

  it("montre ce qui est connu et demandé, réduite tant qu’aucune session n’est ouverte", async () => {
    const page = await seen(representative);
    expect(page).toMatchObject({ title: "Première surveillance", status: "open", reduced: true, computed: null });
    const codes = page.points.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(["PS-01", "PS-02", "PS-03", "PS-04", "PS-07", "PS-14", "PS-16"]);
    const knownOf = (points: { code: string; known: object[] }[], code: string) =>
      points.find((point) => point.code === code)?.known;
    expect(knownOf(page.points, "PS-02")).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: "qualiopi-valid" })]),
    );
    expect(knownOf(page.points, "PS-16")).toEqual([]);
    expect(knownOf((await seen("camille")).points, "PS-16")).not.toEqual([]);
    expect((await post("camille", "widening")).code).toBe("surveillance/no-session");
  });

  it("reçoit les réponses de l’organisme, avec des pièces de son dossier seulement", async () => {
    const answer = { point: "PS-01", text: "Bilan transmis en mai." };
    expect((await post("sylvie", "elements", answer)).code).toBe("access/not-your-function");
    expect((await post(referent, "elements", { ...answer, attachments: ["inconnue"] })).code).toBe(
      "surveillance/piece-unknown",
    );
    const file = await given.upload(
      referent,
      `/api/dossiers/${habilitationId}/files?name=bilan.pdf`,
      Buffer.from("%PDF-1.7\n"),
    );
    await post(referent, "elements", { ...answer, attachments: [file.json().id] });
    expect((await seen("camille")).points[0].element).toMatchObject({
      ...{ text: "Bilan transmis en mai.", files: [{ name: "bilan.pdf" }] },
    });
    expect((await post(referent, "submission")).code).toBe("surveillance/elements-missing");
    for (const point of (await seen(referent)).points)
      if (point.asked !== null && point.element === null)
        await post(referent, "elements", { point: point.code, text: "Rien de nouveau." });
    await post(referent, "submission");
    expect((await read("camille", "/api/surveillances?standing=to-conclude")).count).toBe(1);
  });

  it("est évaluée point par point sans que l’organisme le lise avant la conclusion", async () => {
    expect((await post(referent, "ratings", { point: "PS-01", result: "conforming" })).code).toBe(
      "access/not-your-function",
    );
    const gap = { point: "PS-07", result: "gap", note: "L’intitulé exact manque." };
    await post("camille", "ratings", gap);
    const lapsed = { point: "PS-02", result: "gap", note: "Le certificat est échu." };
    await post("camille", "ratings", lapsed);
    await post("camille", "ratings", { ...lapsed, note: "Le certificat est échu depuis mai." });
    expect(await alertsOf("qualiopi-lapsed")).toMatchObject([{ status: "open" }]);
    await post("camille", "ratings", { point: "PS-02", result: "conforming" });
    expect((await seen(referent)).points.every(({ rating }: { rating: unknown }) => rating === null)).toBe(true);
    expect((await post("camille", "conclusion")).code).toBe("surveillance/points-unrated");
    await post("camille", "ratings/rest");
    expect((await post("camille", "conclusion")).code).toBe("surveillance/capture-missing");
    const file = await given.upload(
      "camille",
      `/api/dossiers/${habilitationId}/files?name=page.pdf`,
      Buffer.from("%PDF-1.7\n1"),
    );
    const capture = { address: "https://exemple.fr", on: today, attachments: [file.json().id] };
    await post("camille", "captures", { ...capture, conforming: false, note: "Titre inexact." });
    expect(await alertsOf("communication")).toHaveLength(1);
    expect((await seen(referent)).captures).toEqual([]);
    expect((await seen("camille")).computed).toBe("with-nonconformities");
  });

  it("rappelle ce qui est dû, et son retard à qui le doit", async () => {
    expect(await daily(addDays(dueOn, 15))).not.toContain("M-604");
    expect(await daily(addDays(dueOn, 16))).toContain("M-604");
    expect(await daily(addDays(dueOn, 17))).not.toContain("M-604");
    expect(await daily(addDays(dueOn, 23))).toContain("M-604");
  });

  it("se conclut sous les deux axes ; insuffisante, elle saisit un décideur", async () => {
    const conclusion = { quality: "La formation tient.", requirements: "La page est à corriger.", insufficient: true };
    expect((await post("camille", "conclusion", conclusion)).code).toBe("surveillance/too-early");
    const opensOn = addDays(dueOn, -15);
    expect((await given.post("louise", "/api/demo/clock", { to: opensOn })).statusCode).toBe(200);
    const dues = async () =>
      (await read(referent, `/api/habilitations/${habilitationId}`)).deadlines.map(
        ({ dueOn: day }: { dueOn: Day }) => day,
      );
    expect(await dues()).toContain(dueOn);
    await post("camille", "conclusion", conclusion);
    expect(await dues()).not.toContain(dueOn);
    expect((await given.mailbox.react()).map(({ code }) => code)).toContain("M-603");
    expect(await seen(referent)).toMatchObject({
      ...{ status: "concluded", conclusion: { outcome: "insufficient", quality: "La formation tient.", late: false } },
      gaps: [{ point: "PS-07", correction: null, cleared: false }],
      captures: [{ conforming: false }],
    });
    const { due } = await read("aicha", "/api/tasks");
    expect(due).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: "surveillance-follow-up", aboutId: id })]),
    );
    expect((await post("camille", "follow-up", { followUp: "none", reason: "Non." })).code).toBe(
      "access/not-your-function",
    );
    await post("aicha", "follow-up", { followUp: "none", reason: "Une première fois, corrigée aussitôt." });
    expect((await post("aicha", "follow-up", { followUp: "none", reason: "Bis." })).code).toBe(
      "surveillance/not-seized",
    );
  });

  it("voit ses écarts corrigés, refusés avec une raison, puis levés", async () => {
    const correction = { point: "PS-07", text: "La page porte l’intitulé exact." };
    await post(referent, "corrections", correction);
    const judge = (body: object) => post("camille", "corrections/judgement", { point: "PS-07", ...body });
    expect((await judge({ cleared: false })).code).toBe("surveillance/note-missing");
    await judge({ cleared: false, note: "Le numéro manque." });
    expect((await read("camille", "/api/surveillances?standing=to-correct")).count).toBe(1);
    await post(referent, "corrections", correction);
    await judge({ cleared: true });
    expect((await read("camille", "/api/surveillances?standing=concluded")).count).toBe(1);
  });
});
