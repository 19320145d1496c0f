import type { Action } from "../../domain/access/permissions.ts";
import { allowed, isStaff } from "../app/rights.ts";
import type { SignedIn } from "../app/session.ts";
import { correctionsMissing } from "./acts/act.view.ts";
import type { Habilitation } from "./habilitation.query.ts";
import { isRunning } from "./status.view.ts";

/** What can be done about an habilitation; also the last part of the address of its form. */
export type Act =
  | "griefs"
  | "observations"
  | "suspension"
  | "levee"
  | "refus-de-levee"
  | "retrait"
  | "notification"
  | "personnes"
  | "audit"
  | "changement"
  | "perimetre"
  | "resiliation";

/** An act as it is offered: its name, and what it is for. */
export interface OfferedAct {
  readonly act: Act;
  readonly label: string;
  readonly hint: string;
}

type Seen = Pick<
  Habilitation,
  "organisationId" | "status" | "toNotify" | "deadlines" | "life" | "schedulable" | "failings"
>;

interface Rule {
  readonly action: Action;
  readonly when: (habilitation: Seen) => boolean;
  readonly words: (staff: boolean, habilitation: Seen) => Omit<OfferedAct, "act">;
}

const ended = ({ life }: Seen) => life.some(({ type }) => type === "HabilitationTerminated");
const heard = ({ status, deadlines }: Seen) =>
  status === "suspended" || deadlines.some(({ what }) => what === "observations");
const same = (label: string, hint: string) => () => ({ label, hint });

const rules: Readonly<Record<Act, Rule>> = {
  notification: {
    action: "habilitation.notify",
    when: ({ toNotify }) => toNotify.length > 0,
    words: same("Enregistrer la notification", "La date portée par la lettre recommandée ouvre les délais."),
  },
  observations: {
    action: "habilitation.observe",
    when: (one) => isRunning(one) && heard(one),
    words: (staff) =>
      staff
        ? {
            label: "Recevoir des observations",
            hint: "Reçues par courrier ou par téléphone, pour le compte de l’organisme.",
          }
        : {
            label: "Présenter nos observations",
            hint: "Elles sont lues par la personne qui décide, avant toute décision.",
          },
  },
  levee: {
    action: "habilitation.sanction",
    when: ({ status, failings }) => status === "suspended" && correctionsMissing(failings, "lift") === undefined,
    words: same("Lever la suspension", "Quand chaque manquement est corrigé et vérifié."),
  },
  "refus-de-levee": {
    action: "habilitation.sanction",
    when: ({ status, failings }) => status === "suspended" && correctionsMissing(failings, "refuse_lift") === undefined,
    words: same("Refuser la levée", "Quand une correction manque ou ne suffit pas."),
  },
  audit: {
    action: "audit.schedule",
    when: ({ schedulable }) => schedulable.length > 0,
    words: same("Programmer un audit", "De surveillance ou de renouvellement ; complémentaire, sur motifs."),
  },
  griefs: {
    action: "habilitation.notify",
    when: isRunning,
    words: same("Communiquer des griefs", "Ce qui est reproché, avant toute sanction ; l’organisme y répond."),
  },
  suspension: {
    action: "habilitation.sanction",
    when: ({ status }) => status === "active",
    words: same("Suspendre", "Après les observations, ou en urgence motivée."),
  },
  retrait: {
    action: "habilitation.sanction",
    when: isRunning,
    words: same("Retirer l’habilitation", "Définitif : met fin à l’habilitation et résilie la convention."),
  },
  changement: {
    action: "change.declare",
    when: (one) => isRunning(one) && !ended(one),
    words: (staff) =>
      staff
        ? {
            label: "Saisir un changement",
            hint: "Déclaré par courrier ou par téléphone, pour le compte de l’organisme.",
          }
        : {
            label: "Déclarer un changement",
            hint: "Dirigeant, établissement, formateur, programme, perte de Qualiopi.",
          },
  },
  perimetre: {
    action: "change.decide",
    when: isRunning,
    words: same("Réduire le périmètre", "Retirer un établissement, un programme, une modalité, un formateur."),
  },
  resiliation: {
    action: "habilitation.terminate",
    when: (one) => isRunning(one) && !ended(one),
    words: (staff) =>
      staff
        ? { label: "Enregistrer la résiliation", hint: "Demandée par l’organisme, avec le préavis de la convention." }
        : { label: "Mettre fin à l’habilitation", hint: "À votre demande, avec le préavis de la convention." },
  },
  personnes: {
    action: "habilitation.notify",
    when: (one) =>
      one.status === "suspended" || !isRunning(one) || one.deadlines.some(({ what }) => what === "people-telling"),
    words: same(
      "Écrire aux personnes concernées",
      "En formation ou inscrites à l’examen : ce qui change pour elles, en termes neutres.",
    ),
  },
};

const acts = Object.keys(rules).filter((act): act is Act => Object.hasOwn(rules, act));

/** Whether a text is the name of an act. */
export const isAct = (text: unknown): text is Act => typeof text === "string" && Object.hasOwn(rules, text);

/** What the person may do now about an habilitation. */
export const offeredActs = (session: SignedIn, habilitation: Seen): readonly OfferedAct[] =>
  acts
    .filter((act) => rules[act].when(habilitation) && allowed(session, rules[act].action, habilitation.organisationId))
    .map((act) => ({ act, ...rules[act].words(isStaff(session), habilitation) }));
