import { counted, nbsp } from "../shared/french.ts";
import type { PeopleSituation } from "./procedure.events.ts";

interface Named {
  readonly organisation: string;
  readonly certification: string;
  /** Months during which whoever is enrolled may still sit the examination. */
  readonly months: number;
}

/** What changes for somebody in training or enrolled, in words that say nothing of why (R-EFF-1). */
export const wordsFor = (situation: PeopleSituation, { organisation, certification, months }: Named): string =>
  `${changes[situation](organisation)} ${rights(certification, months)}`;

const changes: Readonly<Record<PeopleSituation, (organisation: string) => string>> = {
  finish: (organisation) =>
    `Votre formation avec ${organisation} va à son terme, aux dates prévues${nbsp}: vous n’avez rien à faire.`,
  transfer: (organisation) =>
    `Votre formation avec ${organisation} se poursuit avec un autre organisme habilité. Ses coordonnées vous sont données, et vous gardez ce que vous avez déjà suivi.`,
  stop: (organisation) =>
    `La session de formation prévue avec ${organisation} ne se tient pas aux dates annoncées. L’organisme vous dit ce qui est remboursé ou reporté${nbsp}; le registre public donne les organismes habilités.`,
  enrolled: (organisation) =>
    `Vous avez préparé la certification avec ${organisation}${nbsp}: votre inscription reste valable.`,
};

const rights = (certification: string, months: number): string =>
  `Si vous êtes inscrit à l’examen de ${certification}, vous gardez le droit de vous y présenter pendant ${counted(months, "mois", "mois")}. Si l’organisme ne peut plus vous inscrire à une session, le certificateur le fait${nbsp}: écrivez-nous.`;
