import type { RegisterLine } from "../../application/ports/register.readings.ts";
import { wholeRegister } from "../../application/register/readRegister.ts";
import { csvMark, csvRow } from "../csv.ts";
import type { Handler, Visit } from "./answer.ts";
import { filterOf, modalityCode, searchIn, statusCodes } from "./register.filter.ts";
import { labelOf, lastDayOf, modalityOf, renewalOf, standingOf } from "./status.ts";

/** The register, or what a search finds of it, for a spreadsheet in French: a byte order mark, semicolons. */
export const registerCsv: Handler = async (visit, { query }) => ({
  kind: "file",
  file: {
    name: `registre-${visit.today}.csv`,
    mediaType: "text/csv; charset=utf-8",
    text: csv(wholeRegister(visit, visit.scheme, filterOf(searchIn(query))), visit),
  },
});

/** The same for programs. */
export const registerJson: Handler = async (visit, { query }) => ({
  kind: "file",
  file: {
    name: `registre-${visit.today}.json`,
    mediaType: "application/json; charset=utf-8",
    text: json(wholeRegister(visit, visit.scheme, filterOf(searchIn(query))), visit),
  },
});

const headings = [
  ...["Numéro", "Organisme", "SIREN", "Statut", "Statut depuis le", "Date d’effet", "Dernier jour"],
  ...[
    "Prochain renouvellement",
    "Modalités",
    "SIRET",
    "Établissements",
    "Communes",
    "Programmes",
    "Adresse de la page",
  ],
];

async function* csv(lines: AsyncIterable<RegisterLine>, visit: Visit): AsyncIterable<string> {
  yield `${csvMark}${csvRow(headings)}`;
  for await (const line of lines) yield csvRow(cellsOf(line, visit));
}

function cellsOf(line: RegisterLine, { today, publicUrl }: Visit): readonly string[] {
  const several = (texts: readonly string[]) => texts.filter((text) => text !== "").join(", ");
  return [
    ...[line.number, line.organisationName, line.organisationId],
    labelOf(standingOf(line, today)),
    ...[line.since, line.effectiveOn, lastDayOf(line), renewalOf(line) ?? ""],
    several(line.modalities.map(modalityOf)),
    several(line.places.map(({ siret }) => siret)),
    several(line.places.map(({ name }) => name)),
    several(line.places.map(({ city }) => city)),
    several(line.programmes),
    `${publicUrl}/registre/${line.number}`,
  ];
}

async function* json(lines: AsyncIterable<RegisterLine>, visit: Visit): AsyncIterable<string> {
  const { certification, certifier } = visit.scheme;
  const head = {
    certification: { intitule: certification.title, numero: certification.number },
    certificateur: certifier.name,
    ajour: visit.at,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"habilitations":[`;
  let separator = "\n";
  for await (const line of lines) {
    yield `${separator}${JSON.stringify(recordOf(line, visit))}`;
    separator = ",\n";
  }
  yield "\n]}\n";
}

/** An habilitation as programs read it. */
const recordOf = (line: RegisterLine, { today, publicUrl }: Pick<Visit, "today" | "publicUrl">) => ({
  numero: line.number,
  organisme: line.organisationName,
  siren: line.organisationId,
  statut: statusCodes[line.status],
  decisionEnCours: standingOf(line, today).awaitsDecision,
  statutDepuis: line.since,
  dateEffet: line.effectiveOn,
  dernierJour: lastDayOf(line),
  prochainRenouvellement: renewalOf(line),
  modalites: line.modalities.map(modalityCode),
  etablissements: line.places.map(({ siret, name, address, postcode, city }) => ({
    siret,
    nom: name,
    adresse: address === "" ? null : address,
    codePostal: postcode === "" ? null : postcode,
    commune: city === "" ? null : city,
  })),
  programmes: line.programmes,
  adresse: `${publicUrl}/registre/${line.number}`,
});
