import { staffRoleNames } from "../../domain/access/roleNames.ts";
import type {
  AppealDecided,
  AppealFiled,
  AppealOutcome,
  ContestedKind,
} from "../../domain/complaints/appeal.events.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { fullDay, nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { GroundView } from "../decisions/statedGrounds.ts";
import type { LetterSheet } from "../ports/printing.ts";

/** What each outcome is, in a sentence. */
export const outcomeTold: Readonly<Record<AppealOutcome, string>> = {
  upheld: "L’appel est accueilli.",
  partly: "L’appel est accueilli en partie.",
  rejected: "L’appel est rejeté.",
  inadmissible: "L’appel est irrecevable.",
};

/** What was contested, after « contre ». */
const contested: Readonly<Record<ContestedKind, string>> = {
  "admissibility-refusal": "le refus de votre candidature",
  "habilitation-refusal": "le refus de l’habilitation",
  "points-to-follow": "les points à suivre de la décision favorable",
  closure: "le classement sans suite de votre candidature",
  suspension: "la suspension de votre habilitation",
  "refused-lift": "le refus de lever la suspension",
  withdrawal: "le retrait de votre habilitation",
  "complementary-audit": "la décision d’un audit complémentaire",
  "scope-reduction": "la réduction du périmètre de votre habilitation",
  "change-refusal": "le refus du changement que vous avez déclaré",
  "renewal-refusal": "le refus de renouveler votre habilitation",
};

interface Telling {
  readonly filed: AppealFiled;
  readonly decided: AppealDecided;
  readonly content: DossierContent;
  readonly scheme: Scheme;
  readonly grounds: readonly GroundView[];
  readonly words: ReadonlyMap<string, string>;
  readonly decider: string;
}

/** The letter that tells a decision on appeal, each argument with its answer (R-CMP-5, R-DEC-3). */
export function appealLetter(telling: Telling): LetterSheet {
  const { filed, decided, content, scheme, grounds, decider } = telling;
  const { legalName, address, postcode, city } = content.identity;
  const role = staffRoleNames.decision_maker;
  return {
    ...{ reference: filed.number, date: dayOf(decided.at), certifier: scheme.certifier, fingerprint: null },
    sender: { name: decider, role: `${role.charAt(0).toUpperCase()}${role.slice(1)}` },
    recipient: {
      name: legalName,
      lines: [
        `À l’attention de ${content.people.legalRepresentative.name}`,
        ...[address, `${postcode} ${city}`.trim()].filter((line) => line !== ""),
      ],
    },
    sentBy: "Lettre recommandée avec avis de réception",
    subject: "Décision sur votre appel",
    salutation: "Madame, Monsieur,",
    opening: `Vous avez fait appel, le ${writtenDay(filed.receivedOn)}, contre ${contested[filed.contested.kind]}, du ${writtenDay(dayOf(filed.contested.decidedAt))}. Sans avoir pris part ni à l’évaluation ni à la décision contestée, j’ai examiné vos arguments. ${outcomeTold[decided.outcome]}`,
    grounds: {
      heading: grounds.length > 1 ? "Motifs" : "Motif",
      items: grounds.map(({ label, detail }) => ({ label, precision: detail, awaited: null })),
    },
    text: [...answersOf(telling), effectOf(decided)].join("\n\n"),
    appeal: decided.outcome === "upheld" ? null : { text: externalRoute, until: null },
    closing: "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.",
    copies: [],
  };
}

const externalRoute = "Les recours devant le juge restent ouverts, dans les délais de droit commun.";

function answersOf({ filed, decided, words }: Telling): readonly string[] {
  return filed.arguments.flatMap(({ id, text }) => {
    const answer = decided.answers.find((one) => one.id === id);
    if (answer === undefined) return [];
    return [`Vous soutenez${nbsp}: «${nbsp}${words.get(text) ?? ""}${nbsp}»\n\n${words.get(answer.text) ?? ""}`];
  });
}

const effectOf = ({ annuls, outcome, at }: AppealDecided): string => {
  if (annuls) return `La décision contestée est annulée à compter du ${fullDay(dayOf(at))}.`;
  return outcome === "partly" ? "Le motif ci-dessus dit ce qui change." : "La décision contestée est maintenue.";
};
