/** Where the day to sign comes from. */
export const signByRule = "Dernier jour de signature, compté depuis la décision ; ensuite, la décision est caduque";

/** What is shown while there is no agreement to read. */
export const noAgreement = {
  beforeDecision: {
    what: "La convention vient après une décision favorable.",
    why: "Elle dit ce que l’habilitation couvre, sa durée et les engagements de chacun. Vous la lirez et la signerez ici.",
  },
  beingWritten: {
    what: "La convention est en cours de rédaction.",
    why: "Votre chargé d’affaires l’établit. Vous serez prévenu par e-mail dès qu’elle est à lire et à signer.",
  },
  forStaff: {
    what: "La convention n’est pas encore rédigée.",
    why: "Elle se rédige après une décision favorable, par le chargé d’affaires ou le signataire.",
  },
} as const;

/** What each kind of agreement is called, and what its last signature does. */
export const purposeWords = {
  initial: {
    ...{ name: "Convention", heading: "Convention", the: "la convention" },
    done: "Convention signée : l’habilitation est ouverte.",
    whole: "la convention et ses annexes",
    effect: "l’habilitation prend effet aujourd’hui et le registre public l’affiche",
  },
  renewal: {
    ...{ name: "Convention de renouvellement", heading: "Convention", the: "la convention de renouvellement" },
    done: "Convention signée : l’habilitation est renouvelée.",
    whole: "la convention et ses annexes",
    effect: "l’habilitation est renouvelée à compter de son ancienne échéance",
  },
  extension: {
    ...{ name: "Avenant de prorogation", heading: "Avenant", the: "l’avenant de prorogation" },
    done: "Avenant signé : l’habilitation est prolongée.",
    whole: "l’avenant",
    effect: "l’habilitation est prolongée, et cette prorogation est unique",
  },
} as const;
