import { count } from "../ui/format.ts";

const nbsp = "\u00a0";

/** What the screens of the quiz say at length. */
export const sentences = {
  nobody: (who: string) =>
    `Le QCM est passé par ${who}. Dès qu’une personne de l’organisme a cette fonction, elle apparaît ici.`,
  start: (minutes: number, questions: number) =>
    `Vous aurez ${count(minutes, "minute")} pour ${count(questions, "question")}. Le temps court dès maintenant et ne s’arrête pas, même si vous fermez la page. Chaque réponse est enregistrée aussitôt${nbsp}; à la fin du temps, le QCM est corrigé tel qu’il est.`,
  codeSent: "Le temps ne court qu’une fois le code saisi et le QCM commencé.",
  practice: "Pour essayer l’écran, sans compter ni chronomètre. Rien n’est envoyé, noté ni gardé.",
  trouble: {
    network: `La connexion est coupée. Continuez${nbsp}: vos réponses sont gardées sur cet appareil et partiront dès son retour. Le temps continue de courir.`,
    "signed-out":
      "Votre session est terminée. Vos réponses sont gardées sur cet appareil et partiront dès que vous serez de nouveau connecté. Le temps continue de courir.",
  },
  unsaved: {
    title: "Une réponse n’est pas encore enregistrée.",
    detail: `Rien n’est rendu. Dès que la connexion revient, réessayez${nbsp}: toutes vos réponses seront comptées.`,
  },
  timeOver: "Le temps est écoulé. Le QCM est corrigé avec les réponses enregistrées.",
  marking: "Correction en cours…",
  submission: `Vous ne pourrez plus rien changer. Le résultat s’affiche aussitôt${nbsp}; le corrigé n’est pas communiqué.`,
  alerts:
    "Des faits, jamais un verdict\u00A0: une personne les lit, demande s’il le faut, et rien n’en découle par soi-même.",
  noAlerts: (days: number) =>
    `Ni copie très rapide, ni copies semblables dans les ${count(days, "dernier jour", "derniers jours")}.`,
  drawLater: "Le secret du tirage est révélé, et la preuve faite, à la fin de la tentative.",
  noDraw: "Ce sujet a été tiré avant que les tirages puissent être prouvés.",
  neutralising:
    "Une question fautive sort des points et du total de chaque copie qui l’a eue. Lisez d’abord qui franchit le seuil\u00A0; elle reste dans la banque, où elle peut être suspendue ou corrigée.",
  neutralisedForGood: "Les personnes concernées en sont prévenues. Cela ne se défait pas.",
  regraded: `Une question fautive ne compte plus${nbsp}: ni dans les bonnes réponses, ni dans le total.`,
  noKey: `Le corrigé n’est pas communiqué${nbsp}: le thème dit ce qui est à revoir.`,
  arrangements: (extraMinutes: number) => ({
    granted: `${count(extraMinutes, "minute")} de temps supplémentaire à chaque nouvelle tentative.`,
    reopening: {
      open: "Ouvrir une tentative de plus",
      act: "Ouvrir la tentative",
      label: "Motif de la réouverture",
      help: "Lu par l’organisme et par ceux qui décident.",
      done: "Une tentative de plus est ouverte. La personne en est prévenue.",
    },
    "extra-time": {
      open: `Accorder ${count(extraMinutes, "minute")} de plus`,
      act: "Accorder le temps",
      label: "Motif",
      help: `Citez la demande et sa date, sans rien dire de la santé${nbsp}: «${nbsp}aménagement demandé le 3 mars, accordé${nbsp}».`,
      done: "Le temps supplémentaire est accordé pour les prochaines tentatives.",
    },
  }),
} as const;
