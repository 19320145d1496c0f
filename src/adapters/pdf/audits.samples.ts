/** Invented sheets of an initial audit: its plan, its closing record, its report. */
import type {
  AuditPlanSheet,
  AuditRecordSheet,
  AuditReportSheet,
  FollowUp,
  MissionOrderSheet,
  Nonconformity,
} from "../../application/ports/printing.audits.ts";
import { day } from "../../domain/shared/calendar.ts";
import { at, camille, head, manager, organisation, referent, signed, trainer } from "./people.samples.ts";

const kind = "Audit initial";

const facts = [
  { label: "SIRET", value: "523 456 789 00014" },
  { label: "Mode", value: "À distance, par visioconférence" },
  {
    label: "Référentiel",
    value: "Référentiel qualité de l’habilitation, version 1.0 (36 indicateurs, 33 applicables)",
  },
];

export const mission: MissionOrderSheet = {
  ...head,
  reference: "D-2026-0011",
  date: day("2026-02-10"),
  kind,
  organisation,
  mandate:
    "Le certificateur confie à l’équipe ci-dessous la conduite de cet audit, pour l’habilitation de l’organisme à préparer les candidats à la certification CertifIAG (RS6891).",
  team: [
    { name: camille.name, mission: "Responsable d’audit" },
    { name: "Thomas Le Goff", mission: "Auditeur, critères D et E" },
  ],
  facts: [
    { label: "Organisme", value: organisation },
    { label: "SIRET", value: "523 456 789 00014" },
    { label: "Adresse", value: "8 quai Saint-Antoine, 69002 Lyon" },
    { label: "Contact sur place", value: `${referent.name}, 04 99 00 00 00, referente@atelier.example` },
  ],
  days: [
    { on: day("2026-03-03"), from: "09:00", until: "17:15" },
    { on: day("2026-03-04"), from: null, until: null },
  ],
  scope: "Référentiel qualité de l’habilitation, version 1.0. 33 indicateurs : A1, A2, A3, A4, B1, B2, B3, B4.",
  conduct: "L’équipe suit le plan d’audit et garde confidentiel ce qu’elle apprend.",
  costs: "Les frais de déplacement d’un audit sur site sont remboursés par le certificateur sur justificatifs.",
  issuedBy: { name: "Camille Ferrand", role: "chargé d’affaires" },
  designation: "Autorisation d’auditer et absence de lien avec l’organisme vérifiées à la désignation.",
};

export const plan: AuditPlanSheet = {
  ...head,
  reference: "AUD-2026-0011",
  date: day("2026-02-10"),
  kind,
  organisation,
  facts,
  objectives:
    "Vérifier que l’organisme dispose des moyens pédagogiques, techniques et d’encadrement nécessaires et qu’il peut garantir le respect des référentiels de la certification.",
  days: [
    {
      on: day("2026-03-03"),
      sequences: [
        {
          from: "09:00",
          until: "09:15",
          title: "Réunion d’ouverture",
          content: "Présentations, objet, périmètre et critères, confidentialité, confirmation du plan",
          people: "Représentant légal ou référente, formateurs présents",
          indicators: [],
        },
        {
          from: "09:15",
          until: "09:35",
          title: "Présentation de l’organisme",
          content: "Activité, équipe, sites, place de la certification dans l’offre",
          people: "Représentant légal",
          indicators: [],
        },
        {
          from: "09:35",
          until: "10:45",
          title: "Revue documentaire et communication",
          content: "Consultation en direct des pages publiques, dont au moins un support trouvé par l’auditrice",
          people: "Référente",
          indicators: ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4"],
        },
        {
          from: "11:00",
          until: "12:15",
          title: "Parcours et couverture des compétences",
          content: "Une compétence tirée au sort, suivie de bout en bout",
          people: "Référente, formateur",
          indicators: ["D1", "D2", "D3", "D4", "D5", "D6", "D7"],
        },
        {
          from: "13:30",
          until: "13:50",
          title: "Entretien avec les formateurs",
          content: "Chaque formateur tiré est entendu seul",
          people: "Loïc Kervella",
          indicators: ["E1", "E2", "E3", "E4"],
        },
        {
          from: "13:50",
          until: "14:20",
          title: "Démonstration",
          content: "Un exercice joué sur les outils réels, réglages de confidentialité montrés",
          people: "Formateur",
          indicators: ["F1", "F2", "F3", "F4", "F5"],
        },
        {
          from: "15:00",
          until: "15:30",
          title: "Synthèse de l’auditrice",
          content: "Relecture des constats",
          people: "–",
          indicators: [],
        },
        {
          from: "15:30",
          until: "16:00",
          title: "Réunion de clôture",
          content: "Points forts, constats et risques, désaccords, suites et délais, signatures",
          people: "Représentant légal ou référente",
          indicators: [],
        },
      ],
    },
  ],
  notes:
    "Vous pouvez récuser un membre de l’équipe d’audit, par un écrit motivé, dans les 5 jours de la réception de ce plan.\n- Les preuves peuvent être déposées dans votre espace avant l’audit, indicateur par indicateur.\n- En cas de coupure de plus de 15 minutes, la séquence est reprise à la fin de la journée.\n- Aucune personne n’est photographiée ; les stagiaires sont désignés par leurs initiales.",
  team: [camille],
  reviewedBy: { name: "Inès Caradec", role: "vérificatrice" },
};

const nonconformities: readonly Nonconformity[] = [
  {
    indicator: { code: "B1", title: "Intitulé exact et identification de la certification" },
    grade: null,
    finding:
      "La page « Formations IA » consultée le 3 mars à 9 h 52 nomme la certification « CertifIAG » seule, sans son intitulé ni son numéro. Deux des quatre supports tirés sont dans ce cas.",
    risk: "Une personne peut s’engager sans savoir quelle certification elle prépare ni qui la délivre.",
    disagreement: null,
  },
  {
    indicator: { code: "F2", title: "Données et confidentialité" },
    grade: null,
    finding:
      "Pendant la démonstration, l’exercice 4 a été joué avec un fichier de clients réels, sur un compte dont l’apprentissage n’est pas désactivé.",
    risk: "Des données personnelles sont communiquées à un tiers, et les stagiaires apprennent à le faire.",
    disagreement:
      "L’organisme indique que le fichier était en cours de remplacement et que le compte a été réglé le jour même.",
  },
];

const followUps: readonly FollowUp[] = [
  { title: "Plan d’actions", rule: "15 jours après l’émission du rapport", until: day("2026-03-25") },
  { title: "Preuves de correction", rule: "3 mois après l’émission du rapport", until: day("2026-06-10") },
  { title: "Vérification par l’auditrice", rule: "1 mois après le dépôt des preuves", until: null },
];

const strengths =
  "- Parcours construit autour de commandes réelles, du besoin à la restitution.\n- Charte d’usage de l’IA générative remise et commentée dès la première heure.";
const observations = "Un seul formateur est accepté pour la compétence « Produire » : prévoir un remplaçant.";

export const record: AuditRecordSheet = {
  ...head,
  reference: "AUD-2026-0011",
  date: day("2026-03-03"),
  kind,
  organisation,
  facts,
  opening: { at: at("2026-03-03", "09:02"), people: [camille, manager, referent, trainer] },
  closing: { at: at("2026-03-03", "15:58"), people: [camille, manager, referent] },
  strengths,
  observations,
  nonconformities,
  followUps,
  signatures: [
    signed("Certifopac", camille, at("2026-03-03", "16:04")),
    {
      party: organisation,
      ...manager,
      outcome: {
        status: "refused",
        at: at("2026-03-03", "16:10"),
        reason: "Le représentant légal conteste le second constat et souhaite le relire avec son conseil.",
      },
    },
  ],
};

const rated = (code: string, title: string) => ({ code, title, result: "conforming" as const, note: null });

export const report: AuditReportSheet = {
  ...head,
  reference: "RAP-2026-0011",
  date: day("2026-03-10"),
  kind,
  version: 1,
  correction: null,
  sampledFiles: [
    { sample: "Dossiers de stagiaires", reference: "C. D.", note: "Positionnement et évaluation présents." },
    { sample: "Dossiers de stagiaires", reference: "M. L.", note: null },
  ],
  departures: [{ sequence: "Revue documentaire", what: "Tenue après la visite, à la demande de l’organisme." }],
  incidents: ["Connexion perdue de 10 h 12 à 10 h 25."],
  photos: [
    { file: "f1", indicator: "B1", caption: "Page d’offre affichée à l’accueil", nonconformity: true },
    { file: "f2", indicator: "F1", caption: "", nonconformity: false },
  ],
  organisation,
  conclusion: "Deux non-conformités à lever avant la décision",
  summary:
    "L’organisme présente un parcours solide, conçu et animé par une équipe qui pratique l’IA générative au quotidien. Les cinq compétences sont couvertes et chacune est travaillée par des mises en situation.\n\nDeux points empêchent de conclure à la conformité : l’identification de la certification sur deux supports publics et l’usage de données réelles pendant un exercice.",
  facts: [...facts, { label: "Date de l’audit", value: "mardi 3 mars 2026, de 9 h 02 à 16 h 10" }],
  scope: [
    { label: "Établissements", value: "8 quai Saint-Antoine, Lyon ; 41 cours Émile-Zola, Villeurbanne" },
    { label: "Programme", value: "Créer et réviser des contenus avec l’IA générative, version 3" },
    { label: "Dossiers tirés", value: "Aucun : aucune session n’est encore ouverte" },
  ],
  people: [manager, referent, trainer],
  criteria: [
    {
      title: "Organisation et engagements",
      indicators: [
        rated("A1", "Existence légale et déclaration d’activité"),
        rated("A2", "Certification Qualiopi en vigueur"),
        rated("A3", "Référent et responsabilités"),
        {
          ...rated("A5", "Sous-traitance maîtrisée"),
          result: "not-applicable",
          note: "L’organisme ne recourt à aucune sous-traitance.",
        },
      ],
    },
    {
      title: "Information et communication",
      indicators: [
        {
          ...rated("B1", "Intitulé exact et identification de la certification"),
          result: "nonconforming",
          note: "Voir la non-conformité.",
        },
        rated("B2", "Information complète avant l’inscription"),
        rated("B3", "Loyauté des messages"),
      ],
    },
    {
      title: "Moyens et usage responsable",
      indicators: [
        rated("F1", "Accès effectif aux outils"),
        { ...rated("F2", "Données et confidentialité"), result: "nonconforming", note: "Voir la non-conformité." },
        { ...rated("F3", "Supports à jour"), note: "Registre des supports tenu ; le plus ancien date de sept mois." },
        rated("F4", "Droits, sources et transparence des contenus générés"),
      ],
    },
  ],
  strengths,
  observations,
  nonconformities,
  followUps,
  auditor: camille,
  reviewer: { name: "Inès Caradec", role: "vérificatrice" },
};
