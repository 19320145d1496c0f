import type { OrganisationRole } from "../../domain/access/actor.ts";
import { standIns } from "../../domain/organisations/duties.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { OpenedState } from "../dossiers/forDossier.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import type { Person } from "../ports/people.ts";
import { auditPage, dossierPage } from "./addresses.ts";
import type { Letter } from "./mailText.ts";
import { organisationRolesIn } from "./messages.ts";
import type { Tools } from "./tools.ts";

/** A dossier as it is now, as its mails and documents name it. */
export interface DossierCase {
  readonly dossierId: string;
  readonly state: OpenedState;
  readonly scheme: Scheme;
  readonly organisationName: string;
}

/** Reads a dossier again before anything is sent about it; null when it does not exist. */
export async function dossierCase({ ports }: Tools, dossierId: string): Promise<DossierCase | null> {
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return null;
  const organisation = await ports.states.load(organisationStream, state.organisationId);
  const organisationName = organisation.state.status === "registered" ? organisation.state.name : "";
  return { dossierId, state, scheme: await ports.schemes.get(state.scheme), organisationName };
}

/** What a mail says, beyond what every mail about a dossier does. */
export interface Words extends Pick<Letter, "paragraphs" | "deadline"> {
  /** The one thing to click on, and the page of the dossier it opens, that of an audit of its habilitation, or any other screen. */
  readonly button:
    | { readonly label: string; readonly page: DossierSide }
    | { readonly label: string; readonly audit: string }
    | { readonly label: string; readonly path: string };
}

/** The sides of a dossier that a mail opens. */
type DossierSide =
  | ""
  | "/candidature"
  | "/programme"
  | "/impartialite"
  | "/reglement"
  | "/audit"
  | "/decision"
  | "/convention"
  | "/echanges";

interface Sent {
  readonly code: string;
  readonly readers: readonly Person[];
  /** What fills the braces of the subject. */
  readonly fills?: Readonly<Record<string, string>>;
  /** That of the dossier, unless the message is about something else that has its own. */
  readonly number?: string;
  readonly wordsFor: (reader: Person) => Words;
}

/** Sends a message of the scheme about a dossier to these people, each told who else received it. */
export function sendAbout(about: DossierCase, tools: Tools, sent: Sent): void {
  const { dossierId, state, scheme } = about;
  const { code, readers, fills, number = state.number, wordsFor } = sent;
  const message = scheme.messages.find((one) => one.code === code);
  if (message === undefined) return;
  const action = Object.entries(fills ?? {}).reduce(
    (subject, [name, value]) => subject.replaceAll(`{${name}}`, value),
    message.subject,
  );
  const distinct = [...new Map(readers.map((one) => [one.id, one])).values()];
  for (const to of distinct) {
    const { paragraphs, deadline, button } = wordsFor(to);
    const also = distinct.filter(({ id }) => id !== to.id).map(({ name }) => name);
    const letter = {
      ...{ number, action, paragraphs, deadline, also },
      ...{
        button: { label: button.label, url: addressOf(button, tools, dossierId) },
        signature: scheme.certifier.name,
      },
    };
    tools.mail({ code, about: dossierId, to, letter });
  }
}

function addressOf(button: Words["button"], { publicUrl }: Tools, dossierId: string): string {
  if ("path" in button) return `${publicUrl}/espace${button.path}`;
  if ("audit" in button) return auditPage(publicUrl, button.audit);
  return `${dossierPage(publicUrl, dossierId)}${button.page}`;
}

/** The people of the organisation whom a message of the scheme is sent to. */
export async function ofOrganisation(about: DossierCase, tools: Tools, code: string): Promise<readonly Person[]> {
  const message = about.scheme.messages.find((one) => one.code === code);
  return message === undefined ? [] : await membersWith(organisationRolesIn(message), about, tools);
}

/** The members of the organisation with these functions, or whoever answers for one that nobody holds. */
export async function membersWith(
  roles: readonly OrganisationRole[],
  { state }: DossierCase,
  { recipients }: Tools,
): Promise<readonly Person[]> {
  const found = await recipients.ofOrganisation(state.organisationId, roles);
  const answering = roles.flatMap((role) => standIns[role] ?? []);
  if (found.length > 0 || answering.length === 0) return found;
  return await recipients.ofOrganisation(state.organisationId, answering);
}

/** The account manager of the dossier, or all of them until one is named. */
export async function managersOf({ state }: DossierCase, { ports, recipients }: Tools): Promise<readonly Person[]> {
  if (state.manager === null) return await recipients.ofStaff(["account_manager"]);
  return await people({ ports }, [state.manager]);
}

/** People by their identifiers; those who are no more are left out. */
export const people = async ({ ports }: Pick<Tools, "ports">, ids: readonly string[]): Promise<readonly Person[]> => [
  ...(await ports.people.named([...new Set(ids)])).values(),
];
