import { staffRoleNames } from "../../domain/access/roleNames.ts";
import type { DecisionTaken } from "../../domain/decisions/decision.events.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { Certification } from "../../domain/schemes/scheme.model.ts";
import type { AppealRoute } from "../../domain/schemes/statedGrounds.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { counted, fullDay, listed, nbsp } from "../../domain/shared/french.ts";
import type { LetterSheet } from "../ports/printing.ts";
import type { OpenFile } from "./evaluationFacts.ts";
import type { GroundView } from "./statedGrounds.ts";

/** What a letter of decision is written from. */
export interface Telling {
  readonly file: OpenFile;
  readonly content: DossierContent;
  readonly taken: DecisionTaken;
  readonly grounds: readonly GroundView[];
  /** Who decided. */
  readonly decider: string;
}

/** The letter that tells a decision: reasoned, with the way and the delay to contest it (R-APP-7, R-DEC-3). */
export function decisionLetter({ file, content, taken, grounds, decider }: Telling): LetterSheet {
  const { scheme, state } = file;
  const { legalName, address, postcode, city } = content.identity;
  const granted = taken.outcome === "grant";
  return {
    ...{ reference: state.number, date: dayOf(taken.at), certifier: scheme.certifier, fingerprint: taken.snapshotHash },
    sender: { name: decider, role: capitalised(staffRoleNames.decision_maker) },
    recipient: {
      name: legalName,
      lines: [
        `À l’attention de ${content.people.legalRepresentative.name}`,
        ...[address, `${postcode} ${city}`.trim()].filter((line) => line !== ""),
      ],
    },
    sentBy: granted ? null : "Lettre recommandée avec avis de réception",
    subject: subjectOf(taken),
    salutation: "Madame, Monsieur,",
    opening: openingOf(taken, scheme.certification),
    grounds: {
      heading: grounds.length > 1 ? "Motifs de la décision" : "Motif de la décision",
      items: grounds.map(({ label, detail }) => ({ label, precision: detail, awaited: null })),
    },
    text: followedBy(taken),
    appeal:
      taken.appeal === null
        ? null
        : { text: `${appealText(taken.appeal, file)}${limitedTo(grounds, file)}`, until: null },
    closing: "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.",
    copies: [],
  };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function subjectOf({ kind, outcome }: DecisionTaken): string {
  if (outcome === "grant") return "Décision favorable d’habilitation";
  return kind === "admissibility" ? "Décision de refus de la candidature" : "Décision de refus de l’habilitation";
}

function openingOf({ kind, outcome }: DecisionTaken, { number, title }: Certification): string {
  const asked = `Vous avez demandé à être habilité à préparer des candidats à la certification ${number}, «${nbsp}${title}${nbsp}».`;
  if (outcome === "refuse" && kind === "admissibility")
    return `${asked} Après examen de votre candidature, et sans avoir pris part à son instruction, j’ai décidé de ne pas y donner suite.`;
  const decision = outcome === "grant" ? "d’accorder cette habilitation" : "de ne pas accorder cette habilitation";
  return `${asked} Après examen du dossier complet, et sans avoir pris part à son évaluation, j’ai décidé ${decision}.`;
}

function followedBy({ signBy, reapplyFrom }: DecisionTaken): string {
  if (signBy !== null)
    return `Une convention d’habilitation vous est proposée. L’habilitation prend effet à la date de la dernière signature. Sans signature des deux parties au plus tard le ${fullDay(signBy)}, la présente décision devient caduque. Aucune annonce ne peut être faite avant la date d’effet.`;
  return reapplyFrom === null ? "" : `Une nouvelle demande est possible à partir du ${fullDay(reapplyFrom)}.`;
}

/** How a decision is contested, as a letter says it. */
export function appealText({ route, days }: AppealRoute, { scheme }: Pick<OpenFile, "scheme">): string {
  const delay = `dans les ${counted(days, "jour")} de sa notification`;
  if (route === "external") return `Vous pouvez contester cette décision ${delay} devant la juridiction compétente.`;
  const { appealAddress, appealEmail } = scheme.certifier;
  return `Vous pouvez faire appel de cette décision ${delay}, par courrier à ${appealAddress}, ou à l’adresse ${appealEmail}. L’appel est instruit par des personnes qui n’ont pris part ni à l’évaluation ni à la décision. Il ne suspend pas la décision, sauf décision contraire.`;
}

/** What an appeal may be about, when every ground that can be contested says so. */
function limitedTo(grounds: readonly GroundView[], { scheme }: OpenFile): string {
  const contestable = scheme.grounds.filter(
    ({ code, appealable }) => appealable !== "no" && grounds.some((ground) => ground.code === code),
  );
  if (contestable.some(({ appealable }) => appealable !== "limited")) return "";
  const notes = contestable.flatMap(({ appealNote }) => (appealNote === null ? [] : [appealNote.toLowerCase()]));
  return notes.length === 0 ? "" : ` L’appel porte ${listed(notes)}.`;
}
