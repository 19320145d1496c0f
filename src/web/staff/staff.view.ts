import { type StaffRole, staffRoles } from "../../domain/access/actor.ts";
import { organisationRoleNames, staffRoleNames } from "../../domain/access/roleNames.ts";
import type { AnswerOf } from "../app/routeKeys.ts";

export type Person = AnswerOf<"GET /api/staff">["people"][number];
/** What somebody declared and is authorised to do. */
export type Standing = AnswerOf<"GET /api/staff/:personId">;
export type Link = Standing["links"][number];
export type Authorisation = Standing["authorisations"][number];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** « Chargé d’affaires » */
export const staffRoleLabel = (role: StaffRole): string => capital(staffRoleNames[role]);

/** Every function of the certifier, to be ticked. */
export const roleOptions = staffRoles.map((value) => ({ value, label: staffRoleLabel(value) }));

export const isStaffRole = (text: string): text is StaffRole => staffRoles.some((role) => role === text);

/** The functions an invitation gives, of the certifier or of an organisation, in words. */
export const invitedTo = (roles: AnswerOf<"GET /api/invitations/:token">["roles"]): readonly string[] =>
  roles.map((role) => (isStaffRole(role) ? staffRoleNames[role] : organisationRoleNames[role]));

/** The kinds of ties that are declared (R-IMP-2). */
export const linkKinds = [
  { value: "employment", label: "Emploi, actuel ou passé" },
  { value: "consulting", label: "Mission de conseil" },
  { value: "training", label: "Formation donnée ou suivie" },
  { value: "family", label: "Lien familial" },
  { value: "financial", label: "Intérêt financier" },
  { value: "other", label: "Autre lien" },
] as const satisfies readonly { readonly value: Link["kind"]; readonly label: string }[];

export const isLinkKind = (text: string | null): text is Link["kind"] => linkKinds.some(({ value }) => value === text);

export const linkLabel = (kind: Link["kind"]): string => linkKinds.find(({ value }) => value === kind)?.label ?? "";

/** What somebody may be authorised to do (R-IMP-4). */
export const functionOptions = [
  { value: "audit", label: "Auditer" },
  { value: "programme", label: "Vérifier les programmes" },
  { value: "decision", label: "Décider" },
] as const satisfies readonly { readonly value: Authorisation["function"]; readonly label: string }[];

export const isFunction = (text: string | null): text is Authorisation["function"] =>
  functionOptions.some(({ value }) => value === text);

export const functionLabel = (held: Authorisation["function"]): string =>
  functionOptions.find(({ value }) => value === held)?.label ?? "";

/** Whether an authorisation holds on a day. */
export const isHeld = ({ from, until }: Pick<Authorisation, "from" | "until">, today: string): boolean =>
  from <= today && (until === null || today <= until);

/** The ties, those that last first. */
export const linksInOrder = (links: readonly Link[]): readonly Link[] =>
  links.toSorted((a, b) => Number(a.until !== null) - Number(b.until !== null) || b.from.localeCompare(a.from));
