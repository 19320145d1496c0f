import type { DemoAccount } from "../../application/session/readSession.ts";
import type { OrganisationRole, StaffRole } from "../../domain/access/actor.ts";

/** One password for every demonstration account; they exist only in a demonstration. */
export const demoPassword = "demonstration";

export interface DemoStaff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly label: string;
  readonly roles: readonly StaffRole[];
}

const domain = "certifopac.example";

/** The people of the certifier in the demonstration; enough of them for each decision to be taken by somebody uninvolved. */
export const demoStaff: readonly DemoStaff[] = [
  {
    id: "staff-camille",
    name: "Camille Ferrand",
    email: `camille.ferrand@${domain}`,
    label: "Chargée d’affaires",
    roles: ["account_manager"],
  },
  {
    id: "staff-yanis",
    name: "Yanis Belkacem",
    email: `yanis.belkacem@${domain}`,
    label: "Chargé d’affaires",
    roles: ["account_manager"],
  },
  {
    id: "staff-helene",
    name: "Hélène Marchetti",
    email: `helene.marchetti@${domain}`,
    label: "Auditrice",
    roles: ["auditor"],
  },
  {
    id: "staff-thomas",
    name: "Thomas Le Goff",
    email: `thomas.legoff@${domain}`,
    label: "Auditeur",
    roles: ["auditor"],
  },
  {
    id: "staff-nadia",
    name: "Nadia Rousselot",
    email: `nadia.rousselot@${domain}`,
    label: "Vérificatrice (pôle audit)",
    roles: ["reviewer"],
  },
  {
    id: "staff-bertrand",
    name: "Bertrand Vasseur",
    email: `bertrand.vasseur@${domain}`,
    label: "Décideur",
    roles: ["decision_maker"],
  },
  {
    id: "staff-aicha",
    name: "Aïcha Diallo",
    email: `aicha.diallo@${domain}`,
    label: "Décideuse et signataire",
    roles: ["decision_maker", "signatory"],
  },
  {
    id: "staff-laurence",
    name: "Laurence Meunier",
    email: `laurence.meunier@${domain}`,
    label: "Décideuse pour les appels",
    roles: ["decision_maker"],
  },
  {
    id: "staff-sylvie",
    name: "Sylvie Andrieu",
    email: `sylvie.andrieu@${domain}`,
    label: "Responsable qualité et impartialité",
    roles: ["quality_manager"],
  },
  {
    id: "staff-marc",
    name: "Marc Tellier",
    email: `marc.tellier@${domain}`,
    label: "Gestionnaire des examens",
    roles: ["exam_manager"],
  },
  {
    id: "staff-louise",
    name: "Louise Carpentier",
    email: `louise.carpentier@${domain}`,
    label: "Administratrice",
    roles: ["administrator"],
  },
  { id: "staff-paul", name: "Paul Guérin", email: `paul.guerin@${domain}`, label: "Observateur", roles: ["observer"] },
];

export interface DemoMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly label: string;
  readonly role: OrganisationRole;
}

/** The people of organisations that the sign-in page proposes; the demonstration data gives each their organisation. */
export const demoMembers: readonly DemoMember[] = [
  {
    id: "person-claire",
    name: "Claire Montaigu",
    email: "claire.montaigu@l-atelier-numerique.example",
    label: "Organisme\u00A0: candidature à remplir",
    role: "legal_representative",
  },
  {
    id: "person-karim",
    name: "Karim Haddad",
    email: "karim.haddad@formalia-conseil.example",
    label: "Organisme\u00A0: parcours en cours",
    role: "referent",
  },
  {
    id: "person-julie",
    name: "Julie Perrault",
    email: "julie.perrault@horizon-ia.example",
    label: "Organisme\u00A0: habilitation active",
    role: "legal_representative",
  },
];

/** What the sign-in page of a demonstration shows: who, with which function. */
export const demoAccounts: readonly DemoAccount[] = [...demoStaff, ...demoMembers].map(({ name, label, email }) => ({
  label: name,
  role: label,
  email,
  password: demoPassword,
}));
