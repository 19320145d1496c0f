/** Invented sheets, one per template, as long and as awkward as real ones. */
import type {
  AgreementSheet,
  AttestationSheet,
  CycleReportSheet,
  LetterSheet,
  QuizResultSheet,
  Sheets,
  SignatureProofSheet,
} from "../../application/ports/printing.ts";
import { day } from "../../domain/shared/calendar.ts";
import { mission, plan, record, report } from "./audits.samples.ts";
import {
  at,
  certification,
  director,
  head,
  manager,
  organisation,
  referent,
  signed,
  trainer,
} from "./people.samples.ts";

const establishments = [
  { name: organisation, siret: "52345678900014", address: "8 quai Saint-Antoine, 69002 Lyon" },
  { name: "Antenne de Villeurbanne", siret: "52345678900022", address: "41 cours Émile-Zola, 69100 Villeurbanne" },
];

const attestation: AttestationSheet = {
  ...head,
  reference: "HAB-2026-0007",
  date: day("2026-04-14"),
  certification,
  organisation: { name: organisation, siret: "52345678900014" },
  establishments,
  modalities: ["en présentiel", "à distance", "en parcours mixte"],
  from: day("2026-04-14"),
  lastDay: day("2029-04-13"),
  signatory: director,
  verificationAddress: "https://habilitations.certificateur.example/verifier/HAB-2026-0007",
};

const clauses = [
  {
    title: "Objet",
    text: "Par la présente convention, le certificateur habilite l’organisme à préparer des candidats à la certification « Produire et réviser du contenu professionnel multimédia en utilisant les outils d’Intelligence Artificielle Générative (IAG) de façon responsable », enregistrée au Répertoire spécifique sous le numéro RS6891.\n\nL’habilitation porte sur la seule préparation. L’organisme n’évalue pas, ne siège dans aucun jury, ne surveille aucune épreuve et ne délivre aucun certificat.",
  },
  {
    title: "Obligations de l’organisme",
    text: "L’organisme :\n- couvre, dans chaque parcours, l’ensemble des cinq compétences du référentiel ;\n- emploie l’intitulé exact de la certification et son numéro dans tout document public ou remis à un financeur ;\n- inscrit à l’examen chaque personne préparée, sauf renonciation écrite de celle-ci ;\n- déclare chaque session au moins 15 jours avant son ouverture.\n\nIl tient à la disposition du certificateur les preuves de réalisation pendant la durée de la convention et les trois années qui suivent.",
  },
  {
    title: "Moyens pédagogiques, techniques et d’encadrement",
    text: "L’organisme met en œuvre les moyens décrits dans son dossier et vérifiés lors de l’audit. Tout changement est déclaré dans les 15 jours et n’est mis en œuvre qu’après acceptation.",
  },
  {
    title: "Contrepartie financière",
    text: "Sans objet : aucune contrepartie financière n’est convenue entre les parties.",
  },
  {
    title: "Sous-traitance",
    text: "L’organisme ne confie à un tiers non habilité aucune action entière. Toute intervention d’un tiers fait l’objet d’un contrat écrit qui précise ses missions, leur contenu, leur durée, les moyens mis en œuvre et leur contrôle. La sous-traitance en cascade est interdite.",
  },
  {
    title: "Surveillance",
    text: "Une première surveillance a lieu trois mois après la date d’effet, puis chaque année à la date anniversaire. Une plainte, une anomalie ou un taux de réussite inférieur à 70 % peut donner lieu à un audit complémentaire.",
  },
  {
    title: "Suspension et retrait",
    text: "Le certificateur peut suspendre l’habilitation pour trois mois. Si les manquements constatés ne sont pas corrigés dans le délai, ou en cas d’infraction grave au règlement, il peut la retirer ; le retrait est définitif et emporte résiliation de la convention. L’organisme est toujours entendu avant.",
  },
];

const agreement: AgreementSheet = {
  amendment: false,
  ...head,
  reference: "CONV-2026-0007",
  date: day("2026-04-02"),
  title: "Convention d’habilitation à préparer des candidats à la certification",
  certification,
  parties: [
    {
      name: "Certifopac",
      facts: [
        { label: "Forme juridique", value: "Société par actions simplifiée" },
        { label: "SIREN", value: "812 345 678" },
        { label: "Siège", value: "12 rue des Cordeliers, 69002 Lyon" },
      ],
      representative: director,
      calledHereafter: "le certificateur",
    },
    {
      name: organisation,
      facts: [
        { label: "Forme juridique", value: "Société à responsabilité limitée" },
        { label: "SIREN", value: "523 456 789" },
        { label: "Déclaration d’activité", value: "84 69 12345 69 (préfet de région Auvergne-Rhône-Alpes)" },
        { label: "Siège", value: "8 quai Saint-Antoine, 69002 Lyon" },
      ],
      representative: manager,
      calledHereafter: "l’organisme",
    },
  ],
  preamble:
    "Le certificateur, organisme tiers, ne dispense aucune formation. Il habilite à préparer des candidats les organismes dont il a vérifié qu’ils respectent les référentiels de la certification et disposent des moyens nécessaires.\n\nL’organisme a déposé sa candidature le 12 janvier 2026, pris connaissance du règlement et des modalités d’inscription, été audité le 3 mars 2026 et réussi le questionnaire. La décision favorable a été rendue le 2 avril 2026.",
  clauses,
  scope: {
    establishments,
    programmes: [
      {
        title: "Créer et réviser des contenus avec l’IA générative",
        version: "Version 3, validée le 20 février 2026",
        duration: "35 heures",
      },
    ],
    modalities: ["en présentiel", "à distance", "en parcours mixte"],
    trainers: [
      { name: trainer.name, competences: "Choisir, Dialoguer, Produire, Réviser" },
      { name: referent.name, competences: "Évaluer" },
    ],
  },
  validity: { from: day("2026-04-14"), lastDay: day("2029-04-13") },
  validityRule: "La convention prend effet à la date de la dernière signature, pour trois ans.",
  calendar: [
    {
      title: "Première surveillance",
      rule: "3 mois après la date d’effet",
      on: day("2026-07-14"),
      expected: "Page d’offre publiée, sessions, programme remis, accusés de lecture",
    },
    {
      title: "Surveillance annuelle",
      rule: "Premier anniversaire",
      on: day("2027-04-14"),
      expected: "Pièces expirées ou modifiées, effectifs, avis et réclamations, résultats",
    },
    {
      title: "Surveillance annuelle",
      rule: "Deuxième anniversaire",
      on: day("2028-04-14"),
      expected: "Pièces expirées ou modifiées, effectifs, avis et réclamations, résultats",
    },
    {
      title: "Ouverture du renouvellement",
      rule: "6 mois avant l’échéance",
      on: day("2028-10-14"),
      expected: "Certificat Qualiopi, qualifications, programme, supports et modalités actualisés",
    },
    {
      title: "Dernier jour de validité",
      rule: "3 ans",
      on: day("2029-04-13"),
      expected: "Nouvelle convention signée avant cette date",
    },
  ],
  signatures: [
    signed(organisation, manager, at("2026-04-10", "18:07")),
    signed("Certifopac", director, at("2026-04-14", "10:42")),
  ],
};

const letter: LetterSheet = {
  ...head,
  reference: "DEC-2026-0031",
  date: day("2026-06-01"),
  sender: { name: "Hélène Vasseur", role: "Décideuse" },
  recipient: {
    name: organisation,
    lines: ["À l’attention de Monsieur Youssef Benhaddou", "8 quai Saint-Antoine", "69002 Lyon"],
  },
  sentBy: "Lettre recommandée avec avis de réception n° 1A 204 555 1234 5",
  subject: "Décision de refus de l’habilitation",
  salutation: "Monsieur,",
  opening:
    "Vous avez demandé le 12 janvier 2026 à être habilité à préparer des candidats à la certification RS6891. Après examen du dossier par des personnes qui n’ont pas pris part à son évaluation, j’ai décidé de ne pas accorder cette habilitation.",
  grounds: {
    heading: "Motifs de la décision",
    items: [
      {
        label: "Programme ne couvrant pas l’ensemble du référentiel de compétences",
        precision:
          "La compétence « Évaluer » n’est travaillée dans aucune séquence de la version 2 du programme, examinée le 4 mai 2026. La demande de compléments du 11 mai est restée sans réponse sur ce point.",
        awaited: null,
      },
      {
        label: "Qualification insuffisante des formateurs",
        precision:
          "Aucune pièce ne justifie les 12 mois de pratique de l’IA générative attendus du formateur chargé de la compétence « Produire ».",
        awaited: { proof: "Curriculum vitæ daté et deux réalisations professionnelles", until: day("2026-06-30") },
      },
    ],
  },
  text: "Une nouvelle demande est possible à partir du 1er décembre 2026. Votre chargée d’affaires se tient à votre disposition pour vous en présenter les conditions.",
  appeal: {
    text: "Vous pouvez faire appel de cette décision dans les 30 jours de sa notification, par courrier à Certifopac, service des appels, 12 rue des Cordeliers, 69002 Lyon, ou à l’adresse appels@certificateur.example. L’appel est instruit par des personnes qui n’ont pris part ni à l’évaluation ni à la décision. Il ne suspend pas la décision.",
    until: day("2026-07-01"),
  },
  closing: "Je vous prie d’agréer, Monsieur, l’expression de ma considération distinguée.",
  copies: ["Aurélie N’Guyen-Lefèvre, référente habilitation"],
};

const proof: SignatureProofSheet = {
  ...head,
  reference: "PRV-2026-00418",
  date: day("2026-04-10"),
  document: {
    title: "Convention d’habilitation à préparer des candidats à la certification",
    reference: "CONV-2026-0007",
    fingerprint: head.fingerprint,
  },
  signatory: { ...manager, organisation },
  typedName: "Youssef Benhaddou",
  consent: "J’ai lu la convention dans son entier, j’ai le pouvoir d’engager l’organisme et je la signe.",
  code: {
    sentTo: "y•••••@deux-rives.example",
    sentAt: at("2026-04-10", "18:05:48"),
    enteredAt: at("2026-04-10", "18:07:12"),
  },
  signedAt: at("2026-04-10", "18:07:12"),
  events: [
    { at: at("2026-04-10", "17:51:03"), what: "Document ouvert" },
    { at: at("2026-04-10", "18:04:30"), what: "Dernière page atteinte" },
    { at: at("2026-04-10", "18:05:48"), what: "Code envoyé par courriel" },
    { at: at("2026-04-10", "18:07:12"), what: "Code saisi, nom écrit, document signé" },
  ],
  facts: [
    { label: "Adresse réseau", value: "192.0.2.41" },
    { label: "Navigateur", value: "Firefox 144 sur Windows" },
  ],
};

const quizResult: QuizResultSheet = {
  ...head,
  reference: "D-2026-0042",
  date: day("2026-04-14"),
  certification,
  ...{ person: referent.name, organisation, number: 2, passed: true },
  ...{ startedAt: at("2026-04-14", "10:00"), endedAt: at("2026-04-14", "10:27") },
  obtained: "14 bonnes réponses sur 19 (73 %)",
  threshold: "Le seuil est de 14 sur 19.",
  themes: [
    { title: "Cadre de l’habilitation", obtained: "2 sur 3" },
    { title: "Certification : compétences et épreuves", obtained: "3 sur 4" },
    { title: "Inscription et accompagnement des candidats", obtained: "3 sur 3" },
    { title: "Communication et intitulé exact", obtained: "2 sur 3" },
    { title: "Obligations de l’organisme", obtained: "1 sur 2" },
    { title: "Vie de l’habilitation", obtained: "2 sur 2" },
    { title: "Impartialité, plaintes et appels", obtained: "1 sur 1" },
    { title: "Usage responsable de l’IA générative", obtained: "0 sur 1" },
  ],
  notes:
    "Une question a été neutralisée le 20 avril 2026, et le résultat recalculé.\n\nLe corrigé n’est pas communiqué.",
};

const cycle: CycleReportSheet = {
  ...head,
  reference: "H-2026-0031",
  date: day("2028-11-02"),
  ...{ organisation, from: day("2026-04-14"), until: day("2028-11-02") },
  sections: [
    {
      title: "Activité",
      text: "11 sessions tenues sur 12 déclarées ; 84 personnes préparées, dont 80 inscrites à l’examen et 4 renoncements.",
      rows: [],
    },
    { title: "Résultats", text: "62 reçus sur 80 présentés, soit 77,5 %, au moins le seuil de 70 %.", rows: [] },
    { title: "Audits", text: "", rows: [{ label: "Audit complémentaire", value: "2 mars 2027" }] },
    {
      title: "Surveillances",
      text: "",
      rows: [
        { label: "Première surveillance", value: "14 juillet 2026, satisfaisante" },
        { label: "Surveillance annuelle", value: "14 avril 2027, avec non-conformités, hors délai, 1 écart ouvert" },
      ],
    },
    { title: "Suspensions", text: "- À partir du 10 janvier 2028, levée le 2 mars 2028", rows: [] },
  ],
  proposal: "Renouveler l’habilitation",
  opinion: "Les écarts de 2027 sont corrigés.\n\nLes supports ont été revus.",
  by: { name: "Camille Roy", role: "chargé d’affaires" },
};

export const sheets: Sheets = {
  agreement,
  attestation,
  "audit-plan": plan,
  "audit-record": record,
  "audit-report": report,
  "cycle-report": cycle,
  letter,
  "mission-order": mission,
  "quiz-result": quizResult,
  "signature-proof": proof,
};
