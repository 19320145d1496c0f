/** What a column of a file of results can give; a competence is named by its code. */
export const resultFields = [
  "candidate",
  "organisation",
  "session",
  "heldOn",
  "juryOn",
  "outcome",
  "certificate",
  "sitting",
] as const;
export type ResultField = (typeof resultFields)[number];

/** Without these a line says nothing. */
export const neededFields = [
  "candidate",
  "organisation",
  "session",
  "juryOn",
  "outcome",
] as const satisfies ResultField[];

/** For each field, or code of competence, the column of the file that gives it, by its heading. */
export type Mapping = Readonly<Record<string, string>>;

/** A heading or a word without accents, cases, spaces and punctuation. */
export const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

const known: Readonly<Record<ResultField, readonly string[]>> = {
  candidate: [
    ...[
      "candidat",
      "numerocandidat",
      "numerodecandidat",
      "ncandidat",
      "referencecandidat",
      "idcandidat",
      "identifiant",
    ],
    ...["candidate", "identifiantcandidat", "refcandidat", "numcandidat", "pseudonyme"],
  ],
  organisation: [
    ...[
      "organisme",
      "organismedeformation",
      "of",
      "siren",
      "siret",
      "organisation",
      "sirenorganisme",
      "siretorganisme",
    ],
    ...["organismepreparateur", "partenaire", "origine", "sirendelorganisme", "siretdelorganisme"],
  ],
  session: ["session", "sessiondexamen", "numerosession", "codesession", "idsession", "nsession", "numerodesession"],
  heldOn: ["dateexamen", "datedelexamen", "datesession", "datedesession", "datedelasession", "passele", "date"],
  juryOn: ["datejury", "datedujury", "jury", "jurydu", "datededeliberation", "deliberation", "datedecisionjury"],
  outcome: [
    "resultat",
    "resultatfinal",
    "decision",
    "decisiondujury",
    "decisionjury",
    "issue",
    "statut",
    "outcome",
    "admission",
  ],
  certificate: ["certificat", "numerocertificat", "numerodecertificat", "ncertificat", "parchemin", "numeroparchemin"],
  sitting: ["passage", "numerodepassage", "tentative", "npassage", "numeropassage", "rang", "presentation"],
};

/** What each column seems to be, from its heading; a person corrects it. */
export function guessedMapping(headings: readonly string[], competences: readonly string[]): Mapping {
  const found: [string, string][] = [];
  const taken = new Set<string>();
  const take = (field: string, words: readonly string[]): void => {
    const heading = words.flatMap((word) => headings.find((one) => bare(one) === word && !taken.has(one)) ?? [])[0];
    if (heading === undefined) return;
    taken.add(heading);
    found.push([field, heading]);
  };
  for (const field of resultFields) take(field, known[field]);
  for (const code of competences) {
    const word = bare(code);
    const number = word.replaceAll(/\D/g, "");
    take(code, [
      word,
      `competence${word}`,
      `competence${number}`,
      `c${number}`,
      `comp${number}`,
      `bloc${number}`,
      `bc${number}`,
    ]);
  }
  return Object.fromEntries(found);
}

/** A mapping kept from another file, as far as this one has the same headings. */
export const keptMapping = (mapping: Mapping, headings: readonly string[]): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([, heading]) => headings.includes(heading)));

/** The needed fields that no column gives. */
export const missingFields = (mapping: Mapping): readonly ResultField[] =>
  neededFields.filter((field) => mapping[field] === undefined);

/** The columns that are left out: what is not asked for, a name, a birth date, is not kept. */
export const leftOut = (headings: readonly string[], mapping: Mapping): readonly string[] => {
  const used = new Set(Object.values(mapping));
  return headings.filter((heading) => heading.trim() !== "" && !used.has(heading));
};
