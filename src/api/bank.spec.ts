import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { adoptQuestions } from "../application/bank/adoptQuestions.ts";
import { dayOf } from "../domain/shared/calendar.ts";

const given = api();
const bank = "/api/schemes/certifiag/questions";
const wording = {
  ...{ theme: "T1", kind: "single", difficulty: "moyenne", recall: false, image: null },
  text: "Un organisme annonce « CertifIAG délivrée ici ». Que doit-il corriger ?",
  options: ["Le verbe", "La police", "La couleur", "Rien"].map((text, n) => ({
    ...{ id: "abcd"[n] ?? "", text, correct: n === 0 },
  })),
  explanation: "Il prépare ; le certificateur délivre.",
  source: "Règlement, article 26",
};
const published = async () => (await given.ports.schemes.inForce("certifiag", dayOf(await given.now()))).scheme;
const read = async (code: string, by = "nadia") => (await given.get(by, `${bank}/${code}`)).json();
const list = async (search = "") => (await given.get("nadia", `${bank}${search}`)).json();
const act = async (by: string, path: string, body = {}) => {
  const answer = await given.post(by, `${bank}/${path}`, body);
  return [answer.statusCode, answer.json().code ?? "done"];
};

beforeAll(async () => {
  await given.staff("nadia", "quality_manager");
  await given.staff("elias", "exam_manager");
  await adoptQuestions(given.ports, await published());
});

describe("la banque de questions", () => {
  it("tient tout ce que le dispositif publie, en service", async () => {
    const scheme = await published();
    const { questions, themes } = await list();
    expect(questions).toHaveLength(scheme.questions.length);
    expect(questions[0]).toMatchObject({ code: "T1-001", status: "active", version: 1, author: null });
    for (const { active, minimum } of themes) expect(active).toBeGreaterThanOrEqual(minimum);
    const { used, history, resembles } = await read("T1-001");
    expect(used.wording.text).toBe(scheme.questions[0]?.text);
    expect(history).toMatchObject([{ act: "adopted", by: null, version: 1 }]);
    expect(resembles).toEqual([]);
  });

  it("reprend une version suivante le jour où elle prend effet, et garde ce qui a servi avant", async () => {
    const scheme = await published();
    const last = scheme.questions.at(-1);
    if (last === undefined) throw new Error("The scheme has no question.");
    const later = { ...last, version: last.version + 1, text: `${last.text} Dites laquelle.` };
    await adoptQuestions(given.ports, { ...scheme, questions: [later] });
    const { used, history } = await read(last.id);
    expect([used.version, used.wording.text]).toEqual([later.version, later.text]);
    expect(history.map((one: { act: string }) => one.act)).toEqual(["adopted", "adopted"]);
  });

  it("ne reprend pas deux fois ce qu’elle tient", async () => {
    await adoptQuestions(given.ports, await published());
    expect((await read("T1-002")).history).toHaveLength(1);
  });

  it("reçoit une question, la fait vérifier par une autre personne, la met en service", async () => {
    const drafted = await given.post("nadia", bank, { wording });
    expect(drafted.statusCode).toBe(200);
    const { code } = drafted.json();
    expect(code).toMatch(/^T1-\d{3}$/);
    expect(await act("nadia", `${code}/submission`)).toEqual([200, "done"]);
    expect(await act("nadia", `${code}/approval`)).toEqual([403, "bank/author-approves"]);
    expect((await list("?submitted=true")).questions).toMatchObject([{ code, status: "in_review", author: "nadia" }]);
    expect(await act("elias", `${code}/return`, { reason: "La réponse b est juste aussi." })).toEqual([200, "done"]);
    const corrected = { ...wording, explanation: "Il prépare, jamais il ne délivre." };
    expect(await act("nadia", `${code}/versions`, { wording: corrected })).toEqual([200, "done"]);
    await act("nadia", `${code}/submission`);
    expect(await act("elias", `${code}/approval`)).toEqual([200, "done"]);
    const { status, used, next, history } = await read(code);
    expect({ status, next, text: used.wording.explanation }).toEqual({
      status: "active",
      next: null,
      text: corrected.explanation,
    });
    expect(history.map((one: { act: string }) => one.act)).toEqual([
      ...["drafted", "submitted", "returned", "drafted", "submitted", "approved"],
    ]);
    expect(history[2]).toMatchObject({ by: "elias", reason: "La réponse b est juste aussi." });
  });

  it("dit en une fois tout ce qui manque à une question, et garde le reste tel qu’il était", async () => {
    const bad = { ...wording, text: "", source: " ", options: wording.options.slice(0, 3) };
    const answer = await given.post("nadia", bank, { wording: bad });
    expect([answer.statusCode, answer.json().code]).toEqual([422, "bank/wording-faults"]);
    expect(answer.json().detail).toContain("Écrivez la question.");
    expect(answer.json().detail).toContain("Il faut 4\u00A0réponses");
    expect(answer.json().detail).toContain("Indiquez la règle");
  });

  it("rapproche une question de celle qu’elle répète", async () => {
    const [known] = (await published()).questions;
    if (known === undefined) throw new Error("The bank is empty.");
    const again = { ...wording, text: known.text, options: known.options };
    const { code } = (await given.post("elias", bank, { wording: again })).json();
    expect((await read(code)).resembles).toMatchObject([{ code: known.id, percent: 100, text: known.text }]);
  });

  it("suspend, reprend et retire une question, avec un motif", async () => {
    expect(await act("nadia", "T2-001/suspension", { reason: "Contestée." })).toEqual([200, "done"]);
    expect((await read("T2-001")).status).toBe("suspended");
    expect(await act("nadia", "T2-001/reinstatement", { reason: "Relue." })).toEqual([200, "done"]);
    expect(await act("elias", "T2-002/retirement", { reason: "Dépassée." })).toEqual([200, "done"]);
    expect(await act("elias", "T2-002/suspension", { reason: "x" })).toEqual([409, "bank/not-now"]);
    expect((await list("?status=retired")).questions).toMatchObject([{ code: "T2-002" }]);
  });

  it("se cherche par mot, par thème et par état ; une question inconnue n’existe pas", async () => {
    const { questions } = await list("?theme=T7&status=active");
    expect(questions.every(({ theme }: { theme: string }) => theme === "T7")).toBe(true);
    expect((await list("?search=T1-002")).questions).toMatchObject([{ code: "T1-002" }]);
    expect((await given.get("nadia", `${bank}/T9-999`)).statusCode).toBe(404);
  });

  it("ne laisse pas deux corrections se recouvrir", async () => {
    const { position } = await read("T3-001");
    const body = { wording: { ...wording, theme: "T3" }, expectedPosition: position };
    expect(await act("nadia", "T3-001/versions", body)).toEqual([200, "done"]);
    expect(await act("elias", "T3-001/versions", body)).toEqual([409, "changed-meanwhile"]);
  });
});
