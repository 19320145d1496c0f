import { bringsMatrix } from "../../domain/changes/change.kinds.ts";
import type { Habilitation } from "../habilitations/habilitation.query.ts";
import type { ChangeKind } from "./changes.sentences.ts";

/** What is typed to describe what is added, or chosen of what leaves. */
export interface TypedItem {
  value: string;
  name: string;
  detail: string;
  address: string;
  postcode: string;
  city: string;
}

export const noItem: TypedItem = { value: "", name: "", detail: "", address: "", postcode: "", city: "" };

type Scope = NonNullable<Habilitation["scope"]>;

/** What of the scope can leave it by this kind of change; nothing for what adds to it or does not touch it. */
export function leaving(
  kind: ChangeKind,
  scope: Scope | null,
): readonly { readonly value: string; readonly label: string }[] {
  if (scope === null) return [];
  switch (kind) {
    case "establishment-removed":
      return scope.establishments.map(({ value, name, siret }) => ({ value, label: `${name}, ${siret}` }));
    case "trainer-removed":
      return scope.trainers.map(({ value, name }) => ({ value, label: name }));
    case "modality-removed":
      return scope.modalities.map(({ value, name }) => ({ value, label: name }));
    default:
      return [];
  }
}

/** The modalities that the scope does not cover yet. */
export const otherModalities = (scope: Scope | null): readonly { readonly value: string; readonly label: string }[] =>
  (
    [
      ["on_site", "En présentiel"],
      ["distance", "À distance"],
      ["e_learning", "En e-learning"],
    ] as const
  )
    .filter(([value]) => !scope?.modalities.some((one) => one.value === value))
    .map(([value, label]) => ({ value, label }));

/** Who manages an organisation in its dossier. */
export const managerFunctions = [
  { value: "legal_representative", label: "Représentant légal" },
  { value: "referent", label: "Référent habilitation" },
] as const;

/** Everything of the scope that a decision may take out of it. */
export const removable = (scope: Scope) => [
  ...scope.establishments.map(({ value, name }) => ({ part: "establishments" as const, value, label: name })),
  ...scope.programmes.map(({ value, title }) => ({ part: "programmes" as const, value, label: title })),
  ...scope.modalities.map(({ value, name }) => ({ part: "modalities" as const, value, label: name })),
  ...scope.trainers.map(({ value, name }) => ({ part: "trainers" as const, value, label: name })),
];

interface Form {
  readonly kind: ChangeKind | undefined;
  readonly text: string;
  readonly happenedOn: string | undefined;
  readonly item: TypedItem;
  readonly sending: boolean;
  /** How many files are given. */
  readonly files: number;
}

/** Why a change cannot be declared yet, or nothing. */
export function changeMissing({ kind, text, happenedOn, item, sending, files }: Form): string | undefined {
  if (kind === undefined) return "Choisissez ce qui change.";
  if (sending) return "Un fichier est encore en cours d’envoi.";
  const named = kind === "trainer-added" || kind === "programme";
  if (kind === "name" && item.name.trim() === "") return "Indiquez la nouvelle dénomination.";
  if (kind === "address" && [item.address, item.postcode, item.city].some((word) => word.trim() === ""))
    return "Indiquez l’adresse, le code postal et la ville.";
  if (kind === "manager" && [item.value, item.name, item.detail].some((word) => word.trim() === ""))
    return "Indiquez la fonction, le nom et l’adresse électronique de la personne.";
  if (named && item.name.trim() === "") return "Nommez ce qui est ajouté.";
  if (kind !== undefined && bringsMatrix(kind) && files === 0) return "Joignez la matrice de couverture du programme.";
  if (
    kind === "establishment-added" &&
    (item.value.trim() === "" || item.name.trim() === "" || item.city.trim() === "")
  )
    return "Indiquez le SIRET, le nom et la ville de l’établissement.";
  if ((kind.endsWith("-removed") || kind === "modality-added") && item.value === "")
    return "Choisissez de quoi il s’agit.";
  if (happenedOn === undefined) return "Indiquez la date du changement.";
  return text.trim() === "" ? "Expliquez ce qui change." : undefined;
}
