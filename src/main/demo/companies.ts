import type { OrganisationRole } from "../../domain/access/actor.ts";
import { demoMembers } from "./accounts.ts";

/** A fictional organisation: its number passes its check, and belongs to nobody we know of. */
export interface Company {
  readonly siren: string;
  readonly siret: string;
  readonly nda: string;
  readonly name: string;
  readonly legalForm: string;
  readonly city: string;
  readonly postcode: string;
  readonly street: string;
  readonly manager: string;
  readonly referent: string;
  readonly trainers: readonly string[];
  readonly slug: string;
}

const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, rank) => {
    const weighed = Number(digit) * (rank % 2 === 0 ? 1 : 2);
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);

/** Completes a number by the digit that gives it its key. */
const keyed = (digits: string): string => `${digits}${(10 - (luhn(`${digits}0`) % 10)) % 10}`;

const names: readonly (readonly [name: string, legalForm: string, city: string, postcode: string])[] = [
  ["L’Atelier numérique", "SARL", "Nantes", "44000"],
  ["Formalia Conseil", "SAS", "Lyon", "69003"],
  ["Horizon IA", "SAS", "Bordeaux", "33000"],
  ["Compétences & Territoires", "Association", "Clermont-Ferrand", "63000"],
  ["Pixel & Plume", "SARL", "Rennes", "35000"],
  ["Campus Métiers d’Avenir", "SAS", "Toulouse", "31000"],
  ["Les Ateliers du Verbe", "EURL", "Angers", "49000"],
  ["Numéria Formation", "SAS", "Lille", "59000"],
  ["Cap Compétences Sud", "SARL", "Marseille", "13006"],
  ["Institut Rhône Apprentissages", "Association", "Villeurbanne", "69100"],
  ["Octave Formation", "SASU", "Montpellier", "34000"],
  ["Le Labo des Savoirs", "SCOP", "Grenoble", "38000"],
  ["Bretagne Transition Numérique", "SAS", "Brest", "29200"],
  ["Studio Paragraphe", "EURL", "Paris", "75011"],
  ["Perspectives Emploi", "Association", "Saint-Étienne", "42000"],
  ["Ariane Learning", "SAS", "Paris", "75009"],
  ["Méridienne Formation", "SARL", "Tours", "37000"],
  ["Écoles du Littoral", "SAS", "La Rochelle", "17000"],
  ["Visio Campus", "SASU", "Strasbourg", "67000"],
  ["Passerelles Numériques de l’Est", "Association", "Nancy", "54000"],
  ["Atout Plume", "EURL", "Dijon", "21000"],
  ["Formaction Normandie", "SARL", "Caen", "14000"],
  ["Le Comptoir pédagogique", "SCOP", "Lorient", "56100"],
  ["Synapse Conseil et Formation", "SAS", "Nice", "06000"],
  ["Altitude Compétences", "SARL", "Annecy", "74000"],
  ["Vallée Créative", "SASU", "Valence", "26000"],
  ["Image & Récit", "SARL", "Arles", "13200"],
  ["Groupe Salvador Formation", "SAS", "Perpignan", "66000"],
  ["Maison des Rédacteurs", "EURL", "Orléans", "45000"],
  ["Fabrique de Contenus", "SAS", "Roubaix", "59100"],
  ["Digital Sans Frontières", "Association", "Montreuil", "93100"],
  ["Cévennes Formation", "SARL", "Alès", "30100"],
  ["Trajectoires Pro", "SAS", "Reims", "51100"],
  ["Écho Médias Formation", "SASU", "Le Mans", "72000"],
  ["Institut Garonne", "SAS", "Agen", "47000"],
  ["Savoir-Faire Atlantique", "SARL", "Bayonne", "64100"],
  ["Novalis Académie", "SAS", "Metz", "57000"],
  ["Les Passeurs de Sens", "SCOP", "Poitiers", "86000"],
  ["Ligne Claire Formation", "EURL", "Amiens", "80000"],
  ["Picardie Apprendre Demain", "Association", "Compiègne", "60200"],
  ["Atelier des Confluents", "SARL", "Orléans", "45000"],
  ["Méridien Compétences", "SAS", "Perpignan", "66000"],
  ["Le Chantier des savoirs", "Association", "Saint-Étienne", "42000"],
  ["Boréale Formation", "SAS", "Dunkerque", "59140"],
  ["Les Passeurs du numérique", "SCOP", "Brest", "29200"],
  ["Signe & Sens", "SARL", "Metz", "57000"],
  ["Atelier Boussole", "SAS", "Rouen", "76000"],
  ["Confluence Média", "SASU", "Avignon", "84000"],
  ["La Fabrique du récit", "SCOP", "Poitiers", "86000"],
];

const firstNames =
  "Claire Karim Julie Antoine Sophie Mehdi Isabelle Laurent Fatou Pierre Nathalie Hugo Leïla Vincent Élodie Olivier Inès Guillaume Sarah Mathieu".split(
    " ",
  );
const lastNames =
  "Montaigu Haddad Perrault Lemoine Dasilva Nguyen Charpentier Benali Rousseau Girard Fontaine Moreau Traoré Lefèvre Blanchard Roux Petit Garnier Faure Mercier".split(
    " ",
  );

const person = (rank: number): string =>
  `${firstNames[(rank * 7) % firstNames.length]} ${lastNames[(rank * 3 + 5) % lastNames.length]}`;

const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The person whom the sign-in page proposes for an organisation is the one of its application. */
const proposed = (role: OrganisationRole, slug: string): string | undefined =>
  demoMembers.find((member) => member.role === role && member.email.endsWith(`@${slug}.example`))?.name;

/** The organisations of the demonstration, always the same. */
export const companies: readonly Company[] = names.map(([name, legalForm, city, postcode], rank) => {
  const slug = slugOf(name);
  const siren = keyed(String(81_204_317 + rank * 137_911));
  return {
    siren,
    siret: keyed(`${siren}0001`),
    nda: `${postcode.slice(0, 2)}${postcode.slice(0, 2)}${String(1_042_317 + rank * 911).padStart(7, "0")}`,
    name,
    legalForm,
    city,
    postcode,
    street: `${(rank * 13) % 97 || 4} ${["rue des Tanneurs", "avenue Jean-Jaurès", "quai de la Fosse", "rue de la République"][rank % 4]}`,
    manager: proposed("legal_representative", slug) ?? person(rank),
    referent: proposed("referent", slug) ?? person(rank + 7),
    trainers: [person(rank + 3), person(rank + 11)],
    slug,
  };
});
