import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { workbook } from "../../specs/samples/workbook.ts";
import { ownerPool } from "../adapters/postgres/pool.ts";
import { compareReadings } from "../adapters/postgres/rebuild.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const habilitationId = "h-results";
let siren: string;
let referent: string;
let today: Day;

const heads = ["Candidat", "SIREN", "Session", "Date du jury", "Résultat", "C1"];
const csv = (rows: readonly (readonly string[])[], separator = ";"): Buffer =>
  Buffer.from(`\uFEFF${[heads, ...rows].map((row) => row.join(separator)).join("\r\n")}`);
const read = async (name: string, bytes: Buffer) =>
  (await given.upload("louis", `/api/schemes/certifiag/result-files?name=${name}`, bytes)).json();
const take = async ({ file, mapping }: { file: string; mapping: object }, fileName = "mars.csv") =>
  (await given.post("louis", "/api/schemes/certifiag/result-imports", { file, fileName, mapping })).json();
const imported = async (id: string) => (await given.get("louis", `/api/result-imports/${id}`)).json();
const rate = async (person: string) => (await given.get(person, `/api/habilitations/${habilitationId}/rate`)).json();
const jury = () => addDays(today, -10);
/** As many lines as there are letters: r, passed; n, failed; a, absent. */
const lines = (word: string, from = 0, session = "S-01") =>
  [...word].map((letter, n) => [
    ...[`K-${from + n}`, siren, session, jury()],
    ...(letter === "r" ? ["reçu", "acquis"] : letter === "n" ? ["non reçu", "non acquis"] : ["absent", ""]),
  ]);

beforeAll(async () => {
  await decisionStaff(given);
  await given.staff("louis", "exam_manager");
  await given.organisation("732829320", { pierre: "legal_representative" });
  const cast = await habilitated(given, habilitationId);
  siren = cast.company.siren;
  referent = cast.referent;
  today = dayOf(await given.now());
});

describe("un fichier de résultats", () => {
  it("est lu sans rien importer, ses colonnes devinées, chaque ligne fausse expliquée", async () => {
    const rows = [
      ...lines("rn"),
      lines("r")[0] ?? [],
      ["K-9", "999999999", "S-01", jury(), "reçu", ""],
      ["K-10", siren, "S-01", addDays(today, 3), "reçu", ""],
      ["K-11", siren, "S-01", jury(), "70,0 %", ""],
      ["K-12", siren, "S-01", jury(), "", ""],
    ];
    const found = await read("mars.csv", csv(rows));
    expect(found).toMatchObject({
      mapping: { candidate: "Candidat", organisation: "SIREN", juryOn: "Date du jury", outcome: "Résultat", C1: "C1" },
      counts: { read: 7, added: 2, corrected: 0, unchanged: 0, refused: 5 },
      ...{ missing: [], sameFile: null },
    });
    expect(
      found.refused.map(({ line, problems }: { line: number; problems: string[] }) => `${line} ${problems}`),
    ).toEqual([
      expect.stringMatching(/^4 Ce candidat est déjà à la ligne 2/),
      expect.stringMatching(/^5 L’organisme «.999999999.» n’est pas connu/),
      expect.stringMatching(/^6 La date du jury, le .*, n’est pas encore passée/),
      expect.stringMatching(/^7 «.70,0 %.» n’est pas un résultat/),
      expect.stringMatching(/^8 Le résultat manque/),
    ]);
    expect((await given.get("louis", "/api/schemes/certifiag/result-imports")).json().imports).toEqual([]);
  });

  it("est refusé quand il n’est ni CSV ni classeur, quand il est vide, ou qu’une bombe s’y cache", async () => {
    expect((await read("a.csv", Buffer.from("\r\n\r\n"))).code).toBe("results/file-empty");
    expect((await read("a.pdf", Buffer.from("%PDF-1.7\n"))).code).toBe("results/file-unreadable");
    const bomb = workbook([heads], { paddingMegabytes: 20 });
    expect((await read("a.xlsx", bomb)).code).toBe("results/file-unreadable");
  });

  it("se relit avec une correspondance corrigée, et dit les colonnes qui manquent", async () => {
    const found = await read("mars.csv", csv(lines("r")));
    const { outcome: _, ...mapping } = found.mapping;
    const again = await given.ask("louis", "PUT", `/api/schemes/certifiag/result-files/${found.file}`, { mapping });
    expect(again.json()).toMatchObject({ missing: ["outcome"], counts: { refused: 1 } });
    expect((await take({ file: found.file, mapping })).code).toBe("results/columns-missing");
  });
});

describe("un import", () => {
  let first: { file: string; mapping: object };
  let id: string;

  it("garde les lignes justes, compte le taux exact, et l’organisme le lit", async () => {
    first = await read("mars.csv", csv(lines("rrrrrrrnnna")));
    id = (await take(first)).id;
    expect(await imported(id)).toMatchObject({ status: "done", counts: { read: 11, added: 11 }, byName: "louis" });
    const shown = await rate(referent);
    expect(shown.rolling).toMatchObject({ passed: 7, presented: 10, tenths: 700, standing: "reached" });
    expect(shown.rolling.interval).toEqual({ low: 396, high: 893 });
    expect(shown.competences).toEqual([{ code: "C1", title: "Choisir", acquired: 7, assessed: 10 }]);
    expect((await rate("pierre")).code).toBe("access/not-found");
  });

  it("du même fichier le dit ; des mêmes lignes dans un autre fichier ne change rien", async () => {
    expect(await take(first)).toMatchObject({ code: "results/same-file" });
    const again = await read("avril.csv", csv(lines("rrrrrrrnnna"), ","));
    expect(again.counts).toMatchObject({ read: 11, added: 0, unchanged: 11 });
    const second = (await take(again)).id;
    expect(await imported(second)).toMatchObject({ status: "done", counts: { unchanged: 11 } });
    expect((await rate(referent)).rolling).toMatchObject({ passed: 7, presented: 10 });
  });

  it("qui corrige garde la trace, et annulé rend ce qui était avant", async () => {
    const correction = await read("correction.csv", csv(lines("n")));
    expect(correction.corrected).toEqual([{ line: 2, candidate: "K-0", changes: ["le résultat", "les compétences"] }]);
    const { id: corrected } = await take(correction);
    expect((await rate(referent)).rolling).toMatchObject({ passed: 6, presented: 10, standing: "below" });
    expect((await given.post("louis", `/api/result-imports/${corrected}/undoing`, { reason: "" })).json().code).toBe(
      "results/reason-missing",
    );
    await given.post("louis", `/api/result-imports/${corrected}/undoing`, { reason: "Mauvais fichier." });
    expect((await rate(referent)).rolling).toMatchObject({ passed: 7, presented: 10, standing: "reached" });
    const history = (
      await given.get("camille", "/api/schemes/certifiag/result-history?candidate=K-0&session=S-01")
    ).json().history;
    expect(history).toMatchObject([
      { outcome: "failed", undone: true },
      { outcome: "passed", undone: false },
    ]);
  });

  it("répété avec le même identifiant n’est fait qu’une fois", async () => {
    const found = await read("mai.csv", csv(lines("r", 50)));
    const body = { commandId: randomUUID(), file: found.file, fileName: "mai.csv", mapping: found.mapping };
    const once = (await given.post("louis", "/api/schemes/certifiag/result-imports", body)).json();
    const twice = (await given.post("louis", "/api/schemes/certifiag/result-imports", body)).json();
    expect(twice).toEqual(once);
    await given.post("louis", `/api/result-imports/${once.id}/undoing`, { reason: "Essai." });
  });

  it("d’un classeur lit les jours comme les écrivent les tableurs", async () => {
    const [row] = lines("r", 70);
    const found = await read("juin.xlsx", workbook([heads, row ?? []], { dayColumn: 3 }));
    expect(found).toMatchObject({ counts: { read: 1, added: 1 }, sample: [{ candidate: "K-70", juryOn: jury() }] });
  });

  it("par un autre système prend ce qui est juste et dit le reste ; une correction à la main a un motif", async () => {
    const result = { candidate: "K-80", organisation: siren, session: "S-02", juryOn: jury(), outcome: "admis" };
    const body = { source: "Plateforme d’examen", results: [result, { ...result, candidate: "" }] };
    const received = (await given.post("louis", "/api/schemes/certifiag/results", body)).json();
    expect(received).toMatchObject({
      added: 1,
      refused: [{ line: 2, problems: ["La référence du candidat manque."] }],
    });
    const told = async ({ candidate, session }: typeof result) =>
      (
        await given.get("louis", `/api/schemes/certifiag/result-history?candidate=${candidate}&session=${session}`)
      ).json().history[0]?.importId ?? "inconnu";
    const corrected = async (corrects: string, reason: string, change: object) =>
      (
        await given.post("louis", "/api/schemes/certifiag/result-corrections", {
          ...{ corrects, reason, result: { ...result, ...change } },
        })
      ).json();
    const seen = await told(result);
    const correct = async (reason: string, change: object) =>
      corrected(await told({ ...result, ...change }), reason, change);
    expect((await correct("", { outcome: "ajourné" })).code).toBe("results/reason-missing");
    expect((await correct("Erreur.", {})).code).toBe("results/nothing-corrected");
    expect((await correct("Erreur.", { candidate: "K-81" })).code).toBe("results/unknown-result");
    expect((await correct("Erreur.", { outcome: "peut-être" })).code).toBe("results/line-wrong");
    expect(await correct("Erreur de saisie du jury.", { outcome: "ajourné" })).toMatchObject({
      id: expect.any(String),
    });
    expect((await corrected(seen, "Autre erreur.", { outcome: "absent" })).code).toBe("changed-meanwhile");
    expect((await rate(referent)).rolling).toMatchObject({ passed: 7, presented: 11, standing: "below" });
  });

  it("refuse le certificat qu’un autre candidat porte déjà, dans le même envoi ou dans un autre", async () => {
    const result = { organisation: "libre", session: "S-03", juryOn: jury(), outcome: "admis", certificate: "C-7" };
    const send = async (...candidates: readonly string[]) => {
      const results = candidates.map((candidate) => ({ ...result, candidate }));
      const body = { source: "Plateforme d’examen", results };
      return (await given.post("louis", "/api/schemes/certifiag/results", body)).json();
    };
    const problems = ["Le certificat « C-7 » est déjà celui du candidat « K-90 ». Vérifiez lequel des deux le porte."];
    expect(await send("K-90", "K-91")).toMatchObject({ added: 1, refused: [{ line: 2, problems }] });
    expect(await send("K-92", "K-90")).toMatchObject({ unchanged: 1, refused: [{ line: 1, problems }] });
  });

  it("refuse les lignes d’une session réservée à un autre organisme", async () => {
    const plan = { code: "S-RES", heldOn: jury(), place: "Lyon", organisationId: siren };
    expect(await (await given.post("louis", "/api/schemes/certifiag/exams", plan)).json()).toMatchObject({
      position: 1,
    });
    const found = await read("res.csv", csv([["K-90", "libre", "S-RES", jury(), "reçu", ""]]));
    expect(found.refused[0].problems[0]).toMatch(/réservée à/);
  });

  it("laisse des tables que le journal et les contenus redonnent à l’identique", async () => {
    const owner = ownerPool(given.databaseUrl);
    expect(await compareReadings(owner)).toEqual([]);
    await owner.end();
  });
});

describe("un taux sous le seuil", () => {
  it("lève une alerte, une seule, et écrit aux personnes qui doivent le savoir", async () => {
    const mails = [...(await given.mailbox.react()), ...(await given.mailbox.react())];
    expect(mails.filter(({ code }) => code === "M-606").length).toBeGreaterThan(0);
    expect(mails.filter(({ code }) => code === "M-612").length).toBeGreaterThan(0);
    const { alerts } = (await given.get("camille", `/api/habilitations/${habilitationId}/alerts`)).json();
    expect(alerts).toMatchObject([{ kind: "pass-rate", status: "open", title: "Taux de réussite sous le seuil" }]);
    expect(alerts[0].sentences[0]).toMatch(/7.reçus sur 11.présentés/);
    await given.mailbox.react();
    expect((await given.get("camille", "/api/alerts?kind=pass-rate")).json().count).toBe(1);
    expect((await given.get(referent, `/api/habilitations/${habilitationId}/alerts`)).json().alerts).toEqual([]);
  });
});

describe("une certification que personne ne connaît", () => {
  it("n’a ni taux, ni non-conformités, ni résultats à recevoir : l’adresse ne mène nulle part", async () => {
    for (const part of ["rates", "nonconformities", "result-imports"])
      expect((await given.get("louis", `/api/schemes/inconnue/${part}`)).statusCode).toBe(404);
    const sent = await given.post("louis", "/api/schemes/inconnue/results", { source: "jury", results: [{}] });
    expect([sent.statusCode, sent.json().code]).toEqual([404, "access/not-found"]);
  });
});
