import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { describeMistake } from "./mistakes.ts";
import { readScheme } from "./readScheme.ts";

const real = "schemes/certifiag";
const folders: string[] = [];
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "habilis-scheme-"));
  folders.push(folder);
  await cp(real, folder, { recursive: true });
});

afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

/** Replaces the first occurrence of a text in a file of the copy; gives the line where the replacement starts. */
async function edit(file: string, from: string, to: string): Promise<number> {
  const text = await readFile(join(folder, file), "utf8");
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`« ${from} » absent de ${file}`);
  await writeFile(
    join(folder, file),
    text.replace(from, () => to),
  );
  return text.slice(0, start).split("\n").length;
}

const add = (file: string, text: string) => writeFile(join(folder, file), text);

async function mistakes(): Promise<readonly string[]> {
  const reading = await readScheme(folder);
  return reading.ok ? [] : reading.mistakes.map(describeMistake);
}

const question = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: "T1-900",
  theme: "T1",
  kind: "single",
  difficulty: "facile",
  text: "Question ?",
  options: ["a", "b", "c", "d"].map((id) => ({ id, text: `Réponse ${id}`, correct: id === "a" })),
  explanation: "Parce que.",
  source: "R-QCM-1",
  status: "active",
  ...changes,
});

describe("le dispositif CertifIAG", () => {
  it("se lit sans erreur", async () => {
    expect(await mistakes()).toEqual([]);
  });

  it("porte l’intitulé exact, les dix prérequis, les trente-six indicateurs et une banque suffisante", async () => {
    const reading = await readScheme(real);
    if (!reading.ok) throw new Error(reading.mistakes.map(describeMistake).join("\n"));
    const { scheme } = reading;
    expect(scheme.certification).toMatchObject({ shortName: "CertifIAG", number: "RS6891" });
    expect(scheme.prerequisites).toHaveLength(10);
    expect(scheme.competences).toHaveLength(5);
    expect(scheme.referential.criteria.flatMap(({ indicators }) => indicators)).toHaveLength(36);
    expect(scheme.surveillancePoints).toHaveLength(16);
    expect(scheme.grounds).toHaveLength(67);
    expect(scheme.grounds.filter(({ seriousInfringement }) => seriousInfringement)).toHaveLength(10);
    expect(scheme.messages).toHaveLength(121);
    expect(scheme.questions.length).toBeGreaterThanOrEqual(60);
    expect(scheme.rulebook.quiz).toMatchObject({ passPercent: 70, questions: 20, passingAnswers: 14 });
  });

  it("écrit les nombres du dispositif dans les textes qui les citent", async () => {
    await edit("rulebook.yaml", "minimumDaysLeft: 90", "minimumDaysLeft: 120");
    const reading = await readScheme(folder);
    if (!reading.ok) throw new Error(reading.mistakes.map(describeMistake).join("\n"));
    const qualiopi = reading.scheme.prerequisites.find(({ code }) => code === "PRE-03");
    expect(qualiopi?.check).toContain("moins de 120\u00a0jours restants");
    const warning = reading.scheme.messages.find(({ code }) => code === "M-955");
    expect(warning?.trigger).toContain("12, 6 et 3\u00a0mois avant");
    expect(warning?.variables).toEqual([]);
  });

  it("laisse à la convention ce que le dossier remplira", async () => {
    const reading = await readScheme(real);
    expect(reading.ok && reading.scheme.agreement.preamble).toContain("{organisation.name}");
    expect(reading.ok && reading.scheme.agreement.preamble).toContain("RS6891");
  });
});

describe("une erreur de forme est montrée à sa ligne", () => {
  it("quand un nombre est écrit en lettres", async () => {
    const line = await edit("rulebook.yaml", "passPercent: 70", "passPercent: soixante-dix");
    expect(await mistakes()).toEqual([`rulebook.yaml:${line}: un nombre est attendu, et non « soixante-dix »`]);
  });

  it("quand un champ obligatoire manque", async () => {
    await edit("rulebook.yaml", "  appealDays: 30\n", "");
    const line = await edit("rulebook.yaml", "decision:\n", "decision:\n");
    expect(await mistakes()).toEqual([`rulebook.yaml:${line}: ce champ est obligatoire : un nombre est attendu`]);
  });

  it("quand un champ est inconnu", async () => {
    const line = await edit("rulebook.yaml", "attempts: 2", "attemps: 2\n  attempts: 2");
    expect(await mistakes()).toEqual([`rulebook.yaml:${line}: champ inconnu : attemps`]);
  });

  it("quand une valeur n’est pas de la liste", async () => {
    const line = await edit("rulebook.yaml", "order: audit-then-quiz", "order: quiz-first");
    expect(await mistakes()).toEqual([
      `rulebook.yaml:${line}: une de ces valeurs est attendue : audit-then-quiz, quiz-then-audit, parallel ; et non « quiz-first »`,
    ]);
  });

  it("quand une date n’existe pas", async () => {
    const line = await edit("scheme.yaml", "registrationEndsOn: null", "registrationEndsOn: 2027-02-30");
    expect(await mistakes()).toEqual([`scheme.yaml:${line}: une date est attendue, comme 2026-04-14`]);
  });

  it("quand le YAML est illisible, quand un fichier manque", async () => {
    await add("quiz.yaml", 'themes:\n  - code: "T1\n');
    await rm(join(folder, "grounds.yaml"));
    const [missing, unreadable, ...others] = (await mistakes()).toSorted();
    expect(missing).toBe("grounds.yaml:1: ce fichier est attendu");
    expect(unreadable).toMatch(/^quiz\.yaml:\d+: YAML illisible : il manque un guillemet/);
    expect(others).toEqual([]);
  });

  it("quand un règlement n’a pas d’en-tête, ou que l’en-tête est incomplet", async () => {
    await add("regulations/zz.md", "# Sans en-tête\n");
    expect((await mistakes())[0]).toMatch(/^regulations\/zz\.md:1: un en-tête est attendu/);
    await add(
      "regulations/zz.md",
      "---\ncode: zz\ntitle: Titre\nkind: note\nversion: 1\neffectiveOn: 2026-01-01\n---\nTexte\n",
    );
    expect((await mistakes())[0]).toMatch(
      /^regulations\/zz\.md:4: une de ces valeurs est attendue : regulations, terms/,
    );
  });
});

describe("un désaccord entre fichiers est montré à sa ligne", () => {
  it("quand un code est employé deux fois", async () => {
    const line = await edit("grounds.yaml", "code: OCT-02", "code: OCT-01");
    expect(await mistakes()).toEqual([`grounds.yaml:${line}: le code OCT-01 est déjà employé`]);
  });

  it("quand une condition nomme une variable ou une réponse qui n’existe pas", async () => {
    const variable = await edit("referential.yaml", "variable: intermediaires,", "variable: apporteurs,");
    const value = await edit("referential.yaml", "value: aucune", "value: jamais");
    expect(await mistakes()).toEqual([
      `referential.yaml:${value}: « jamais » n’est pas une réponse possible de sous_traitance`,
      `referential.yaml:${variable}: la variable apporteurs n’est la réponse d’aucune question préliminaire`,
    ]);
  });

  it("quand un point de surveillance cite un indicateur ou un motif inconnu", async () => {
    const indicator = await edit("surveillance.yaml", "indicators: [A1]", "indicators: [Z1]");
    const ground = await edit("surveillance.yaml", "grounds: [SUS-03]", "grounds: [SUS-99]");
    expect(await mistakes()).toEqual([
      `surveillance.yaml:${indicator}: l’indicateur Z1 n’existe pas`,
      `surveillance.yaml:${ground}: le motif SUS-99 n’existe pas`,
    ]);
  });

  it("quand un indicateur n’a sa place dans aucune séquence de l’audit", async () => {
    await edit("audit-sequences.yaml", "criteria: [E, F]", "criteria: [F]");
    expect((await mistakes())[0]).toMatch(/aucune séquence d’audit de type S3 ne porte sur le critère E$/);
  });

  it("quand un texte cite un nombre qui n’existe pas ou n’a pas de valeur", async () => {
    const line = await edit("agreement.yaml", "{suspension.months}", "{suspension.mois}");
    await add(
      "regulations/zz.md",
      "---\ncode: zz\ntitle: Titre\nkind: terms\nversion: 1\neffectiveOn: 2026-01-01\n---\nTexte\n\nAu moins {programme.minimumHours} heures.\n",
    );
    expect(await mistakes()).toEqual([
      `agreement.yaml:${line}: la variable {suspension.mois} n’existe pas`,
      "regulations/zz.md:10: la variable {programme.minimumHours} n’a pas de valeur à écrire dans un texte",
    ]);
  });

  it("quand une clause obligatoire est vide", async () => {
    const text = await readFile(join(folder, "agreement.yaml"), "utf8");
    const start = text.indexOf("text: |-", text.indexOf("code: ART-04"));
    const end = text.indexOf("  - code: ART-05");
    await add("agreement.yaml", `${text.slice(0, start)}text: ""\n${text.slice(end)}`);
    const line = text.slice(0, start).split("\n").length;
    expect(await mistakes()).toEqual([`agreement.yaml:${line}: la clause obligatoire ART-04 est vide`]);
  });
});

describe("une erreur du QCM est montrée à sa ligne", () => {
  it("quand le plan ne tire pas le nombre de questions annoncé", async () => {
    const line = await edit("quiz.yaml", "drawn: 4", "drawn: 5");
    const found = await mistakes();
    expect(found[0]).toMatch(/^quiz\.yaml:\d+: les thèmes tirent 21 questions, le QCM en a 20$/);
    expect(line).toBeGreaterThan(0);
  });

  it("quand le nombre de bonnes réponses ne correspond pas au seuil", async () => {
    const line = await edit("rulebook.yaml", "passingAnswers: 14", "passingAnswers: 13");
    expect(await mistakes()).toEqual([`rulebook.yaml:${line}: 14 bonnes réponses sur 20 atteignent 70 %, et non 13`]);
  });

  it("quand la banque est trop petite pour un thème", async () => {
    const line = await edit("quiz.yaml", "minimum: 9", "minimum: 900");
    expect((await mistakes())[0]).toMatch(
      new RegExp(`^quiz\\.yaml:${line}: la banque compte \\d+ questions actives du thème T1, il en faut au moins 900$`),
    );
  });

  it("quand une question n’a pas quatre réponses, n’en a aucune de juste, ou en a trop", async () => {
    const options = question().options;
    const wrong = [
      question({ id: "T1-901", options: options.slice(0, 3) }),
      question({ id: "T1-902", options: options.map((option) => ({ ...option, correct: false })) }),
      question({ id: "T1-903", options: options.map((option) => ({ ...option, correct: true })) }),
      question({ id: "T1-904", theme: "T9" }),
    ];
    await add("questions/zz.yaml", `${wrong.map((each) => `- ${JSON.stringify(each)}`).join("\n")}\n`);
    expect(await mistakes()).toEqual([
      "questions/zz.yaml:1: la question T1-901 a 3 réponses, il en faut 4",
      "questions/zz.yaml:2: aucune réponse de la question T1-902 n’est juste",
      "questions/zz.yaml:3: la question T1-903 est à réponse unique et en a 4 de justes",
      "questions/zz.yaml:4: le thème T9 n’existe pas",
    ]);
  });
});
