import { describe, expect, it } from "vitest";
import { picture, question } from "../../../specs/samples/exchangedBank.ts";
import type { ReadItem } from "../../domain/bank/exchange.model.ts";
import { printQuestions } from "./printQuestions.ts";
import { readQuestions } from "./readQuestions.ts";

async function items(questions: string): Promise<readonly ReadItem[]> {
  const file = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>${questions}</quiz>`;
  const reading = await readQuestions(new TextEncoder().encode(file), "moodle");
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  return reading.items;
}

const answer = (text: string, fraction: string, rest = ""): string =>
  `<answer fraction="${fraction}" format="html"><text><![CDATA[${text}]]></text>${rest}</answer>`;
const multichoice = (content: string, wording = "<p>Qui délivre ?</p>"): string => `
  <question type="multichoice">
    <name><text>Délivrance</text></name>
    <questiontext format="html"><text><![CDATA[${wording}]]></text></questiontext>
    ${content}
  </question>`;

describe("un fichier de Moodle", () => {
  it("donne une question avec son thème, sa référence, son explication et ses étiquettes", async () => {
    const [item] = await items(`
      <question type="category"><category><text>$course$/top/Défaut pour le cours/Droit // devoirs</text></category></question>
      ${multichoice(`<generalfeedback format="html"><text><![CDATA[<p>Article 3</p>]]></text></generalfeedback>
        <idnumber>T1-009</idnumber><single>true</single>
        ${answer("<p>Le certificateur</p>", "100")}${answer("<p>L’organisme</p>", "0")}
        <tags><tag><text>difficulté:moyenne</text></tag><tag><text>rappel</text></tag><tag><text>source:R-AGR-3</text></tag></tags>`)}`);
    expect(item?.report).toEqual({ rank: 1, title: "Délivrance", outcome: "kept", remarks: [] });
    expect(item?.question).toEqual({
      reference: "T1-009",
      title: "Délivrance",
      text: "Qui délivre ?",
      kind: "single",
      options: [
        { text: "Le certificateur", correct: true },
        { text: "L’organisme", correct: false },
      ],
      explanation: "Article 3",
      theme: "Droit / devoirs",
      difficulty: "moyenne",
      recall: true,
      source: "R-AGR-3",
      images: [],
    });
  });

  it("donne plusieurs réponses quand la question en attend plusieurs : celles qui rapportent des points", async () => {
    const [item] = await items(
      multichoice(`<single>false</single>${answer("a", "50")}${answer("b", "50")}${answer("c", "-100")}`),
    );
    expect(item?.question).toMatchObject({
      kind: "multiple",
      options: [{ correct: true }, { correct: true }, { correct: false }],
    });
    expect(item?.report.outcome).toBe("kept");
  });

  it("dit que les points inégaux ne sont pas repris", async () => {
    const [several] = await items(multichoice(`<single>false</single>${answer("a", "70")}${answer("b", "30")}`));
    const [one] = await items(multichoice(`<single>true</single>${answer("a", "100")}${answer("b", "50")}`));
    expect(several?.report.remarks).toEqual([{ code: "weights-dropped" }]);
    expect(one?.report.remarks).toEqual([{ code: "weights-dropped" }]);
    expect(one?.question?.options.map(({ correct }) => correct)).toEqual([true, false]);
  });

  it("dit que les commentaires de chaque réponse et les étiquettes inconnues ne sont pas repris", async () => {
    const [item] = await items(
      multichoice(`<single>true</single><correctfeedback format="html"><text>Bravo</text></correctfeedback>
        ${answer("a", "100", "<feedback><text>Oui</text></feedback>")}${answer("b", "0")}
        <tags><tag><text>2026</text></tag><tag><text>audit</text></tag></tags>`),
    );
    expect(item?.report.remarks).toEqual([
      { code: "labels-dropped", labels: ["2026", "audit"] },
      { code: "feedback-dropped" },
    ]);
  });

  it("fait d’un vrai ou faux une question à une réponse", async () => {
    const [item] = await items(`<question type="truefalse"><name><text>VF</text></name>
      <questiontext format="plain_text"><text>La terre tourne.</text></questiontext>
      <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`);
    expect(item?.question?.options).toEqual([
      { text: "Vrai", correct: true },
      { text: "Faux", correct: false },
    ]);
    expect(item?.report.remarks).toEqual([{ code: "true-false-as-choice" }]);
  });

  it.each(["essay", "matching", "shortanswer", "numerical", "cloze"])(
    "refuse une question « %s », à son rang",
    async (kind) => {
      const [first, second] = await items(
        `<question type="${kind}"><name><text>Autre</text></name></question>${multichoice(`<single>true</single>${answer("a", "100")}${answer("b", "0")}`)}`,
      );
      expect(first).toEqual({
        report: { rank: 1, title: "Autre", outcome: "refused", remarks: [{ code: "kind-not-taken", kind }] },
        question: null,
      });
      expect(second?.report).toMatchObject({ rank: 2, outcome: "kept" });
    },
  );

  it("garde une image jointe à l’énoncé, et nomme celles d’une réponse ou d’un type inconnu", async () => {
    const png = Buffer.from(picture("x.png").bytes).toString("base64");
    const [item] = await items(`<question type="multichoice"><name><text>Plan</text></name>
      <questiontext format="html"><text><![CDATA[<p>Voir <img src="@@PLUGINFILE@@/le%20plan.png" alt="Le plan"> <img src="@@PLUGINFILE@@/faux.png"></p>]]></text>
      <file name="le plan.png" path="/" encoding="base64">${png}</file>
      <file name="faux.png" path="/" encoding="base64">${Buffer.from("<svg onload=f()>").toString("base64")}</file></questiontext>
      <single>true</single>${answer('<img src="@@PLUGINFILE@@/b.png">a', "100")}${answer("b", "0")}</question>`);
    expect(item?.question).toMatchObject({ text: "Voir", images: [{ name: "le plan.png", alternative: "Le plan" }] });
    expect(item?.report.remarks).toEqual([{ code: "images-dropped", names: ["faux.png", "b.png"] }]);
  });

  it("garde les lignes d’un texte automatique, et les signes d’un texte Markdown", async () => {
    const wording = (format: string, text: string): string => `<question type="multichoice"><name><text>Q</text></name>
      <questiontext format="${format}"><text>${text}</text></questiontext><single>true</single>${answer("a", "100")}${answer("b", "0")}</question>`;
    const [auto, markdown] = await items(
      `${wording("moodle_auto_format", "Une ligne\nune autre")}${wording("markdown", "**Gras**")}`,
    );
    expect(auto?.question?.text).toBe("Une ligne\nune autre");
    expect(markdown?.question?.text).toBe("**Gras**");
    expect(markdown?.report.remarks).toEqual([{ code: "markdown-kept-as-text" }]);
  });

  it("s’écrit avec la catégorie, le texte brut et des points qui n’enrichissent pas qui coche tout", async () => {
    const { bytes, ending } = await printQuestions(
      [
        question({
          kind: "multiple",
          options: ["a", "b", "c", "d"].map((text) => ({ text, correct: text !== "d" })),
        }),
      ],
      "moodle",
    );
    const file = new TextDecoder().decode(bytes);
    expect(ending).toBe(".xml");
    expect(file).toContain("<category><text>$course$/top/T1</text></category>");
    expect(file).toContain('<answer fraction="33.33333" format="plain_text"><text>a</text></answer>');
    expect(file).toContain('<answer fraction="-100" format="plain_text"><text>d</text></answer>');
    expect(file).toContain("<idnumber>T1-001</idnumber>");
  });
});
