import type { RenewalEvent } from "../../domain/renewals/renewal.events.ts";
import { addDays } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { managersOf } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import { renewalCase, tellRenewal } from "./renewalCase.ts";

/** Tells the organisation that its renewal is open (M-801), filed (M-803), sent back (M-205), decided (M-804). */
export const whenRenewalMoves: Reaction<RenewalEvent> = {
  name: "whenRenewalMoves",
  on: {
    async RenewalOpened({ stream, event }, tools) {
      const about = await renewalCase(tools, idOf(stream));
      if (about === null) return;
      const lastDay = writtenDay(addDays(event.expiresOn, -1));
      await tellRenewal(about, tools, {
        ...{ code: "M-801", button: "Préparer le renouvellement" },
        paragraphs: [
          `Votre habilitation vaut jusqu’au ${lastDay} inclus. Son renouvellement est ouvert${nbsp}: ce que nous savons de votre organisme est déjà repris, il reste à confirmer ce qui n’a pas changé et à donner ce qui a expiré.`,
          `Déposé complet au plus tard le ${writtenDay(event.fileBy)}, le dossier est décidé avant l’échéance. Rien ne se renouvelle sans vous.`,
        ],
        deadline: { what: "Dossier de renouvellement complet", on: event.fileBy },
      });
    },
    async RenewalFiled({ stream, event }, tools) {
      const about = await renewalCase(tools, idOf(stream));
      if (about === null) return;
      await tellRenewal(about, tools, {
        ...{ code: "M-803", button: "Relire le dossier déposé" },
        paragraphs: [
          `Le dossier de renouvellement de ${about.organisationName} est déposé, complet au ${writtenDay(event.completeOn)}.`,
          event.inTime
            ? `Déposé à temps, il sera décidé avant l’échéance du ${writtenDay(about.renewal.opened.expiresOn)}.`
            : `Déposé après le ${writtenDay(about.renewal.opened.fileBy)}, il sera examiné au plus vite, sans assurance d’une décision avant l’échéance.`,
        ],
        deadline: null,
        besides: await managersOf(about, tools),
      });
    },
    async RenewalReturned({ stream, event }, tools) {
      const about = await renewalCase(tools, idOf(stream));
      if (about === null) return;
      await tellRenewal(about, tools, {
        ...{ code: "M-205", fills: { date: writtenDay(event.answerBy) }, button: "Compléter le dossier" },
        paragraphs: [
          `${counted(event.points.length, "point du dossier de renouvellement vous est renvoyé", "points du dossier de renouvellement vous sont renvoyés")}. Ce que vous avez donné reste${nbsp}: répondez à ce qui est demandé, puis déposez à nouveau.`,
        ],
        deadline: { what: "Compléments du dossier de renouvellement", on: event.answerBy },
      });
    },
    async RenewalDecided({ stream, event }, tools) {
      const about = await renewalCase(tools, idOf(stream));
      if (about === null) return;
      const renewed = event.outcome === "renew";
      await tellRenewal(about, tools, {
        ...{ code: "M-804", button: "Lire la décision" },
        paragraphs: renewed
          ? [
              `Le renouvellement de votre habilitation est décidé. Une convention va vous être proposée${nbsp}: signée par les deux parties avant l’échéance, elle ouvre la période suivante à compter du ${writtenDay(about.renewal.opened.expiresOn)}.`,
            ]
          : [
              `Le renouvellement de votre habilitation est refusé. Les motifs sont dans la décision, notifiée aussi par lettre recommandée${nbsp}; elle dit comment la contester.`,
              `L’habilitation court jusqu’à son échéance, le ${writtenDay(about.renewal.opened.expiresOn)}.`,
            ],
        deadline: null,
      });
    },
  },
};
