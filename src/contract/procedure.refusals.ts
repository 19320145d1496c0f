import type { ProcedureRefusal } from "../domain/habilitations/procedure.model.ts";
import { counted, nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

/** What is refused in a procedure, before or after a sanction. */
export const procedureRefusals: Sentences<ProcedureRefusal> = {
  "habilitation/grievances-pending": {
    status: 409,
    say: ({ aim }) =>
      `Des griefs en vue ${aim === "suspension" ? "d’une suspension" : "d’un retrait"} attendent déjà la présentation de leur lettre${nbsp}: notez-la d’abord.`,
  },
  "habilitation/no-such-grievance": {
    status: 409,
    say: () => "Ce point n’est pas reproché à l’organisme aujourd’hui.",
  },
  "habilitation/grievance-dropped": {
    status: 409,
    say: ({ grounds }) =>
      `Les observations de l’organisme ont été suivies sur ${counted(grounds.length, "point")}${nbsp}: plus rien ne peut s’y ajouter ni s’y fonder.`,
  },
  "habilitation/failing-to-verify": {
    status: 409,
    say: () => "Un manquement de la suspension se constate corrigé en vérifiant sa correction.",
  },
  "habilitation/text-missing": { status: 422, say: () => "Écrivez ce que vous constatez ou ce que vous décidez." },
  "habilitation/hearing-not-due": {
    status: 409,
    say: () =>
      "Aucune audition n’est attendue\u00A0: la mesure n’était pas urgente, ou l’organisme a déjà été entendu.",
  },
  "habilitation/no-such-failing": {
    status: 409,
    say: () => "Ce manquement n’est pas de ceux de la suspension en cours.",
  },
  "habilitation/correction-already-verified": {
    status: 409,
    say: () => "Cette correction est vérifiée\u00A0: elle est acquise.",
  },
  "habilitation/correction-not-filed": {
    status: 409,
    say: () => "Aucune preuve n’est déposée\u00A0: il n’y a rien à juger insuffisant.",
  },
  "habilitation/correction-already-judged": {
    status: 409,
    say: () => "Cette preuve a déjà été jugée insuffisante. L’organisme peut en déposer une autre.",
  },
  "habilitation/removal-not-due": {
    status: 409,
    say: () => "Aucun retrait de mentions n’est demandé aujourd’hui.",
  },
  "habilitation/removal-already-proved": {
    status: 409,
    say: ({ on }) => `Le retrait des mentions est déjà prouvé, au ${writtenDay(on)}.`,
  },
  "habilitation/nobody-to-tell": {
    status: 409,
    say: () => "Rien n’arrête l’habilitation aujourd’hui\u00A0: personne n’est à prévenir.",
  },
  "habilitation/nobody-unexplained": {
    status: 422,
    say: () => "Donnez au moins une adresse, ou dites pourquoi personne n’est à prévenir.",
  },
  "habilitation/address-wrong": {
    status: 422,
    say: ({ addresses }) =>
      `${addresses.length > 1 ? "Ces adresses ne sont pas complètes" : "Cette adresse n’est pas complète"}${nbsp}: ${addresses.join(", ")}. Une adresse par ligne, comme ines.moreau@exemple.fr.`,
  },
  "habilitation/effects-changed": {
    status: 409,
    say: () =>
      "Ce que cette décision touche a changé pendant que vous la prépariez. Relisez qui elle concerne, puis décidez.",
  },
};
