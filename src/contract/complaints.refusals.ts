import { staffRoleNames } from "../domain/access/roleNames.ts";
import type { AppealRefusal, AppealStatus } from "../domain/complaints/appeal.model.ts";
import type { ComplaintRefusal, ComplaintStatus } from "../domain/complaints/complaint.model.ts";
import type { GroundsRefusal } from "../domain/schemes/statedGrounds.ts";
import { counted, listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import { followUpWords, involvementWords, stepWords } from "./complaints.sentences.ts";
import type { Sentences } from "./refusals.ts";

type Said =
  | ComplaintRefusal
  | Exclude<AppealRefusal, GroundsRefusal>
  | { readonly code: "complaint/author-not-told" | "complaint/letter-not-printed" };

const complaintNow: Readonly<Record<ComplaintStatus, string>> = {
  none: "Cette affaire n’est pas encore enregistrée.",
  received: "Accusez d’abord réception de cette affaire.",
  acknowledged: "Dites d’abord si cette affaire est recevable.",
  admissible: "Cette affaire vient d’être déclarée recevable : entendez l’organisme ou notez une vérification d’abord.",
  investigating: "Cette affaire est en cours d’instruction.",
  inadmissible: "Cette affaire est déclarée irrecevable.",
  decided: "Cette affaire est décidée : il reste à en communiquer l’issue.",
  communicated: "L’issue de cette affaire est communiquée.",
  closed: "Cette affaire est close.",
};

const appealNow: Readonly<Record<AppealStatus, string>> = {
  none: "Cet appel n’existe pas.",
  filed: "Confiez d’abord cet appel à des personnes étrangères à la décision contestée.",
  assigned: "Cet appel est en cours d’examen.",
  decided: "Cet appel est décidé.",
  notified: "La décision d’appel est notifiée : rien ne peut plus y être ajouté.",
};

/** What is refused to those who handle alerts, complaints and appeals. */
export const complaintRefusals: Sentences<Said> = {
  "complaint/not-now": { status: 409, say: ({ status }) => complaintNow[status] },
  "complaint/author-not-told": {
    status: 403,
    say: () =>
      "L’identité de l’auteur n’est communiquée à personne d’autre que celui qui instruit l’affaire et le responsable qualité. Vous connaissez tout ce qui vous est demandé : répondez aux faits.",
  },
  "complaint/letter-not-printed": {
    status: 404,
    say: () => "La lettre n’existe pas encore, ou elle est en cours d’édition. Revenez dans quelques instants.",
  },
  "complaint/nothing-told": { status: 422, say: () => "Écrivez ce que vous avez à dire." },
  "complaint/author-named": {
    status: 422,
    say: ({ words }) =>
      `Ce texte dit qui a écrit${nbsp}: ${listed(words.map((word) => `«${nbsp}${word}${nbsp}»`))}. D’autres que vous le lisent, et l’auteur ne doit pas être connu d’eux${nbsp}: reformulez-le.`,
  },
  "complaint/author-needed": {
    status: 422,
    say: () => "Une plainte reçoit une réponse : il faut savoir qui l’a écrite. Un signalement peut rester anonyme.",
  },
  "complaint/received-in-future": { status: 422, say: () => "La date de réception ne peut pas être à venir." },
  "complaint/reason-missing": { status: 422, say: () => "Donnez une raison." },
  "complaint/authority-missing": { status: 422, say: () => "Nommez l’autorité qui peut agir à notre place." },
  "complaint/organisation-missing": {
    status: 422,
    say: () =>
      "Aucun organisme suivi ne porte ce SIREN. Traitez l’affaire comme un usage du nom, ou corrigez le numéro.",
  },
  "complaint/already-handled-by": { status: 409, say: () => "Cette personne est déjà chargée de l’affaire." },
  "complaint/handler-missing": { status: 409, say: () => "Confiez d’abord l’affaire à quelqu’un." },
  "complaint/handled-by-another": {
    status: 409,
    say: () => "Une autre personne est chargée de cette affaire. Faites-la vous confier pour agir.",
  },
  "complaint/involved": {
    status: 403,
    say: ({ reasons }) =>
      `Cette personne ne peut pas traiter cette affaire${nbsp}: elle ${listed(reasons.map(involvementWords))}.`,
  },
  "complaint/not-for-this-function": {
    status: 403,
    say: ({ functions }) =>
      `Cette affaire ne peut être confiée qu’à une personne de cette fonction${nbsp}: ${listed(functions.map((role) => staffRoleNames[role]))}.`,
  },
  "complaint/no-organisation-to-hear": {
    status: 409,
    say: () => "Aucun organisme suivi n’est en cause : notez vos vérifications.",
  },
  "complaint/hearing-unknown": { status: 404, say: () => "Cette demande n’existe pas." },
  "complaint/already-answered": { status: 409, say: () => "Une réponse est déjà enregistrée." },
  "complaint/already-extended": { status: 409, say: () => "Le délai a déjà été prolongé une fois." },
  "complaint/extension-too-long": {
    status: 422,
    say: ({ from, until }) => `Prolongez jusqu’à un jour entre le ${writtenDay(from)} et le ${writtenDay(until)}.`,
  },
  "complaint/organisation-not-heard": { status: 422, say: () => "L’organisme doit être entendu avant la décision." },
  "complaint/hearing-open": {
    status: 422,
    say: ({ until }) => `L’organisme peut répondre jusqu’au ${writtenDay(until)}. La décision se prend ensuite.`,
  },
  "complaint/steps-missing": {
    status: 422,
    say: ({ steps }) =>
      `Pour tenir l’usage pour établi, il manque${nbsp}: ${listed(steps.map((step) => stepWords[step].toLowerCase()))}.`,
  },
  "complaint/nothing-to-follow-up": {
    status: 422,
    say: () => "Une suite ne se propose que sur des faits établis, au moins en partie, à propos d’une habilitation.",
  },
  "complaint/letter-missing": {
    status: 422,
    say: ({ parties }) =>
      parties.length > 1
        ? "Écrivez à chacun, séparément : à l’auteur et à l’organisme."
        : parties[0] === "author"
          ? "Écrivez ce qui est répondu à l’auteur."
          : "Écrivez ce qui est répondu à l’organisme, qui a été entendu.",
  },
  "complaint/follow-up-unknown": {
    status: 409,
    say: () => "Cette suite n’est pas proposée, ou elle est déjà décidée.",
  },
  "complaint/follow-up-open": {
    status: 409,
    say: ({ kinds }) =>
      `Une suite proposée attend encore une décision${nbsp}: ${listed(kinds.map((kind) => followUpWords[kind].toLowerCase()))}.`,
  },
  "appeal/not-now": { status: 409, say: ({ status }) => appealNow[status] },
  "appeal/nothing-to-contest": { status: 422, say: () => "Aucune décision de cette sorte ne peut être contestée ici." },
  "appeal/already-filed": {
    status: 409,
    say: ({ number }) => `Cette décision est déjà contestée par l’appel ${number}. Vous pouvez le compléter.`,
  },
  "appeal/argument-missing": { status: 422, say: () => "Dites pourquoi vous contestez cette décision." },
  "appeal/received-in-future": { status: 422, say: () => "La date de réception ne peut pas être à venir." },
  "appeal/nothing-told": { status: 422, say: () => "Écrivez ce que vous avez à ajouter." },
  "appeal/person-unknown": { status: 422, say: () => "Choisissez une personne de l’équipe." },
  "appeal/involved": {
    status: 403,
    say: ({ reasons }) =>
      `Cette personne ne peut pas toucher à cet appel${nbsp}: elle ${listed(reasons.map(involvementWords))}.`,
  },
  "appeal/not-a-decision-maker": {
    status: 403,
    say: () => "Un appel est décidé par un décideur autorisé pour ce dispositif.",
  },
  "appeal/decided-by-another": { status: 403, say: () => "Cet appel est confié à un autre décideur." },
  "appeal/already-extended": { status: 409, say: () => "Le délai a déjà été prolongé une fois." },
  "appeal/nothing-to-stay": {
    status: 422,
    say: () => "La décision contestée n’a pas d’effet à suspendre, ou l’appel est tardif.",
  },
  "appeal/stay-decided": { status: 409, say: () => "L’effet suspensif de cet appel est déjà décidé." },
  "appeal/reason-missing": { status: 422, say: () => "Donnez une raison." },
  "appeal/extension-too-long": {
    status: 422,
    say: ({ from, until }) => `Prolongez jusqu’à un jour entre le ${writtenDay(from)} et le ${writtenDay(until)}.`,
  },
  "appeal/late-is-inadmissible": {
    status: 422,
    say: () => "Cet appel a été déposé après le délai : il ne peut être que déclaré irrecevable.",
  },
  "appeal/answer-missing": {
    status: 422,
    say: ({ count }) => `Répondez à chaque argument${nbsp}: il en reste ${counted(count, "argument")} sans réponse.`,
  },
  "appeal/notification-date-wrong": {
    status: 422,
    say: ({ from, until }) => `Indiquez une date entre le ${writtenDay(from)} et le ${writtenDay(until)}.`,
  },
  "appeal/channel-without-proof": {
    status: 422,
    say: () =>
      "La décision d’appel se notifie par lettre recommandée : indiquez le numéro de la lettre et le jour de sa première présentation.",
  },
};
