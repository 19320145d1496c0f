import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { picture } from "../../specs/samples/exchangedBank.ts";
import { adoptQuestions } from "../application/bank/adoptQuestions.ts";
import { exchangeFormats } from "../domain/bank/exchange.model.ts";
import { dayOf } from "../domain/shared/calendar.ts";

const given = api();
const scheme = "/api/schemes/certifiag";

interface Item {
  readonly title: string;
  readonly outcome: string;
  readonly remarks: readonly string[];
  readonly wording: { readonly text: string; readonly theme: string } | null;
  readonly standing: string;
  readonly code: string | null;
  readonly lacks: readonly string[];
  readonly faults: readonly string[];
}

const readFile = (bytes: Buffer, by = "elias") => given.upload(by, `${scheme}/question-readings?name=banque`, bytes);
const itemsOf = async (bytes: Buffer): Promise<readonly Item[]> => (await readFile(bytes)).json().items;
const exported = (format: string) => given.get("nadia", `${scheme}/question-exports/${format}`);

const gift = `::Sans rien::Un organisme vous demande le certificat. Que répondez-vous ? {
  =Le certificateur le délivre.
  ~Je le délivre.
  ~Je le délivre contre paiement.
  ~Personne ne le délivre.
}

::Trop court::La réponse est-elle oui ? {=Oui ~Non}

::Rédigée::Racontez. {}
`;

let known = 0;
beforeAll(async () => {
  await given.staff("nadia", "quality_manager");
  await given.staff("elias", "exam_manager");
  const published = (await given.ports.schemes.inForce("certifiag", dayOf(await given.now()))).scheme;
  await adoptQuestions(given.ports, published);
  known = published.questions.filter(({ status }) => status === "active").length;
});

describe("l’échange de questions", () => {
  it.each(exchangeFormats)("donne les questions en service en %s, et dit ce que ce format en garde", async (format) => {
    const file = await exported(format);
    expect(file.statusCode).toBe(200);
    expect(file.headers["content-disposition"]).toMatch(/^attachment; .*banque-certifiag-/);
    const report = (await given.get("nadia", `${scheme}/question-exports/${format}/report`)).json();
    expect(report.questions).toBe(known);
    const kept = report.reports.filter(({ outcome }: Item) => outcome === "kept").length;
    if (format === "aiken") expect(report.reports[0].remarks[0]).toMatch(/^Ce format ne garde pas /);
    else expect(kept).toBe(known);
  });

  it.each(exchangeFormats.filter((format) => format !== "aiken"))(
    "reconnaît, relue en %s, chaque question qu’elle a donnée",
    async (format) => {
      const items = await itemsOf((await exported(format)).rawPayload);
      expect(items).toHaveLength(known);
      expect(items.filter(({ standing, code }) => standing !== "same" || code === null)).toEqual([]);
    },
  );

  it("lit un fichier venu d’ailleurs, question par question, sans rien mettre dans la banque", async () => {
    const before = (await given.get("nadia", `${scheme}/questions`)).json().questions.length;
    const [bare, short, essay] = await itemsOf(Buffer.from(gift));
    expect(bare).toMatchObject({ title: "Sans rien", standing: "new", faults: [] });
    expect(bare?.lacks).toEqual(["theme", "explanation", "source", "difficulty"]);
    expect(short?.faults).toEqual(["Il faut 4\u00A0réponses\u00A0; il y en a 2."]);
    expect(essay).toMatchObject({ outcome: "refused", wording: null });
    expect(essay?.remarks[0]).toMatch(/^Seules les questions à choix sont reprises/);
    expect((await given.get("nadia", `${scheme}/questions`)).json().questions).toHaveLength(before);
  });

  it("laisse proposer ce qui a été lu, une fois complété ; relu, c’est alors déjà dans la banque", async () => {
    const [bare] = await itemsOf(Buffer.from(gift));
    const completed = { theme: "T1", difficulty: "moyenne", explanation: "Il le délivre.", source: "Règlement" };
    const wording = { ...bare?.wording, ...completed };
    const answer = await given.post("elias", `${scheme}/questions`, { wording });
    expect(answer.statusCode).toBe(200);
    const [again] = await itemsOf(Buffer.from(gift));
    expect(again).toMatchObject({ standing: "same", code: answer.json().code });
  });

  it("refuse un fichier hostile ou qui n’en est pas un, et dit pourquoi", async () => {
    const entity = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><quiz>&b;</quiz>';
    const hostile = await readFile(Buffer.from(entity));
    expect([hostile.statusCode, hostile.json().code]).toEqual([422, "exchange/document-type-declared"]);
    const empty = await readFile(Buffer.from(" "));
    expect(empty.statusCode).toBe(422);
    expect((await exported("word")).statusCode).toBe(404);
  });
});

describe("l’image d’une question", () => {
  const wording = (file: string) => ({
    ...{ theme: "T2", kind: "single", difficulty: "facile", recall: false, text: "Que montre cette image ?" },
    options: ["Un carré", "Un rond", "Un triangle", "Rien"].map((text, n) => ({
      ...{ id: "abcd"[n] ?? "", text, correct: n === 0 },
    })),
    ...{ explanation: "C’en est un.", source: "Règlement" },
    image: { file, alternative: "Un carré plein, sur fond blanc" },
  });
  const giveImage = (bytes: Buffer, name: string) =>
    given.upload("elias", `${scheme}/question-images?name=${name}`, bytes);

  it("est gardée, montrée avec sa question, et voyage avec elle", async () => {
    const bytes = Buffer.from(picture("carre.png").bytes);
    const answer = await giveImage(bytes, "carre.png");
    expect(answer.statusCode).toBe(200);
    const { file } = answer.json();
    const { code } = (await given.post("elias", `${scheme}/questions`, { wording: wording(file) })).json();
    const shown = await given.get("nadia", `${scheme}/questions/${code}/images/${file}`);
    expect([shown.statusCode, shown.headers["content-type"]]).toEqual([200, "image/png"]);
    expect(shown.rawPayload.equals(bytes)).toBe(true);
    expect((await given.get("nadia", `${scheme}/questions/T1-001/images/${file}`)).statusCode).toBe(404);
    await given.post("elias", `${scheme}/questions/${code}/submission`);
    expect((await given.post("nadia", `${scheme}/questions/${code}/approval`)).statusCode).toBe(200);
    const items = await itemsOf((await exported("moodle")).rawPayload);
    expect(items.find((item) => item.code === code)?.wording).toMatchObject({ image: wording(file).image });
  });

  it("d’un autre genre est refusée", async () => {
    const answer = await giveImage(Buffer.from("%PDF-1.7\n"), "carre.pdf");
    expect([answer.statusCode, answer.json().code]).toEqual([422, "bank/not-an-image"]);
  });
});
