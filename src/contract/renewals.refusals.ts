import type { MissingInRenewal } from "../domain/renewals/renewal.content.ts";
import type { RenewalRefusal, RenewalState } from "../domain/renewals/renewal.model.ts";
import { counted, listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

/** Who may decide is said with decisions. */
type Own = Extract<RenewalRefusal, { readonly code: `renewal/${string}` }>;
type Said = Own | { readonly code: "renewal/piece-unknown" };

const notNow: Readonly<Record<RenewalState["status"], string>> = {
  none: "Ce renouvellement n’est pas ouvert.",
  open: "Le dossier de renouvellement n’est pas encore déposé.",
  filed: `Le dossier est déposé${nbsp}: il est en cours de vérification.`,
  returned: "Le dossier est renvoyé à l’organisme, qui complète les points demandés.",
  examined: `Le dossier est vérifié${nbsp}: il attend la décision.`,
  granted: `Le renouvellement est décidé${nbsp}: il attend les signatures.`,
  refused: "Le renouvellement est refusé.",
  concluded: `L’habilitation est renouvelée${nbsp}: ce renouvellement est terminé.`,
  closed: "L’habilitation a pris fin sans être renouvelée.",
};

/** What is missing, named as the file names it. */
export const missingWords: Readonly<Record<MissingInRenewal["code"], string>> = {
  answer: "une réponse",
  confirmation: "une confirmation, ou ce qui a changé",
  piece: "une pièce",
  "qualiopi-date": "la fin de validité du certificat Qualiopi",
  "qualiopi-past": "un certificat Qualiopi en cours de validité",
  reply: "une réponse à ce qui est demandé",
  statement: "une déclaration",
};

const missing = (one: MissingInRenewal): string =>
  one.code === "statement" ? `la déclaration ${one.statement}` : `${missingWords[one.code]} au point ${one.point}`;

export const renewalRefusals: Sentences<Said> = {
  "renewal/not-now": { status: 409, say: ({ status }) => notNow[status] },
  "renewal/piece-unknown": {
    status: 422,
    say: () => "Une pièce citée n’est pas dans le dossier. Déposez-la à nouveau.",
  },
  "renewal/too-early": {
    status: 422,
    say: ({ from }) => `Le renouvellement s’ouvre le ${writtenDay(from)}.`,
  },
  "renewal/not-renewable": {
    status: 409,
    say: ({ endsOn }) =>
      `L’habilitation prend fin le ${writtenDay(endsOn)} pour une autre raison que son échéance${nbsp}: elle ne se renouvelle pas.`,
  },
  "renewal/incomplete": {
    status: 422,
    say: (refusal) =>
      `Il manque ${counted(refusal.missing.length, "élément")}${nbsp}: ${listed(refusal.missing.map(missing))}.`,
  },
  "renewal/point-unknown": {
    status: 422,
    say: ({ points }) => `Ce renouvellement ne comporte pas ${listed(points)}.`,
  },
  "renewal/nothing-returned": { status: 422, say: () => "Choisissez au moins un point à renvoyer." },
  "renewal/note-missing": { status: 422, say: () => "Dites ce qui est constaté." },
  "renewal/points-unrated": {
    status: 422,
    say: ({ points }) => `Il reste à évaluer ${counted(points.length, "point")}${nbsp}: ${listed(points)}.`,
  },
  "renewal/audit-not-reported": {
    status: 422,
    say: () => "Le dispositif prévoit un audit de renouvellement\u00A0: son rapport n’est pas encore émis.",
  },
  "renewal/opinion-missing": { status: 422, say: () => "Écrivez votre avis\u00A0: le décideur le lira." },
  "renewal/suspended": {
    status: 409,
    say: () => "L’habilitation est suspendue\u00A0: le renouvellement se décide après la levée.",
  },
  "renewal/term-over": {
    status: 409,
    say: ({ on }) => `L’habilitation a pris fin le ${writtenDay(on)}\u00A0: elle ne se renouvelle plus.`,
  },
  "renewal/already-notified": {
    status: 409,
    say: ({ on }) => `La décision est déjà notifiée, le ${writtenDay(on)}.`,
  },
  "renewal/notification-date-wrong": {
    status: 422,
    say: ({ from, until }) => `La notification se date entre le ${writtenDay(from)} et le ${writtenDay(until)}.`,
  },
  "renewal/channel-without-proof": {
    status: 422,
    say: () =>
      "Un refus se notifie par lettre recommandée, avec son numéro\u00A0: le délai d’appel court de sa présentation.",
  },
  "renewal/not-in-time": {
    status: 409,
    say: () =>
      "Une prorogation suppose un dossier complet déposé à temps\u00A0: le retard n’est pas du fait du certificateur.",
  },
  "renewal/already-extended": { status: 409, say: () => "Une prorogation est déjà décidée\u00A0: elle est unique." },
  "renewal/extension-too-long": {
    status: 422,
    say: ({ latest }) => `La prorogation ne peut aller au-delà du ${writtenDay(latest)}.`,
  },
  "renewal/extension-too-short": {
    status: 422,
    say: ({ after }) => `La prorogation va au-delà de l’échéance, le ${writtenDay(after)}.`,
  },
  "renewal/no-extension": { status: 409, say: () => "Aucune prorogation n’attend d’avenant." },
  "renewal/habilitation-runs": {
    status: 409,
    say: () => "L’habilitation court toujours\u00A0: le renouvellement reste ouvert.",
  },
};
