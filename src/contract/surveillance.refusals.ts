import { counted, listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import type { SurveillanceRefusal, SurveillanceState } from "../domain/surveillance/surveillance.model.ts";
import type { Sentences } from "./refusals.ts";

type Said = SurveillanceRefusal | { readonly code: "surveillance/piece-unknown" };

const notNow: Readonly<Record<SurveillanceState["status"], string>> = {
  none: "Cette surveillance n’est pas ouverte.",
  open: `Cette surveillance est en cours${nbsp}: cela vaut une fois sa conclusion rendue.`,
  concluded: `Cette surveillance est conclue${nbsp}: seuls ses écarts et ses suites changent encore.`,
  "set-aside": "Cette surveillance n’a plus lieu d’être, l’habilitation ayant pris fin.",
};

export const surveillanceRefusals: Sentences<Said> = {
  "surveillance/not-now": { status: 409, say: ({ status }) => notNow[status] },
  "surveillance/piece-unknown": {
    status: 422,
    say: () => "Une pièce citée n’est pas dans le dossier. Déposez-la à nouveau.",
  },
  "surveillance/not-reduced": { status: 409, say: () => "Tous les points sont déjà contrôlés." },
  "surveillance/no-session": {
    status: 422,
    say: () => "Aucune session n’a été ouverte depuis le dernier contrôle\u00A0: le contrôle reste réduit.",
  },
  "surveillance/point-unknown": {
    status: 422,
    say: ({ point }) => `Le point ${point} n’est pas contrôlé dans cette surveillance.`,
  },
  "surveillance/element-empty": { status: 422, say: () => "Écrivez une réponse, même brève, avec les pièces." },
  "surveillance/elements-missing": {
    status: 422,
    say: ({ points }) => `Il manque une réponse à ${counted(points.length, "point")}${nbsp}: ${listed(points)}.`,
  },
  "surveillance/note-missing": {
    status: 422,
    say: ({ result }) =>
      result === "not-applicable" ? "Dites pourquoi ce point est sans objet." : "Dites ce qui est constaté.",
  },
  "surveillance/capture-incomplete": {
    status: 422,
    say: () => "Une capture porte l’adresse où elle est prise et son fichier.",
  },
  "surveillance/capture-to-come": {
    status: 422,
    say: ({ until }) => `Une capture se date au plus tard du ${writtenDay(until)}, jour où elle est versée.`,
  },
  "surveillance/audit-unknown": {
    status: 422,
    say: () => "Cet audit n’est pas une surveillance du même type de cette habilitation.",
  },
  "surveillance/audit-not-reported": {
    status: 422,
    say: () => "Cette surveillance se tient par un audit\u00A0: rattachez-le, et concluez une fois son rapport émis.",
  },
  "surveillance/too-early": {
    status: 422,
    say: ({ from }) => `Cette surveillance se conclut à partir du ${writtenDay(from)}, premier jour de sa fenêtre.`,
  },
  "surveillance/points-unrated": {
    status: 422,
    say: ({ points }) => `Il reste à évaluer ${counted(points.length, "point")}${nbsp}: ${listed(points)}.`,
  },
  "surveillance/capture-missing": {
    status: 422,
    say: () => "Versez au moins une capture datée de ce que l’organisme publie, ou dites le point sans objet.",
  },
  "surveillance/sentence-missing": {
    status: 422,
    say: ({ heading }) =>
      heading === "quality"
        ? "Concluez sur la qualité globale de la formation."
        : "Concluez sur le respect des exigences de la certification.",
  },
  "surveillance/insufficient-without-gap": {
    status: 422,
    say: () => "Une surveillance n’est insuffisante que sur un écart. Évaluez-le d’abord sur son point.",
  },
  "surveillance/no-such-gap": { status: 422, say: ({ point }) => `Le point ${point} n’a pas d’écart à corriger.` },
  "surveillance/gap-cleared": { status: 409, say: ({ point }) => `L’écart du point ${point} est déjà levé.` },
  "surveillance/nothing-to-judge": {
    status: 409,
    say: ({ point }) => `Aucune correction n’attend d’avis sur le point ${point}.`,
  },
  "surveillance/not-seized": {
    status: 409,
    say: () => "Aucune suite n’est à décider\u00A0: la surveillance n’est pas insuffisante, ou sa suite est décidée.",
  },
  "surveillance/reason-missing": {
    status: 422,
    say: () => "Motivez la suite donnée, même si c’est de n’en donner aucune.",
  },
  "surveillance/habilitation-runs": {
    status: 409,
    say: () => "L’habilitation court toujours\u00A0: la surveillance se conclut.",
  },
};
