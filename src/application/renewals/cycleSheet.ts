import {
  activityInWords,
  auditInWords,
  changesInWords,
  complaintsInWords,
  resultsInWords,
  surveillanceInWords,
  surveillanceNames,
  suspensionInWords,
} from "../../domain/renewals/cycle.words.ts";
import type { RenewalOutcome } from "../../domain/renewals/renewal.events.ts";
import type { Certifier } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { CycleReportSheet, Fact, NamedPerson } from "../ports/printing.ts";
import type { CycleReport } from "./cycle.ts";

/** Whose cycle it is, and what was proposed on it. */
interface Proposed {
  /** Of the habilitation. */
  readonly number: string;
  readonly organisation: string;
  readonly certifier: Certifier;
  readonly on: Day;
  readonly fingerprint: string;
  readonly proposal: RenewalOutcome;
  readonly opinion: string;
  readonly by: NamedPerson;
}

const proposals: Readonly<Record<RenewalOutcome, string>> = {
  renew: "Renouveler l’habilitation",
  refuse: "Ne pas renouveler l’habilitation",
};

type Section = CycleReportSheet["sections"][number];

const said = (title: string, text: string): Section => ({ title, text, rows: [] });

const rowsOf = (title: string, rows: readonly Fact[], none: string): Section =>
  rows.length === 0 ? said(title, none) : { title, text: "", rows };

/** The report of a cycle as it was when somebody proposed to renew or not, ready to be printed. */
export const cycleSheet = (cycle: CycleReport, proposed: Proposed): CycleReportSheet => ({
  ...{
    reference: proposed.number,
    date: proposed.on,
    certifier: proposed.certifier,
    fingerprint: proposed.fingerprint,
  },
  ...{ organisation: proposed.organisation, from: cycle.from, until: cycle.until },
  sections: [
    said("Activité", activityInWords(cycle)),
    said("Résultats", resultsInWords(cycle)),
    rowsOf(
      "Audits",
      cycle.audits.map((one) => ({ label: one.kind, value: auditInWords(one) })),
      "Aucun audit dans le cycle.",
    ),
    rowsOf(
      "Surveillances",
      cycle.surveillances.map((one) => ({
        ...{ label: surveillanceNames[one.surveillanceType], value: surveillanceInWords(one) },
      })),
      "Aucune surveillance dans le cycle.",
    ),
    said("Plaintes et alertes", complaintsInWords(cycle)),
    said(
      "Suspensions",
      cycle.suspensions.length === 0
        ? "Aucune."
        : cycle.suspensions.map((one) => `- ${suspensionInWords(one)}`).join("\n"),
    ),
    said("Changements", changesInWords(cycle)),
  ],
  ...{ proposal: proposals[proposed.proposal], opinion: proposed.opinion, by: proposed.by },
});
