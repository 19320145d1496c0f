import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AttestationSheet, Sheets } from "../../application/ports/printing.ts";
import { pageCount, pdfText } from "./pdfText.ts";
import { organisation } from "./people.samples.ts";
import { samplePhoto } from "./photo.samples.ts";
import { sheets } from "./sheets.samples.ts";
import { typstPrinting } from "./typst.ts";

const folder = new URL("../../../schemes/certifiag/templates/", import.meta.url);
const templates = Object.fromEntries(
  readdirSync(folder).map((file) => [file.replace(/\.typ$/, ""), readFileSync(new URL(file, folder), "utf8")]),
);
const printing = typstPrinting();

const names = Object.keys(sheets) as (keyof Sheets)[];
const print = <Name extends keyof Sheets>(name: Name, sheet: Sheets[Name] = sheets[name]) =>
  printing.print(name, templates, sheet);

/** The same sheet, the organisation bearing another name everywhere. */
const renamed = <Name extends keyof Sheets>(name: Name, to: string): Sheets[Name] =>
  JSON.parse(JSON.stringify(sheets[name]).replaceAll(organisation, JSON.stringify(to).slice(1, -1)));

const spaceless = (text: string) => text.replace(/\s/g, "");
const raw = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

const awkward =
  'Société #read("/etc/passwd") #let x = *Étoile* _et_ `code` $x^2$ <label> @ref "guillemets" \\ // /* {SARL} [n] ~ — Œuvre & Fils';
const endless = "Établissement".repeat(45);

const attestation = (changes: Partial<AttestationSheet>): AttestationSheet => ({ ...sheets.attestation, ...changes });

describe("Les documents imprimés", () => {
  it.each(names)("« %s » s’imprime en PDF balisé, déclaré PDF/UA-1, en français et avec son titre", async (name) => {
    const source = raw(await print(name));
    expect(source.startsWith("%PDF-")).toBe(true);
    expect(source).toContain("/StructTreeRoot");
    expect(source).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(source).toContain("/Lang (fr");
    expect(source).toMatch(/<dc:title>.*\S.*<\/dc:title>/);
    expect(source).toContain("/S /H1");
  });

  it.each(names)("« %s » montre tel quel un nom fait de signes spéciaux", async (name) => {
    expect(pdfText(await print(name, renamed(name, awkward)))).toContain(spaceless(awkward));
  });

  it.each(names)("« %s » montre en entier un nom démesuré et sans espace", async (name) => {
    expect(pdfText(await print(name, renamed(name, endless)))).toContain(endless);
  });

  it.each(names)("« %s » porte sa référence, le numéro de ses pages et l’empreinte du contenu", async (name) => {
    const pdf = await print(name);
    const text = pdfText(pdf);
    expect(text).toContain(sheets[name].reference);
    expect(text).toContain(`Page1sur${pageCount(pdf)}`);
    expect(text).toContain(sheets[name].fingerprint);
  });

  it.each(names)("« %s » imprimé deux fois donne les mêmes octets, même par une autre presse", async (name) => {
    const first = await print(name);
    const second = await typstPrinting().print(name, templates, sheets[name]);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});

describe("L’attestation", () => {
  it("dit qui, quoi, quand et où la vérifier, sans marque d’accréditation ni de Qualiopi", async () => {
    const pdf = await print("attestation");
    const text = pdfText(pdf);
    const { certification, verificationAddress } = sheets.attestation;
    for (const said of [
      certification.title,
      "RS6891",
      "523 456 789 00014",
      "du 14 avril 2026 au 13 avril 2029 inclus",
    ]) {
      expect(text).toContain(spaceless(said));
    }
    expect(text).toContain(spaceless("droit de préparer des candidats"));
    expect(text).toContain(verificationAddress);
    expect(raw(pdf)).toContain(`/URI (${verificationAddress})`);
    expect(text).not.toMatch(/cofrac|qualiopi/i);
  });

  it("tient sur une page avec un nom très long et de nombreux établissements, et dit combien elle n’en nomme pas", async () => {
    const [first] = sheets.attestation.establishments;
    const establishments = Array.from({ length: 14 }, () => ({
      ...first,
      name: awkward,
      siret: "52345678900014",
      address: awkward,
    }));
    const pdf = await print(
      "attestation",
      attestation({ organisation: { name: awkward.repeat(2), siret: "52345678900014" }, establishments }),
    );
    expect(pageCount(pdf)).toBe(1);
    expect(pdfText(pdf)).toContain(spaceless("autres établissements, nommés à l’adresse de vérification"));
  });

  it("s’imprime à chaud en moins d’une demi-seconde", async () => {
    await print("attestation");
    const durations: number[] = [];
    for (const reference of ["HAB-2026-0008", "HAB-2026-0009", "HAB-2026-0010"]) {
      const from = performance.now();
      await print("attestation", attestation({ reference }));
      durations.push(performance.now() - from);
    }
    expect(Math.min(...durations)).toBeLessThan(500);
  });
});

describe("La convention", () => {
  it("se lit avant les signatures, sans date d’effet, avec la place de signer", async () => {
    const text = pdfText(
      await print("agreement", {
        ...sheets.agreement,
        fingerprint: null,
        validity: null,
        calendar: sheets.agreement.calendar.map((milestone) => ({ ...milestone, on: null })),
        signatures: sheets.agreement.signatures.map((line) => ({ ...line, outcome: { status: "pending" } })),
      }),
    );
    expect(text).toContain(spaceless(sheets.agreement.validityRule));
    expect(text).toContain(spaceless("3 mois après la date d’effet"));
    expect(text).toContain(spaceless("Date et signature"));
    expect(text).not.toContain("Empreinte");
  });

  it("montre, une fois signée, qui a signé, quand, et la preuve", async () => {
    const text = pdfText(await print("agreement"));
    expect(text).toContain(spaceless("Signé le 14 avril 2026 à 10 h 42"));
    expect(text).toContain("PRV-2026-00418");
    expect(text).toContain(spaceless("du 14 avril 2026 au 13 avril 2029 inclus"));
  });
});

describe("L’avenant de prorogation", () => {
  it("porte son nom, et non celui de la convention qu’il prolonge", async () => {
    const { reference } = sheets.agreement;
    const text = pdfText(await print("agreement", { ...sheets.agreement, amendment: true }));
    expect(text).toContain(spaceless(`Avenant n° ${reference}`));
    expect(text).not.toContain(spaceless(`Convention n° ${reference}`));
  });
});

describe("Les documents d’audit et les lettres", () => {
  it("l’ordre de mission d’une équipe de trois, pour trois jours et tous les indicateurs, tient sur une page avec qui l’émet", async () => {
    const order = sheets["mission-order"];
    const codes = ["A", "B", "C", "D", "E", "F"].flatMap((criterion) => [1, 2, 3, 4, 5, 6].map((n) => criterion + n));
    const pdf = await print("mission-order", {
      ...order,
      team: [...order.team, ...order.team.slice(1)],
      days: [...order.days, ...order.days.slice(1)],
      scope: `Référentiel qualité de l’habilitation, version 1.0. 36 indicateurs : ${codes.join(", ")}.`,
    });
    expect(pageCount(pdf)).toBe(1);
    expect(pdfText(pdf)).toContain(spaceless("Émis par"));
  });

  it("le procès-verbal montre un refus de signer et sa raison", async () => {
    const text = pdfText(await print("audit-record"));
    expect(text).toContain(spaceless("Refus de signer"));
    expect(text).toContain(spaceless("Le représentant légal conteste le second constat"));
  });

  it("le procès-verbal montre la signature dessinée sur l’écran", async () => {
    const record = sheets["audit-record"];
    const drawn = record.signatures.map((line) =>
      line.outcome.status === "signed"
        ? { ...line, outcome: { ...line.outcome, drawing: "M40 150L90 40L140 150" } }
        : line,
    );
    const plain = raw(await print("audit-record"));
    const signed = raw(await print("audit-record", { ...record, signatures: drawn }));
    expect([plain, signed].map((pdf) => pdf.includes("/S /Figure"))).toEqual([false, true]);
  });

  it("le rapport dit qu’aucune non-conformité n’a été relevée quand il n’y en a pas", async () => {
    const report = {
      ...sheets["audit-report"],
      nonconformities: [],
      followUps: [],
      people: [],
      scope: [],
      strengths: "",
      observations: "",
    };
    expect(pdfText(await print("audit-report", report))).toContain(spaceless("Aucune non-conformité n’a été relevée"));
  });

  it("une lettre sans motif ni appel n’en parle pas", async () => {
    const text = pdfText(
      await print("letter", { ...sheets.letter, grounds: null, appeal: null, sentBy: null, copies: [] }),
    );
    expect(text).not.toContain("faireappel");
    expect(text).not.toContain("Copie");
  });

  it("la preuve de signature donne l’heure à la seconde et l’adresse masquée", async () => {
    const text = pdfText(await print("signature-proof"));
    expect(text).toContain(spaceless("10 avril 2026 à 18 h 07 min 12 s"));
    expect(text).toContain("y•••••@deux-rives.example");
  });
});

describe("La presse", () => {
  it("remplace par un carré un caractère qu’aucune police ne dessine, et retire ceux qui inversent le texte", async () => {
    const text = pdfText(await print("letter", { ...sheets.letter, subject: "Avis 🎓 漢 \u202Erevni\u0007" }));
    expect(text).toContain("Avis□□revni");
  });

  it("montre les photos d’un rapport avec leur légende, et laisse la place de celle qui ne se lit pas", async () => {
    const taken = new Map([
      ["f1", samplePhoto(1, 8)],
      ["f2", samplePhoto(2, 8).subarray(0, 40)],
    ]);
    const withPhotos = typstPrinting(async (file) => taken.get(file) ?? null);
    const pdf = await withPhotos.print("audit-report", templates, sheets["audit-report"]);
    expect(raw(pdf).match(/\/Subtype \/Image/g)).toHaveLength(1);
    expect(raw(pdf)).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const text = pdfText(pdf);
    expect(text).toContain(spaceless("B1 (non-conformité) : Page d’offre affichée à l’accueil"));
    expect(text).toContain(spaceless("Image illisible F1"));
    expect(text).not.toContain(spaceless("Photo prise pour"));
    expect(text.match(/Imageillisible/g)).toHaveLength(1);
    expect(pdfText(await print("audit-report")).match(/Imageillisible/g)).toHaveLength(2);
  });

  it("dit dans un rapport les dossiers examinés, les écarts au plan et les incidents ; sinon, que le plan fut suivi", async () => {
    const text = pdfText(await print("audit-report"));
    for (const said of ["Positionnement et évaluation présents.", "Tenue après la visite", "Connexion perdue"])
      expect(text).toContain(spaceless(said));
    const plain = { ...sheets["audit-report"], departures: [], incidents: [], sampledFiles: [], photos: [] };
    expect(pdfText(await print("audit-report", plain))).toContain(spaceless("Le plan d’audit a été suivi."));
    const corrected = pdfText(await print("audit-report", { ...plain, version: 2, correction: "Nom d’un site." }));
    expect(corrected).toContain(spaceless("Cette version corrige la précédente, qui reste conservée : Nom d’un site."));
  });

  it("dit quel gabarit est en défaut et pourquoi, puis imprime encore", async () => {
    const broken = { ...templates, letter: "#inconnu(" };
    await expect(printing.print("letter", broken, sheets.letter)).rejects.toThrow(/« letter ».*unclosed delimiter/);
    await expect(printing.print("letter", {}, sheets.letter)).rejects.toThrow("no template « letter »");
    expect(raw(await print("letter"))).toMatch(/^%PDF-/);
  });

  it("le dit clairement sur une machine sans compilateur", async () => {
    const elsewhere = typstPrinting(async () => null, "@absent/typst-for-this-machine");
    await expect(elsewhere.print("letter", templates, sheets.letter)).rejects.toThrow(
      /cannot be printed on this platform \(.+\): @absent\/typst-for-this-machine/,
    );
  });

  it("ne fait appel à aucun paquet extérieur", () => {
    for (const source of Object.values(templates)) expect(source).not.toMatch(/["']@\w+\//);
  });
});
