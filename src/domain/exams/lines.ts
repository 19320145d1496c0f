import { type Day, isDay } from "../shared/calendar.ts";
import { bare, type Mapping, type ResultField } from "./columns.ts";
import type { ExamOutcome, ExamResult } from "./result.model.ts";

/** What is wrong, or to be known, about a line; `value` is what the file says. */
export type LineProblem =
  | { readonly code: "missing"; readonly field: ResultField }
  | { readonly code: "personal"; readonly what: "email" | "social-security" }
  | { readonly code: "organisation-unknown"; readonly value: string }
  | { readonly code: "organisation-not-habilitated"; readonly name: string; readonly on: Day }
  | { readonly code: "session-of-another"; readonly session: string; readonly name: string }
  | { readonly code: "date-wrong"; readonly field: "heldOn" | "juryOn"; readonly value: string }
  | { readonly code: "date-future"; readonly field: "heldOn" | "juryOn"; readonly on: Day }
  | { readonly code: "jury-before-exam" }
  | { readonly code: "outcome-unknown"; readonly value: string }
  | { readonly code: "outcome-contradicts"; readonly competences: readonly string[] }
  | { readonly code: "competence-unknown"; readonly competence: string; readonly value: string }
  | { readonly code: "certificate-without-pass" }
  | { readonly code: "certificate-of-another"; readonly certificate: string; readonly candidate: string }
  | { readonly code: "sitting-wrong"; readonly value: string }
  | { readonly code: "sitting-known"; readonly session: string }
  | { readonly code: "repeated"; readonly line: number };

/** An organisation that results may name, and since when it is habilitated. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly since: Day;
}

/** What lines are read beside. */
export interface LineContext {
  readonly today: Day;
  readonly competences: readonly string[];
  /** By SIREN, and by name without accents. */
  readonly organisations: ReadonlyMap<string, KnownOrganisation>;
  /** Sessions kept for one organisation, by their code. */
  readonly reserved: ReadonlyMap<string, { readonly organisationId: string; readonly name: string }>;
}

/** The cells of a line, by field; the sitting is null when the file does not say it. */
export type Cells = Readonly<Record<string, string>>;

export interface ReadLine {
  readonly result: (Omit<ExamResult, "sitting"> & { readonly sitting: number | null }) | null;
  readonly problems: readonly LineProblem[];
}

export const cellsOf = (row: readonly string[], headings: readonly string[], mapping: Mapping): Cells =>
  Object.fromEntries(
    Object.entries(mapping).map(([field, heading]) => [field, (row[headings.indexOf(heading)] ?? "").trim()]),
  );

const outcomes: Readonly<Record<string, ExamOutcome>> = {
  ...{
    passed: "passed",
    recu: "passed",
    recue: "passed",
    admis: "passed",
    admise: "passed",
    reussi: "passed",
    reussite: "passed",
  },
  ...{ certifie: "passed", certifiee: "passed", valide: "passed", succes: "passed", obtenu: "passed" },
  ...{
    failed: "failed",
    nonrecu: "failed",
    nonrecue: "failed",
    nonadmis: "failed",
    nonadmise: "failed",
    echec: "failed",
  },
  ...{
    refuse: "failed",
    refusee: "failed",
    ajourne: "failed",
    ajournee: "failed",
    nonobtenu: "failed",
    nonvalide: "failed",
  },
  ...{ noncertifie: "failed", noncertifiee: "failed", echoue: "failed" },
  ...{ absent: "absent", absente: "absent", abs: "absent", nonpresente: "absent", nonpresentee: "absent" },
  ...{
    withdrawn: "withdrawn",
    abandon: "withdrawn",
    desistement: "withdrawn",
    renonciation: "withdrawn",
    desiste: "withdrawn",
  },
};
const acquired: Readonly<Record<string, boolean>> = {
  ...{
    acquis: true,
    acquise: true,
    oui: true,
    o: true,
    "1": true,
    a: true,
    x: true,
    valide: true,
    validee: true,
    true: true,
  },
  ...{
    nonacquis: false,
    nonacquise: false,
    non: false,
    n: false,
    "0": false,
    na: false,
    nonvalide: false,
    nonvalidee: false,
    false: false,
  },
};
const free = ["libre", "candidatlibre", "aucun", "sans", "individuel"];

/** A line of a file as a result, with everything that is wrong in it at once (R-RES-1). */
export function readLine(cells: Cells, context: LineContext): ReadLine {
  const problems: LineProblem[] = [];
  const candidate = candidateIn(cells, problems);
  const organisation = organisationIn(cells, context, problems);
  const session = filled(cells, "session", problems);
  const days = daysIn(cells, context.today, problems);
  const outcome = outcomeIn(cells, problems);
  const competences = competencesIn(cells, context.competences, problems);
  const certificate = cells.certificate === undefined || cells.certificate === "" ? null : cells.certificate;
  const sitting = sittingIn(cells, problems);
  if (candidate === null || organisation === null || session === null || days.juryOn === null || outcome === null)
    return { result: null, problems };
  const organisationId = organisation === "free" ? null : organisation.id;
  const { heldOn, juryOn } = days;
  const result = { candidate, organisationId, session, heldOn, juryOn, outcome, competences, certificate, sitting };
  problems.push(...together(result, { organisation, context }));
  return { result: problems.length === 0 ? result : null, problems };
}

function filled(cells: Cells, field: ResultField, problems: LineProblem[]): string | null {
  const value = cells[field] ?? "";
  if (value !== "") return value;
  problems.push({ code: "missing", field });
  return null;
}

/** What identifies somebody outside the exam is refused rather than kept: an address, a social security number. */
function candidateIn(cells: Cells, problems: LineProblem[]): string | null {
  const value = filled(cells, "candidate", problems);
  if (value === null) return null;
  const digits = value.replaceAll(/[\s.]/g, "");
  const personal = value.includes("@") ? "email" : /^[12]\d{12}(\d{2})?$/.test(digits) ? "social-security" : null;
  if (personal === null) return value;
  problems.push({ code: "personal", what: personal });
  return null;
}

function organisationIn(
  cells: Cells,
  { organisations }: LineContext,
  problems: LineProblem[],
): KnownOrganisation | "free" | null {
  const value = filled(cells, "organisation", problems);
  if (value === null) return null;
  if (free.includes(bare(value))) return "free";
  const digits = value.replaceAll(/[\s\u00a0\u202f.]/g, "");
  const found =
    organisations.get(/^\d{14}$/.test(digits) ? digits.slice(0, 9) : digits) ?? organisations.get(bare(value));
  if (found !== undefined) return found;
  problems.push({ code: "organisation-unknown", value });
  return null;
}

/** « 14/04/2026 », « 14.04.2026 » or « 2026-04-14 »; null for anything else. */
function dayIn(value: string): Day | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
  const written = year === "" ? value.slice(0, 10) : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const isWhole = year !== "" || /^\d{4}-\d{2}-\d{2}([T ][\d:.Z]*)?$/.test(value);
  return isWhole && isDay(written) ? written : null;
}

function daysIn(cells: Cells, today: Day, problems: LineProblem[]): { heldOn: Day | null; juryOn: Day | null } {
  const read = (field: "heldOn" | "juryOn", value: string): Day | null => {
    const on = dayIn(value);
    if (on === null) problems.push({ code: "date-wrong", field, value });
    else if (on > today) problems.push({ code: "date-future", field, on });
    return on;
  };
  const jury = filled(cells, "juryOn", problems);
  const held = cells.heldOn ?? "";
  const days = {
    juryOn: jury === null ? null : read("juryOn", jury),
    heldOn: held === "" ? null : read("heldOn", held),
  };
  if (days.juryOn !== null && days.heldOn !== null && days.juryOn < days.heldOn)
    problems.push({ code: "jury-before-exam" });
  return days;
}

function outcomeIn(cells: Cells, problems: LineProblem[]): ExamOutcome | null {
  const value = filled(cells, "outcome", problems);
  if (value === null) return null;
  const outcome = outcomes[bare(value)];
  if (outcome !== undefined) return outcome;
  problems.push({ code: "outcome-unknown", value });
  return null;
}

function competencesIn(cells: Cells, codes: readonly string[], problems: LineProblem[]): ExamResult["competences"] {
  return codes.flatMap((code) => {
    const value = cells[code] ?? "";
    if (value === "" || bare(value) === "") return [];
    const known = acquired[bare(value)];
    if (known === undefined) problems.push({ code: "competence-unknown", competence: code, value });
    return known === undefined ? [] : [{ code, acquired: known }];
  });
}

function sittingIn(cells: Cells, problems: LineProblem[]): number | null {
  const value = cells.sitting ?? "";
  if (value === "") return null;
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  problems.push({ code: "sitting-wrong", value });
  return null;
}

type Dated = Pick<ExamResult, "organisationId" | "session" | "juryOn" | "outcome" | "competences" | "certificate">;

/** What only shows when the parts of a line are put beside each other: not all competences means not passed (R-RATE-1). */
function together(
  { organisationId, session, juryOn, outcome, competences, certificate }: Dated,
  { organisation, context }: { readonly organisation: KnownOrganisation | "free"; readonly context: LineContext },
): readonly LineProblem[] {
  const problems: LineProblem[] = [];
  const lacking = competences.filter((one) => !one.acquired).map(({ code }) => code);
  if (outcome === "passed" && lacking.length > 0) problems.push({ code: "outcome-contradicts", competences: lacking });
  if (certificate !== null && outcome !== "passed") problems.push({ code: "certificate-without-pass" });
  if (organisation !== "free" && juryOn < organisation.since)
    problems.push({ code: "organisation-not-habilitated", name: organisation.name, on: juryOn });
  const kept = context.reserved.get(session);
  if (kept !== undefined && kept.organisationId !== organisationId)
    problems.push({ code: "session-of-another", session, name: kept.name });
  return problems;
}
