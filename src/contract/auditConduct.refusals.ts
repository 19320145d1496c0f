import { staffRoleNames } from "../domain/access/roleNames.ts";
import type { AuditRefusal, AuditRequestRefusal } from "../domain/audits/audit.refusals.ts";
import type { NonconformityStatus } from "../domain/audits/nonconformity.model.ts";
import { listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

const nonconformities: Readonly<Record<NonconformityStatus, string>> = {
  open: "attend un plan d’actions",
  plan_proposed: "a un plan d’actions proposé, en attente de réponse",
  plan_accepted: "a un plan d’actions accepté et attend ses preuves de correction",
  plan_refused: "a un plan d’actions refusé et en attend un autre",
  evidence_submitted: "a des preuves de correction en cours de vérification",
  evidence_refused: "attend de nouvelles preuves de correction",
  cleared: "est levée",
  failed: "n’a pas été corrigée dans le délai",
};

const parties = { auditor: "l’auditeur", organisation: "l’organisme" } as const;

/** Refusals on the conduct of the audit, its report and its nonconformities. */
export const auditConductRefusals = {
  "audit/before-the-day": {
    status: 422,
    say: ({ day }) => `L’audit est prévu le ${writtenDay(day)}. Il ne s’ouvre pas avant ce jour.`,
  },
  "audit/nobody-present": { status: 422, say: () => "Indiquez au moins une personne présente." },
  "audit/photo-already-attached": { status: 409, say: () => "Cette photo est déjà jointe." },
  "audit/photo-unknown": { status: 404, say: () => "Cette photo n’existe pas, ou elle a été retirée." },
  "audit/sampled-file-already-recorded": { status: 409, say: () => "Ce dossier d’échantillon est déjà noté." },
  "audit/sampled-file-unknown": {
    status: 404,
    say: () => "Ce dossier d’échantillon n’existe pas, ou il a été retiré.",
  },
  "audit/nonconformity-already-written": { status: 409, say: () => "Cette non-conformité est déjà écrite." },
  "audit/nonconformity-unknown": {
    status: 404,
    say: () => "Cette non-conformité n’existe pas, ou elle a été retirée.",
  },
  "audit/rating-contradicts-nonconformity": {
    status: 422,
    say: ({ indicator }) =>
      `La cote de l’indicateur ${indicator} contredit sa non-conformité. Changez la cote, ou retirez la non-conformité.`,
  },
  "audit/scheme-does-not-grade": {
    status: 422,
    say: () => "Ce dispositif ne distingue pas de non-conformités mineures et majeures.",
  },
  "audit/always-major": {
    status: 422,
    say: ({ indicator }) => `Une non-conformité à l’indicateur ${indicator} est toujours majeure.`,
  },
  "audit/minor-becomes-major": {
    status: 422,
    say: ({ indicator }) =>
      `Une non-conformité mineure à l’indicateur ${indicator} n’a pas été levée depuis l’audit précédent${nbsp}: elle devient majeure.`,
  },
  "audit/indicators-not-rated": {
    status: 422,
    say: ({ indicators }) => `Cotez chaque indicateur avant de clore${nbsp}: il reste ${listed(indicators)}.`,
  },
  "audit/nonconformity-not-written": {
    status: 422,
    say: ({ indicators }) =>
      `Écrivez le constat et le risque de chaque indicateur non conforme${nbsp}: il reste ${listed(indicators)}.`,
  },
  "audit/already-signed": { status: 409, say: () => "Le procès-verbal est déjà signé." },
  "audit/auditor-signs-for-organisation": {
    status: 403,
    say: () => "Un auditeur de cet audit ne signe pas pour l’organisme.",
  },
  "audit/record-not-signed": {
    status: 422,
    say: ({ parties: missing }) =>
      `Le procès-verbal attend encore la signature de ${listed(missing.map((party) => parties[party]))}, ou la mention de son refus.`,
  },
  "audit/no-report-to-review": { status: 409, say: () => "Aucun rapport n’attend de vérification." },
  "audit/report-not-approved": {
    status: 422,
    say: () => "Le rapport doit d’abord être approuvé par la personne qui le vérifie.",
  },
  "audit/nonconformity-not-now": {
    status: 409,
    say: ({ status }) => `Cette non-conformité ${nonconformities[status]}${nbsp}: cette action n’est pas possible.`,
  },
  "audit/deadline-over": {
    status: 422,
    say: ({ lastDay }) => `Le délai de correction a pris fin le ${writtenDay(lastDay)}.`,
  },
  "audit/deadline-not-over": {
    status: 422,
    say: ({ lastDay }) => `Le délai de correction court jusqu’au ${writtenDay(lastDay)}.`,
  },
  "audit/due-after-deadline": {
    status: 422,
    say: ({ lastDay }) => `L’échéance du plan d’actions ne peut pas dépasser le ${writtenDay(lastDay)}.`,
  },
  "audit/deadline-not-running": {
    status: 409,
    say: () => "Ce délai ne court plus sur ce point\u00A0: il n’y a rien à prolonger.",
  },
  "audit/deadline-not-later": {
    status: 422,
    say: ({ lastDay }) => `Le délai court déjà jusqu’au ${writtenDay(lastDay)}${nbsp}: choisissez un jour plus tardif.`,
  },
  "audit/not-extended-by-you": {
    status: 403,
    say: ({ by }) => `Un délai de correction se prolonge par\u00A0: ${listed(by.map((role) => staffRoleNames[role]))}.`,
  },
  "audit/no-evidence": { status: 422, say: () => "Joignez au moins une preuve de correction." },
} as const satisfies Partial<Sentences<AuditRefusal | AuditRequestRefusal>>;
