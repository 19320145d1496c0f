import type { SessionRefusal, SessionStatus } from "../domain/activity/session.model.ts";
import { counted, nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

const notNow: Readonly<Record<SessionStatus | "none", string>> = {
  none: "Cette session n’est pas déclarée.",
  declared: "Cette session est déjà déclarée.",
  cancelled: "Cette session est annulée. Déclarez-en une nouvelle si elle est reprogrammée.",
  stopped: "Cette session a été arrêtée avec la suspension ou la fin de l’habilitation.",
  transferred: "Cette session a été transférée avec la suspension ou la fin de l’habilitation.",
  reported: `Les effectifs de cette session sont déclarés${nbsp}: seuls ces nombres peuvent encore être corrigés.`,
};

export const activityRefusals: Sentences<SessionRefusal> = {
  "activity/not-now": { status: 409, say: ({ status }) => notNow[status] },
  "activity/suspended": {
    status: 409,
    say: ({ from }) =>
      `L’habilitation est suspendue à partir du ${writtenDay(from)}${nbsp}: aucune nouvelle session, aucune nouvelle date avant sa levée.`,
  },
  "activity/habilitation-over": {
    status: 409,
    say: ({ on }) =>
      `L’habilitation a pris fin le ${writtenDay(on)}${nbsp}: plus aucune session ne se déclare sous elle.`,
  },
  "activity/outside-habilitation": {
    status: 422,
    say: ({ from, until }) =>
      `Une session se tient pendant l’habilitation${nbsp}: à partir du ${writtenDay(from)}, et avant le ${writtenDay(until)}.`,
  },
  "activity/dates-reversed": { status: 422, say: () => "Le dernier jour précède le premier. Vérifiez les deux dates." },
  "activity/where-missing": {
    status: 422,
    say: () => "Indiquez le lieu, ou le lien de connexion. Il n’est jamais montré au public.",
  },
  "activity/modality-missing": { status: 422, say: () => "Choisissez au moins une modalité." },
  "activity/trainer-missing": { status: 422, say: () => "Indiquez qui anime la session." },
  "activity/reason-missing": { status: 422, say: () => "Dites pourquoi la session est annulée." },
  "activity/headcount-too-early": {
    status: 422,
    say: ({ from }) => `Les effectifs se déclarent à partir du dernier jour de la session, le ${writtenDay(from)}.`,
  },
  "activity/headcount-inconsistent": {
    status: 422,
    say: ({ prepared, accounted }) =>
      `Les inscrits et les renoncements font ${counted(accounted, "personne")}, pour ${counted(prepared, "personne préparée", "personnes préparées")}. Vérifiez les trois nombres.`,
  },
  "activity/headcount-unexplained": {
    status: 422,
    say: ({ missing }) =>
      `${counted(missing, "personne préparée n’est ni inscrite ni", "personnes préparées ne sont ni inscrites ni")} ${missing > 1 ? "renonçantes" : "renonçante"}${nbsp}: dites pourquoi.`,
  },
};
