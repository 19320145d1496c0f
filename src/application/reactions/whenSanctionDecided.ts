import type { HabilitationEvent } from "../../domain/habilitations/habilitation.events.ts";
import {
  effectsOfSuspension,
  period,
  suspensionWords,
  withdrawalWords,
} from "../../domain/habilitations/letters.words.ts";
import { openSuspension } from "../../domain/habilitations/periods.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { suspensionRules } from "../habilitations/readProcedure.ts";
import { idOf } from "./addresses.ts";
import {
  groundsInWords,
  type HabilitationCase,
  habilitationCase,
  printSanctionLetter,
  tellOf,
  wordsOf,
} from "./habilitationCase.ts";
import type { Reaction } from "./react.ts";

const numberOf = ({ habilitation }: HabilitationCase): string => habilitation.grant.number;

/** Prints the letter of a sanction and tells it, its lift or its refusal, and the end of an habilitation (M-613, M-704, M-708, M-710 to M-712). */
export const whenSanctionDecided: Reaction<HabilitationEvent> = {
  name: "whenSanctionDecided",
  on: {
    async HabilitationSuspended({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      const { from, lastDay, failings, appeal, by, at } = event;
      const { views, words } = await groundsInWords(failings, about, tools);
      const rules = suspensionRules(about.scheme);
      const urgency = event.urgency && (await wordsOf(event.urgency, tools));
      const said = suspensionWords({ number: numberOf(about), from, lastDay, urgency, rules });
      await printSanctionLetter(about, tools, {
        ...{ by, at, role: "decision_maker", decision: "suspension" },
        letter: {
          ...said,
          grounds: failings.map(({ proofExpected, proofDueOn }, n) => ({
            ...{ label: views[n]?.label ?? "", precision: views[n]?.detail ?? "" },
            awaited: { proof: words.get(proofExpected) ?? "", until: proofDueOn },
          })),
          ...{ appeal, registered: true },
        },
      });
      await tellOf(about, tools, {
        ...{ code: "M-704", button: "Voir ce qui doit être corrigé" },
        fills: { from: writtenDay(from), until: writtenDay(lastDay) },
        paragraphs: [
          `L’habilitation ${numberOf(about)} de ${about.organisationName} est suspendue ${period(from, lastDay)}. ${effectsOfSuspension}`,
          ...(urgency === null
            ? []
            : [
                `Cette mesure est prise en urgence, avant les observations de l’organisme${nbsp}: il est entendu dans les ${counted(rules.hearingDays, "jour")}.`,
              ]),
          `La lettre donne, par manquement, la preuve attendue et son dernier jour. Elle est dans le dossier et part en recommandé.`,
        ],
      });
    },
    async CorrectionVerified({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      const failing = openSuspension(about.habilitation)?.decided.failings.find(({ code }) => code === event.code);
      const label = about.scheme.grounds.find(({ code }) => code === event.code)?.label ?? "";
      const insufficient = event.outcome === "insufficient";
      const proofDueOn = insufficient && failing !== undefined ? failing.proofDueOn : null;
      await tellOf(about, tools, {
        ...{ code: "M-712", button: insufficient ? "Déposer une autre preuve" : "Voir la correction" },
        paragraphs: [
          `La correction de «${nbsp}${label}${nbsp}» est ${insufficient ? "jugée insuffisante" : "vérifiée"}.`,
          await wordsOf(event.reason, tools),
        ],
        deadline:
          proofDueOn === null || proofDueOn < dayOf(event.at) ? null : { what: "Une autre preuve", on: proofDueOn },
      });
    },
    async SuspensionLifted({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      await tellOf(about, tools, {
        ...{ code: "M-708", button: "Ouvrir l’habilitation", side: "" },
        paragraphs: [
          `La suspension de l’habilitation ${numberOf(about)} de ${about.organisationName} est levée${nbsp}: elle est de nouveau active le ${writtenDay(event.from)}. Ses dates ne changent pas, et le registre public l’affiche.`,
        ],
      });
    },
    async LiftRefused({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      const { views } = await groundsInWords(event.grounds, about, tools);
      const opening = `J’ai décidé de ne pas lever la suspension de votre habilitation ${numberOf(about)}, pour les motifs suivants.`;
      await printSanctionLetter(about, tools, {
        ...{ by: event.by, at: event.at, role: "decision_maker", decision: "refused-lift" },
        letter: {
          ...{ subject: `Refus de lever la suspension de l’habilitation ${numberOf(about)}`, opening },
          grounds: views.map(({ label, detail }) => ({ label, precision: detail, awaited: null })),
          following: ["La suspension continue. Vous pouvez déposer d’autres preuves jusqu’à la décision."],
          ...{ appeal: event.appeal, registered: false },
        },
      });
      await tellOf(about, tools, {
        ...{ code: "M-710", button: "Lire la décision" },
        paragraphs: [
          `La levée de la suspension de l’habilitation ${numberOf(about)} est refusée. La lettre en donne les motifs, manquement par manquement, et la voie d’appel${nbsp}; elle est dans le dossier.`,
        ],
      });
    },
    async HabilitationWithdrawn({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      const { views } = await groundsInWords(event.grounds, about, tools);
      const { effectiveOn, appeal, by, at } = event;
      await printSanctionLetter(about, tools, {
        ...{ by, at, role: "decision_maker", decision: "withdrawal" },
        letter: {
          ...withdrawalWords(numberOf(about), effectiveOn),
          grounds: views.map(({ label, detail }) => ({ label, precision: detail, awaited: null })),
          ...{ appeal, registered: true },
        },
      });
      await tellOf(about, tools, {
        ...{ code: "M-711", button: "Lire la décision", side: "" },
        paragraphs: [
          `L’habilitation ${numberOf(about)} de ${about.organisationName} est retirée à compter du ${writtenDay(effectiveOn)}, et la convention est résiliée à la même date. La lettre en donne les motifs et la voie d’appel${nbsp}; elle est dans le dossier et part en recommandé.`,
          "Les personnes inscrites à l’examen auparavant gardent le droit de s’y présenter.",
        ],
      });
    },
    async HabilitationTerminated({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      const { effectiveOn } = event;
      await tellOf(about, tools, {
        ...{ code: "M-613", button: "Ouvrir l’habilitation", side: "", fills: { date: writtenDay(effectiveOn) } },
        paragraphs: [
          `La fin de l’habilitation ${numberOf(about)} de ${about.organisationName} est enregistrée${nbsp}: elle prend fin le ${writtenDay(effectiveOn)}, et la convention le même jour. Jusque-là, rien ne change.`,
          "Les personnes inscrites à l’examen auparavant gardent le droit de s’y présenter. Une nouvelle candidature reste possible.",
        ],
      });
    },
  },
};
