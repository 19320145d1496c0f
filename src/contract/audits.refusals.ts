import type { AuditStatus } from "../domain/audits/audit.model.ts";
import type { AuditRefusal, AuditRequestRefusal, MissingText } from "../domain/audits/audit.refusals.ts";
import type { AuditType } from "../domain/schemes/referential.model.ts";
import type { GroundsRefusal } from "../domain/schemes/statedGrounds.ts";
import { counted, listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import { auditConductRefusals } from "./auditConduct.refusals.ts";
import { impediment } from "./impartiality.sentences.ts";
import type { Sentences } from "./refusals.ts";

const stages: Readonly<Record<AuditStatus, string>> = {
  none: "L’audit n’est pas encore programmé.",
  draft: `L’audit est en préparation${nbsp}: les questions préliminaires ne sont pas encore validées.`,
  preliminary_answered: `Les questions préliminaires sont validées${nbsp}; le plan d’audit n’est pas encore généré.`,
  plan_generated: "Le plan d’audit est généré et attend la confirmation de l’auditeur.",
  plan_confirmed: "Le plan d’audit est en cours de vérification.",
  plan_reviewed: "Le plan d’audit est vérifié et attend son envoi.",
  plan_sent: `Le plan d’audit est envoyé${nbsp}; l’audit n’est pas encore ouvert.`,
  opened: "L’audit est ouvert.",
  in_progress: "L’audit est en cours.",
  closed: `L’audit est clos${nbsp}; ses constats ne changent plus.`,
  report_issued: "Le rapport d’audit est émis.",
  follow_up: "Le rapport d’audit est émis et les non-conformités sont en cours de correction.",
  complete: "L’audit est terminé.",
  postponed: `L’audit est reporté${nbsp}: de nouvelles dates sont attendues.`,
  cancelled: "L’audit est annulé.",
};

const texts: Readonly<Record<MissingText, string>> = {
  reason: "le motif",
  answer: "la réponse",
  remarks: "les remarques",
  note: "une note",
  finding: "le constat",
  risk: "le risque",
  grade: "la gravité, mineure ou majeure",
  grade_reason: "la raison de la gravité choisie",
  cause: "la cause",
  correction: "la correction",
  corrective_action: "l’action corrective",
  responsible: "la personne responsable",
  opinion: "l’avis",
  reference: "les initiales",
  what: "ce qui s’est passé",
  name: "le nom de la personne qui signe",
};

const auditTypeNames: Readonly<Record<AuditType, string>> = {
  I: "initial",
  S3: "surveillance à 3 mois",
  SA: "surveillance annuelle",
  C: "complémentaire",
  R: "renouvellement",
};

/** Refusals on the preparation of an audit. */
const preparation = {
  "audit/not-now": {
    status: 409,
    say: ({ status }) => `${stages[status]} Affichez sa dernière version pour voir ce qui est possible.`,
  },
  "audit/step-not-open": {
    status: 409,
    say: () =>
      "L’audit ne peut pas encore être programmé. La page du dossier dit quelle étape doit être terminée avant.",
  },
  "audit/not-an-auditor": { status: 422, say: () => "Choisissez une personne qui a la fonction d’auditeur." },
  "audit/habilitation-not-running": {
    status: 409,
    say: () => "L’habilitation a pris fin\u00A0: plus aucun audit ne s’y programme.",
  },
  "audit/already-under-way": {
    status: 409,
    say: ({ auditType }) =>
      `Un audit du même type (${auditTypeNames[auditType]}) est déjà programmé ou n’est pas terminé pour cette habilitation.`,
  },
  "audit/scope-missing": {
    status: 422,
    say: () =>
      "Indiquez les indicateurs que les motifs concernent\u00A0: ils sont le périmètre de l’audit complémentaire.",
  },
  "audit/must-be-announced": {
    status: 422,
    say: () => "Seul un audit complémentaire peut ne pas être annoncé à l’organisme.",
  },
  "audit/auditor-not-eligible": {
    status: 422,
    say: ({ reasons }) => `Cette personne ne peut pas mener cet audit${nbsp}: ${listed(reasons.map(impediment))}.`,
  },
  "audit/not-the-auditor": {
    status: 403,
    say: () => "Seule la personne désignée comme auditeur de cet audit peut le faire.",
  },
  "audit/criterion-of-another": {
    status: 403,
    say: ({ criterion, name }) =>
      `Le critère ${criterion} est confié à ${name ?? "une autre personne de l’équipe"}. Seules cette personne et l’auditeur qui dirige l’audit peuvent y saisir.`,
  },
  "audit/criterion-unknown": {
    status: 422,
    say: ({ criterion }) => `Le critère ${criterion} ne fait pas partie du référentiel.`,
  },
  "audit/not-in-the-team": { status: 409, say: () => "Aucun critère de cet audit n’est confié à cette personne." },
  "audit/text-missing": {
    status: 422,
    say: ({ texts: missing }) => `Il reste à écrire ${listed(missing.map((one) => texts[one]))}.`,
  },
  "audit/no-date-proposed": {
    status: 422,
    say: () => "Aucune date n’est proposée pour l’instant. Une proposition compte au moins un jour.",
  },
  "audit/date-in-the-past": {
    status: 422,
    say: ({ day }) => `Le ${writtenDay(day)} est passé. Proposez des dates à venir.`,
  },
  "audit/date-not-proposed": {
    status: 422,
    say: () => "Choisissez l’une des propositions de dates, ou demandez-en d’autres.",
  },
  "audit/dates-not-confirmed": {
    status: 422,
    say: () => "Les dates de l’audit ne sont pas encore confirmées par l’organisme.",
  },
  "audit/objection-too-late": {
    status: 422,
    say: ({ lastDay }) =>
      `La récusation était possible jusqu’au ${writtenDay(lastDay)}. Écrivez à votre chargé d’affaires.`,
  },
  "audit/objection-already-made": { status: 409, say: () => "L’auditeur a déjà été récusé une fois." },
  "audit/no-objection": { status: 409, say: () => "Aucune récusation n’attend de réponse." },
  "audit/objection-pending": {
    status: 422,
    say: () => "L’auditeur a été récusé. Répondez à la récusation ou remplacez-le d’abord.",
  },
  "audit/already-the-auditor": { status: 422, say: () => "Cette personne est déjà l’auditeur de cet audit." },
  "audit/auditor-reviewed-this-audit": {
    status: 422,
    say: () => "Cette personne a vérifié le plan ou le rapport de cet audit. Elle ne peut pas en devenir l’auditeur.",
  },
  "audit/preliminary-incomplete": {
    status: 422,
    say: ({ variables }) =>
      `Il manque une réponse, ou elle n’est pas de celles attendues, à ${counted(variables.length, "endroit")} des questions préliminaires.`,
  },
  "audit/no-preliminary-answers": {
    status: 422,
    say: () => "L’organisme n’a pas encore répondu aux questions préliminaires.",
  },
  "audit/answers-not-those-validated": {
    status: 409,
    say: () => "Les réponses ont changé depuis leur validation. Validez-les à nouveau.",
  },
  "audit/referential-not-open": {
    status: 403,
    say: () => "Le référentiel d’audit s’ouvre à l’organisme quand sa candidature est recevable.",
  },
} as const satisfies Partial<Sentences<AuditRefusal | AuditRequestRefusal>>;

/** Refusals on the plan and on the pieces filed. */
const planning = {
  "audit/nothing-to-audit": {
    status: 422,
    say: () => "Aucun indicateur ne s’applique d’après les réponses. Revoyez-les avec l’organisme.",
  },
  "audit/plan-too-long": {
    status: 422,
    say: ({ minutesLeft }) =>
      `Le plan dépasse les jours prévus de ${counted(minutesLeft, "minute")}. Ajoutez un jour ou réduisez des durées.`,
  },
  "audit/sequence-unknown": { status: 422, say: () => "Cette séquence ne fait pas partie du plan. Rechargez la page." },
  "audit/minutes-not-positive": { status: 422, say: () => "Une séquence dure au moins une minute." },
  "audit/sample-unknown": { status: 422, say: () => "Cet échantillon ne fait pas partie du plan. Rechargez la page." },
  "audit/sample-lowered": {
    status: 422,
    say: ({ minimum }) => `Un échantillon ne se réduit pas${nbsp}: il en compte ${minimum} au moins.`,
  },
  "audit/reviewer-is-auditor": {
    status: 403,
    say: () => "Vous êtes, ou avez été, l’auditeur de cet audit. Une autre personne doit le vérifier.",
  },
  "audit/reviewer-not-eligible": {
    status: 403,
    say: ({ reasons }) => `Vous ne pouvez pas vérifier cet audit${nbsp}: ${listed(reasons.map(impediment))}.`,
  },
  "audit/plan-sent-too-late": {
    status: 422,
    say: ({ lastDay }) =>
      `Le plan devait être envoyé au plus tard le ${writtenDay(lastDay)}. Reportez l’audit et proposez de nouvelles dates.`,
  },
  "audit/evidence-unknown": { status: 404, say: () => "Cette pièce n’est pas déposée pour cet audit." },
  "audit/evidence-already-filed": { status: 409, say: () => "Cette pièce est déjà déposée." },
  "audit/evidence-quarantined": { status: 409, say: () => "Cette pièce a été écartée. Sa trace est gardée." },
  "audit/changed-since-entered": {
    status: 409,
    say: () =>
      "Cet élément a été modifié entre-temps, ou une saisie plus ancienne à son sujet n’est pas passée. Choisissez ce qui doit rester.",
  },
  "audit/piece-unknown": {
    status: 422,
    say: () => "Ce fichier ne fait pas partie du dossier. Déposez-le à nouveau, puis recommencez.",
  },
  "audit/indicator-unknown": {
    status: 422,
    say: ({ indicator }) => `L’indicateur ${indicator} ne fait pas partie du référentiel de cet audit.`,
  },
  "audit/indicator-set-aside": {
    status: 422,
    say: ({ indicator }) => `L’indicateur ${indicator} est écarté par le plan. Rouvrez-le d’abord, avec un motif.`,
  },
  "audit/indicator-already-applies": {
    status: 409,
    say: ({ indicator }) => `L’indicateur ${indicator} fait déjà partie de l’audit.`,
  },
} as const satisfies Partial<Sentences<AuditRefusal | AuditRequestRefusal>>;

/** Those on grounds are said with the decisions. */
type Said = Exclude<AuditRefusal, GroundsRefusal> | AuditRequestRefusal;

export const auditRefusals: Sentences<Said> = { ...preparation, ...planning, ...auditConductRefusals };
