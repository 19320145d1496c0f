import { describe, expect, it } from "vitest";
import { question } from "../../../specs/samples/exchangedBank.ts";
import { zipOf } from "../../../specs/samples/zip.ts";
import type { ExchangeRefusal, ReadItem } from "../../domain/bank/exchange.model.ts";
import { limits } from "./limits.ts";
import { printQuestions } from "./printQuestions.ts";
import { readQuestions } from "./readQuestions.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
async function refusalOf(file: string | Uint8Array): Promise<ExchangeRefusal> {
  const reading = await readQuestions(typeof file === "string" ? utf8(file) : file, null);
  if (reading.ok) throw new Error("the file was read");
  return reading.refusal;
}
async function itemsOf(file: string | Uint8Array): Promise<readonly ReadItem[]> {
  const reading = await readQuestions(typeof file === "string" ? utf8(file) : file, null);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  return reading.items;
}

const moodle = (wording: string): string => `<quiz><question type="multichoice"><name><text>Q</text></name>
<questiontext format="html"><text>${wording}</text></questiontext><single>true</single>
<answer fraction="100" format="html"><text>Oui</text></answer><answer fraction="0" format="html"><text>Non</text></answer>
</question></quiz>`;
const html = (wording: string): string => moodle(`<![CDATA[${wording}]]>`);

describe("un fichier XML hostile", () => {
  it("qui va chercher un fichier du serveur (XXE) est refusé à la ligne du DOCTYPE", async () => {
    const file = `<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${moodle("&x;")}`;
    expect(await refusalOf(file)).toEqual({ code: "exchange/document-type-declared", line: 2 });
  });

  it("qui va chercher une DTD ailleurs est refusé", async () => {
    const file = `<!DOCTYPE quiz PUBLIC "a" "http://127.0.0.1/a.dtd">${moodle("a")}`;
    expect(await refusalOf(file)).toEqual({ code: "exchange/document-type-declared", line: 1 });
  });

  it("aux milliards de rires est refusé avant qu’une entité ne se développe", async () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("\n");
    const file = `<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY l0 "rire">\n${laughs}]>\n${moodle("&l9;")}`;
    expect(await refusalOf(file)).toMatchObject({ code: "exchange/document-type-declared" });
  });

  it("qui nomme une entité inconnue est refusé à sa ligne", async () => {
    expect(await refusalOf(moodle("&rire;"))).toEqual({ code: "exchange/malformed", line: 2 });
  });

  it.each([
    ["sans fin", "<quiz>\n<question>\n", 3],
    ["aux balises croisées", "<quiz>\n<question></quiz></question>", 2],
    ["aux deux racines", "<quiz></quiz>\n<quiz></quiz>", 2],
    ["à l’attribut sans guillemets", "<quiz>\n\n<question type=multichoice></question></quiz>", 3],
    ["au caractère interdit", '<quiz>\n<question type="a\u0000"/></quiz>', 2],
  ])("%s est refusé à la ligne de la faute", async (_, file, line) => {
    expect(await refusalOf(file)).toEqual({ code: "exchange/malformed", line });
  });

  it("aux éléments imbriqués sans fin est refusé", async () => {
    expect(await refusalOf(`<quiz>\n${"<a>".repeat(100_000)}`)).toEqual({ code: "exchange/too-deep", line: 2 });
  });

  it("d’un autre vocabulaire n’est pas reconnu", async () => {
    expect(await refusalOf("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")).toEqual({
      code: "exchange/format-unknown",
    });
  });
});

describe("du HTML hostile dans une question", () => {
  it("ne laisse que ses mots, et le dit", async () => {
    const [item] = await itemsOf(
      html(
        '<p onclick="f()">Avant</p><script>alert("x")</script><a href="javascript:f()">le lien</a><iframe src="//x">i</iframe><style>p{}</style>',
      ),
    );
    expect(item?.question?.text).toBe("Avant\nle lien");
    expect(item?.report).toMatchObject({
      outcome: "altered",
      remarks: [{ code: "script-removed" }, { code: "formatting-removed" }],
    });
  });

  it("garde les mots d’un paragraphe ordinaire sans rien avoir à dire", async () => {
    const [item] = await itemsOf(html("<p>L&rsquo;article&nbsp;3</p>\n<p>s’applique &lt;toujours&gt;<br>ou  non</p>"));
    expect(item?.question?.text).toBe("L’article\u00A03\ns’applique <toujours>\nou non");
    expect(item?.report.outcome).toBe("kept");
  });

  it("ne laisse pas revenir en balise ce qui était écrit en texte", async () => {
    const [item] = await itemsOf(html("&lt;script&gt;alert(1)&lt;/script&gt;"));
    expect(item?.question?.text).toBe("<script>alert(1)</script>");
  });

  it("ne charge aucune image d’ailleurs, et nomme celles qui manquent", async () => {
    const [item] = await itemsOf(
      html('Voir <img src="https://x.example/espion.png"> et <img src="file:///etc/passwd">'),
    );
    expect(item?.question?.images).toEqual([]);
    expect(item?.report.remarks).toEqual([{ code: "images-dropped", names: ["espion.png", "passwd"] }]);
  });

  it("imbriqué sans fin se lit en un temps ordinaire", async () => {
    const [item] = await itemsOf(html(`${"<div>".repeat(30_000)}mot`));
    expect(item?.question?.text).toBe("mot");
  });

  it("démesuré fait refuser sa question, pas les autres", async () => {
    const [item] = await itemsOf(html("<b>a</b>".repeat(30_000)));
    expect(item?.report.remarks).toMatchObject([{ code: "text-too-long" }]);
  });
});

describe("une archive hostile", () => {
  const manifest = (hrefs: readonly string[]): string =>
    `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>${hrefs
      .map((href, n) => `<resource identifier="R${n}" type="imsqti_item_xmlv2p2" href="${href}"/>`)
      .join("")}</resources></manifest>`;
  const packageOf = (...files: Parameters<typeof zipOf>[0]): Uint8Array =>
    zipOf([{ name: "imsmanifest.xml", data: manifest(files.map(({ name }) => name)) }, ...files]);

  it("qui se gonfle mille fois est refusée sans être décompressée", async () => {
    const bomb = packageOf({ name: "a.xml", data: new Uint8Array(5_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await refusalOf(bomb)).toMatchObject({ code: "exchange/archive-too-large" });
  });

  it("dont un fichier est démesuré est refusée", async () => {
    const data = Buffer.alloc(limits.entryBytes + 1, "0123456789abcdefghijklmnopqrstuvwxyz");
    expect(await refusalOf(packageOf({ name: "a.xml", data }))).toMatchObject({ code: "exchange/archive-too-large" });
  });

  it("qui ment sur la taille d’un fichier est refusée dès qu’il la dépasse", async () => {
    const liar = packageOf({ name: "a.xml", data: new Uint8Array(5_000_000), announced: 1000 });
    expect(await refusalOf(liar)).toEqual({ code: "exchange/archive-unreadable" });
  });

  it("dont les fichiers sont ensemble démesurés est refusée", async () => {
    const noise = Buffer.alloc(9_000_000, "<");
    for (let at = 0; at < noise.length; at += 40) noise[at] = Math.imul(at, 2654435761) >>> 24;
    const files = Array.from({ length: 8 }, (_, n) => ({ name: `${n}.xml`, data: noise }));
    expect(await refusalOf(packageOf(...files))).toEqual({
      code: "exchange/archive-too-large",
      limit: limits.inflatedBytes,
    });
  });

  it("aux fichiers innombrables est refusée", async () => {
    const entries = Array.from({ length: limits.archiveEntries + 1 }, (_, n) => ({ name: `${n}`, data: "" }));
    expect(await refusalOf(zipOf(entries))).toMatchObject({ code: "exchange/archive-too-many-files" });
  });

  it("dont un chemin sort de l’archive est refusée", async () => {
    expect(await refusalOf(packageOf({ name: "../../etc/passwd", data: "x" }))).toEqual({
      code: "exchange/archive-unreadable",
    });
  });

  it("abîmée, tronquée ou sans manifeste est refusée", async () => {
    const { bytes } = await printQuestions([question()], "qti22");
    expect(await refusalOf(bytes.subarray(0, bytes.length - 30))).toEqual({ code: "exchange/archive-unreadable" });
    expect(await refusalOf(zipOf([{ name: "a.txt", data: "a" }]))).toEqual({
      code: "exchange/archive-without-manifest",
    });
  });

  it("dont un seul fichier est hostile donne les autres questions", async () => {
    const item = `<assessmentItem identifier="i" title="t"><responseDeclaration identifier="R" cardinality="single">
<correctResponse><value>a</value></correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier="R">
<prompt>?</prompt><simpleChoice identifier="a">A</simpleChoice><simpleChoice identifier="b">B</simpleChoice>
</choiceInteraction></itemBody></assessmentItem>`;
    const items = await itemsOf(
      packageOf(
        { name: "1.xml", data: `<?xml version="1.0"?>\n\n<!DOCTYPE a [<!ENTITY b "c">]>${item}` },
        { name: "2.xml", data: item },
        { name: "3.xml", data: "<assessmentItem>\n<b></assessmentItem>" },
      ),
    );
    expect(items.map(({ report }) => [report.rank, report.outcome, report.remarks])).toEqual([
      [1, "refused", [{ code: "document-type-declared", line: 3 }]],
      [2, "kept", []],
      [3, "refused", [{ code: "unreadable", line: 2 }]],
    ]);
  });
});

describe("un fichier démesuré ou illisible", () => {
  it("de 50 Mo est refusé avant d’être lu", async () => {
    expect(await refusalOf(new Uint8Array(50 * 1024 * 1024).fill(0x3c))).toEqual({
      code: "exchange/too-large",
      limit: limits.fileBytes,
    });
  });

  it("vide, ou d’aucun format, est refusé", async () => {
    expect(await refusalOf("")).toEqual({ code: "exchange/empty-file" });
    expect(await refusalOf("Bonjour,\nvoici mes questions.")).toEqual({ code: "exchange/format-unknown" });
    expect(await refusalOf("<quiz></quiz>")).toEqual({ code: "exchange/no-question" });
  });

  it("de plus de 5 000 questions est refusé", async () => {
    expect(await refusalOf("::q::a{=b ~c}\n\n".repeat(5_001))).toEqual({
      code: "exchange/too-many-questions",
      limit: 5_000,
    });
    expect(await refusalOf("q\nA. b\nB. c\nANSWER: A\n".repeat(5_001))).toMatchObject({
      code: "exchange/too-many-questions",
    });
    expect(await refusalOf(`<quiz>${'<question type="essay"/>'.repeat(5_001)}</quiz>`)).toMatchObject({
      code: "exchange/too-many-questions",
    });
  });

  it("en UTF-16 ou dans un codage latin déclaré se lit comme il est écrit", async () => {
    const text = html("<p>Déjà vu : 5 €</p>");
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${text}`, "utf16le"));
    const latin = new Uint8Array(
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${html("Déjà vu")}`, "latin1"),
    );
    expect((await itemsOf(utf16))[0]?.question?.text).toBe("Déjà vu : 5 €");
    expect((await itemsOf(latin))[0]?.question?.text).toBe("Déjà vu");
  });

  it("qui ment sur son codage, ou en déclare un inconnu, est refusé", async () => {
    const liar = new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${html("Déjà")}`, "latin1"));
    expect(await refusalOf(liar)).toEqual({ code: "exchange/encoding-unreadable", declared: "UTF-8" });
    expect(await refusalOf(`<?xml version="1.0" encoding="UTF-7"?>${html("a")}`)).toEqual({
      code: "exchange/encoding-unreadable",
      declared: "UTF-7",
    });
  });

  it("de texte qui n’est pas en UTF-8 est lu comme Windows l’écrit, et la personne vérifie les accents", async () => {
    const [item] = await itemsOf(new Uint8Array(Buffer.from("::Q::Déjà vu ?{=Oui ~Non}", "latin1")));
    expect(item?.question?.text).toBe("Déjà vu ?");
    expect(item?.report).toMatchObject({ outcome: "altered", remarks: [{ code: "encoding-guessed" }] });
  });
});
