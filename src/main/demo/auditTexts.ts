import type { ReportText } from "../../application/audits/reportAudit.ts";
import type { PreliminaryAnswers } from "../../domain/schemes/preliminary.model.ts";

/** A nonconformity of the demonstration, from its finding to its clearing. */
export interface Finding {
  readonly indicator: string;
  readonly finding: string;
  readonly risk: string;
  readonly cause: string;
  readonly correction: string;
  readonly correctiveAction: string;
  readonly proof: string;
  readonly opinion: string;
}

/** What auditors of the demonstration find, the most usual first. */
export const findings: readonly Finding[] = [
  {
    indicator: "B1",
    finding:
      "La page d’offre consultée en direct à 10 h 12 nomme la certification par son seul sigle, sans son intitulé exact ni son numéro au répertoire. Deux des quatre supports tirés sont dans ce cas.",
    risk: "Une personne peut s’engager sans savoir quelle certification elle prépare, ni qui la délivre.",
    cause: "La page a été rédigée avant la lecture des règles de communication, et personne ne la relit.",
    correction: "La page et la fiche du catalogue sont reprises avec l’intitulé exact, le numéro et le certificateur.",
    correctiveAction:
      "Une relecture par le référent précède toute publication ; la liste des supports porte la date de relecture.",
    proof: "Capture de la page corrigée",
    opinion: "Les deux supports portent l’intitulé exact et le numéro ; la relecture est écrite et datée. Écart levé.",
  },
  {
    indicator: "F2",
    finding:
      "L’exercice 4 joué pendant la démonstration utilise un fichier de clients réels, sur un compte dont la réutilisation des données n’est pas désactivée.",
    risk: "Des données personnelles sont transmises à un tiers, et les stagiaires apprennent à le faire.",
    cause: "Le jeu de données fictif prévu n’avait pas été remis au formateur.",
    correction: "Le fichier réel est retiré de tous les supports ; un jeu de données fictif le remplace.",
    correctiveAction:
      "Chaque exercice indique la provenance de ses données ; les réglages des comptes sont vérifiés avant chaque session.",
    proof: "Énoncé corrigé et capture des réglages",
    opinion: "L’énoncé ne contient plus de donnée réelle et les réglages sont montrés. Écart levé.",
  },
  {
    indicator: "D6",
    finding:
      "Sur les cinq compétences, la quatrième (« Réviser ») n’a pas de grille d’évaluation formative : les retours aux stagiaires sont donnés à l’oral, sans trace.",
    risk: "Un stagiaire peut se présenter sans savoir ce qu’il lui reste à travailler.",
    cause: "La grille de la quatrième séquence était en préparation au moment du dépôt.",
    correction: "La grille est écrite, avec ses critères et une zone de retour individuel.",
    correctiveAction: "Aucune séquence n’est ouverte sans sa grille ; le bilan de fin de parcours les reprend toutes.",
    proof: "Grille d’évaluation de la séquence 4",
    opinion: "La grille est complète et utilisée dans l’essai joint. Écart levé.",
  },
  {
    indicator: "G3",
    finding:
      "La règle d’aide à la rédaction du rapport existe, mais elle n’est ni datée ni signée par les stagiaires, et elle ne dit rien de la déclaration d’usage de l’IA.",
    risk: "L’authenticité d’un rapport peut être mise en doute devant le jury.",
    cause: "La règle reprend une version antérieure au règlement d’habilitation.",
    correction: "La règle est mise à jour avec la limite de l’aide et la déclaration d’usage de l’IA.",
    correctiveAction: "Elle est remise et signée au premier jour de chaque session, et conservée au dossier.",
    proof: "Règle d’aide signée",
    opinion:
      "La règle couvre la limite de l’aide et la déclaration d’usage ; un exemplaire signé est joint. Écart levé.",
  },
];

/** Notes by indicator; the others are rated without one. */
export const notes: Readonly<Record<string, string>> = {
  A1: "Extrait de moins de trois mois ; le bilan pédagogique et financier est transmis.",
  A2: "Certificat vu sur la page publique de vérification, catégorie « actions de formation ».",
  A3: "Mandat signé ; la suppléance est décrite pour les congés.",
  B2: "Prix, durée, délais d’accès et épreuves figurent sur la fiche ; l’accessibilité est détaillée.",
  D1: "Compétence tirée au sort suivie de bout en bout : objectif, séquence, exercice et grille concordent.",
  D3: "Le questionnaire de positionnement a été essayé avec trois personnes ; une adaptation est documentée.",
  D4: "La commande fil rouge produit un texte, une image et une courte vidéo ; les consignes sont conservées.",
  E1: "Démonstration convaincante : deux familles d’outils, limites expliquées au vu du résultat.",
  F1: "Comptes fournis par l’organisme ; une solution de repli est écrite pour chaque exercice.",
  G2: "La procédure d’inscription désigne la référente ; aucun candidat n’est encore préparé.",
};

export const strengths =
  "- Un parcours construit autour d’une commande réelle, du besoin à la restitution.\n- Des formateurs qui pratiquent chaque jour et savent montrer les limites des outils.";

export const observations = "Un seul formateur est accepté pour la compétence « Produire » : prévoir un remplaçant.";

/** The report, by how many nonconformities it states. */
export const reportText = (nonconformities: number): ReportText => ({
  conclusion:
    nonconformities === 0
      ? "Aucune non-conformité"
      : nonconformities === 1
        ? "Une non-conformité à lever"
        : `${nonconformities} non-conformités à lever`,
  summary:
    "L’organisme présente un parcours cohérent, animé par une équipe qui pratique l’IA générative au quotidien. Les cinq compétences sont couvertes et chacune est travaillée par une mise en situation.\n\nLes entretiens confirment la connaissance du règlement et des modalités d’inscription. Les outils sont accessibles à tous les stagiaires, avec une solution de repli.",
  strengths,
  observations,
});

/** Answers that no application gives. */
export const answers: PreliminaryAnswers = {
  "activite.ouvertes": 0,
  "activite.achevees": 0,
  "activite.prevues": 2,
  financements: ["opco", "employeur"],
  outils: [
    { nom: "Assistant conversationnel en ligne", usage: "Rédaction, recherche d’idées, révision" },
    { nom: "Générateur d’images", usage: "Illustrations de la commande fil rouge" },
  ],
  "outils.comptes": ["organisme"],
  "outils.donnees_reelles": "non",
  publics: ["inter", "intra"],
  "publics.amenagement": "non",
  "qualiopi.transfert": "non",
  "conditions.essai": "oui",
  "conditions.contraintes": "Pause à 12 h 30 ; une formatrice rejoint la réunion à distance.",
};
