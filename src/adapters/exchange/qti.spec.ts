import { describe, expect, it } from "vitest";
import { picture, question } from "../../../specs/samples/exchangedBank.ts";
import { zipOf } from "../../../specs/samples/zip.ts";
import type { ExchangeFormat, ReadItem } from "../../domain/bank/exchange.model.ts";
import { openedArchive } from "./archive.ts";
import { printQuestions } from "./printQuestions.ts";
import { readQuestions } from "./readQuestions.ts";

async function read(file: string | Uint8Array): Promise<{ format: ExchangeFormat; items: readonly ReadItem[] }> {
  const reading = await readQuestions(typeof file === "string" ? new TextEncoder().encode(file) : file, null);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  return reading;
}

const second = (body: string, { attributes = "", before = "", after = "" } = {}): string => `<?xml version="1.0"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="eau" title="L’eau" ${attributes}>
  <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
    <correctResponse><value>H</value><value> O </value></correctResponse>${before}
  </responseDeclaration>
  <itemBody>${body}</itemBody>${after}
</assessmentItem>`;
const choice = `<choiceInteraction responseIdentifier="RESPONSE" maxChoices="0"><prompt>De quoi est faite l’<b>eau</b> ?</prompt>
  <simpleChoice identifier="H">Hydrogène</simpleChoice><simpleChoice identifier="He">Hélium</simpleChoice>
  <simpleChoice identifier="O"><p>Oxygène</p><feedbackInline identifier="O" outcomeIdentifier="F">Oui</feedbackInline></simpleChoice>
</choiceInteraction>`;

const third = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="psy" title="Psychologie" time-dependent="false">
  <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
    <qti-correct-response><qti-value>oui</qti-value></qti-correct-response>
  </qti-response-declaration>
  <qti-item-body>
    <p>Freud et Jung sont de la même école.</p>
    <qti-rubric-block view="scorer"><qti-content-body>La clé est oui.</qti-content-body></qti-rubric-block>
    <qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
      <qti-prompt>Est-ce vrai ?</qti-prompt>
      <qti-simple-choice identifier="oui">Oui</qti-simple-choice><qti-simple-choice identifier="non">Non</qti-simple-choice>
    </qti-choice-interaction>
  </qti-item-body>
  <qti-modal-feedback outcome-identifier="FEEDBACK" show-hide="show" identifier="x"><qti-content-body>Tous deux.</qti-content-body></qti-modal-feedback>
</qti-assessment-item>`;

describe("un élément de QTI", () => {
  it("2.2 donne une question : l’énoncé, ses choix et ceux que nomme la réponse juste", async () => {
    const { format, items } = await read(second(`<p>On boit.</p>${choice}`));
    expect(format).toBe("qti22");
    expect(items[0]?.question).toMatchObject({
      reference: "eau",
      title: "L’eau",
      text: "On boit.\nDe quoi est faite l’eau ?",
      kind: "multiple",
      options: [
        { text: "Hydrogène", correct: true },
        { text: "Hélium", correct: false },
        { text: "Oxygène", correct: true },
      ],
    });
    expect(items[0]?.report.remarks).toEqual([{ code: "formatting-removed" }, { code: "feedback-dropped" }]);
  });

  it("3.0 donne une question, sans ce que seuls lisent ceux qui notent", async () => {
    const { format, items } = await read(third);
    expect(format).toBe("qti30");
    expect(items[0]?.question).toMatchObject({
      reference: "psy",
      text: "Freud et Jung sont de la même école.\nEst-ce vrai ?",
      kind: "single",
      options: [
        { text: "Oui", correct: true },
        { text: "Non", correct: false },
      ],
      explanation: "Tous deux.",
    });
    expect(items[0]?.report.remarks).toEqual([{ code: "feedback-dropped" }]);
  });

  it("dit que les points de chaque choix ne sont pas repris, et prend pour justes ceux qui en rapportent", async () => {
    const mapping = `<mapping defaultValue="0"><mapEntry mapKey="H" mappedValue="1"/><mapEntry mapKey="O" mappedValue="2"/><mapEntry mapKey="He" mappedValue="-2"/></mapping>`;
    const file = second(choice, { before: mapping }).replace(/<correctResponse>.*<\/correctResponse>/, "");
    const { items } = await read(file);
    expect(items[0]?.question?.options.map(({ correct }) => correct)).toEqual([true, false, true]);
    expect(items[0]?.report.remarks).toContainEqual({ code: "weights-dropped" });
  });

  it("garde le commentaire nommé explication, et dit que les autres ne sont pas repris", async () => {
    const feedback = (identifier: string, text: string): string =>
      `<modalFeedback outcomeIdentifier="F" identifier="${identifier}" showHide="show">${text}</modalFeedback>`;
    const { items } = await read(
      second(choice.replace(/<feedbackInline.*<\/feedbackInline>/, ""), {
        after: feedback("bad", "Raté") + feedback("explanation", "<p>H<sub>2</sub>O</p>"),
      }),
    );
    expect(items[0]?.question?.explanation).toBe("H2O");
    expect(items[0]?.report.remarks).toContainEqual({ code: "feedback-dropped" });
  });

  it.each([
    ["un appariement", second("<matchInteraction responseIdentifier='RESPONSE'/>"), "matchInteraction"],
    ["un texte sans question", second("<p>Bonjour</p>"), "description"],
    ["un élément adaptatif", second(choice, { attributes: 'adaptive="true"' }), "adaptive"],
    ["un classement", second(choice).replace('"multiple"', '"ordered"'), "ordered"],
  ])("refuse %s", async (_, file, kind) => {
    const { items } = await read(file);
    expect(items).toEqual([
      {
        report: { rank: 1, title: "L’eau", outcome: "refused", remarks: [{ code: "kind-not-taken", kind }] },
        question: null,
      },
    ]);
  });

  it("refuse un élément qui pose deux questions", async () => {
    const { items } = await read(second(choice + choice));
    expect(items[0]?.report.remarks).toEqual([{ code: "several-interactions", count: 2 }]);
  });

  it("donne toutes les questions d’une banque d’éléments dans un seul fichier", async () => {
    const item = second(choice).replace(/<\?xml.*\?>/, "");
    const { items } = await read(`<itemBank>${item}${item}<section>${item}</section></itemBank>`);
    expect(items.map(({ report }) => report.rank)).toEqual([1, 2, 3]);
  });
});

describe("un paquet QTI", () => {
  it("se lit dans l’ordre de son manifeste, même dans un dossier, avec ses images", async () => {
    const file = second(
      `<p>Voir <img src="../img/a%20b.png" alt="Plan"/><img src="../../img/dehors.png"/></p>${choice}`,
    );
    const manifest = `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
      <resource identifier="b" type="imsqti_item_xmlv2p2" href="q/absent.xml"/>
      <resource identifier="css" type="webcontent" href="s.css"/>
      <resource identifier="a" type="imsqti_item_xmlv2p2" href="q/a.xml"><file href="q/a.xml"/></resource>
    </resources></manifest>`;
    const { items } = await read(
      zipOf([
        { name: "export/q/a.xml", data: file },
        { name: "export/img/a b.png", data: picture("a").bytes },
        { name: "export/imsmanifest.xml", data: manifest },
      ]),
    );
    expect(items[0]?.report).toMatchObject({
      rank: 1,
      outcome: "refused",
      remarks: [{ code: "file-missing", name: "q/absent.xml" }],
    });
    expect(items[1]?.question?.images).toMatchObject([
      { name: "a b.png", alternative: "Plan", mediaType: "image/png" },
    ]);
    expect(items[1]?.report.remarks).toContainEqual({ code: "images-dropped", names: ["dehors.png"] });
  });

  it.each([
    ["qti22", "imsqti_item_xmlv2p2", "<assessmentItem "],
    ["qti30", "imsqti_item_xmlv3p0", "<qti-assessment-item "],
  ] as const)(
    "%s s’écrit avec un manifeste, la fiche de chaque élément et l’explication toujours montrée",
    async (format, type, root) => {
      const { bytes, ending, mediaType } = await printQuestions(
        [
          question({ recall: true, images: [picture("plan.png")] }),
          question({ reference: "T1-001" }),
          question({ reference: null }),
        ],
        format,
      );
      const archive = await openedArchive(bytes);
      const text = async (name: string): Promise<string> =>
        new TextDecoder().decode((await archive.read(name)) ?? undefined);
      const manifest = await text("imsmanifest.xml");
      const item = await text("items/0001.xml");
      expect([ending, mediaType]).toEqual([".zip", "application/zip"]);
      expect(archive.names).toEqual([
        "imsmanifest.xml",
        "items/0001.xml",
        "images/0001/plan.png",
        "items/0002.xml",
        "items/0003.xml",
      ]);
      expect(manifest).toContain(`<resource identifier="T1-001" type="${type}" href="items/0001.xml">`);
      expect(manifest).toContain('identifier="habilis-question-2"');
      expect(manifest).toContain("<source>LOMv1.0</source><value>easy</value>");
      expect(item).toContain(root);
      expect(item).toContain('<img src="../images/0001/plan.png" alt="Un point blanc"/>');
      expect(item).toContain("explanation");
    },
  );
});
