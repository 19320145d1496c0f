import type { Message } from "../../domain/schemes/messages.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import type { Person } from "../ports/people.ts";
import type { SchemeRef } from "../ports/schemes.ts";
import { dossierPage } from "./addresses.ts";
import type { Letter } from "./mailText.ts";
import { organisationRolesIn } from "./messages.ts";
import type { Tools } from "./tools.ts";

/** What a mail about the quiz of one person is written from. */
export interface QuizCase {
  readonly dossierId: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** The version of the scheme that the dossier runs under. */
  readonly ref: SchemeRef;
  readonly manager: string | null;
  readonly scheme: Scheme;
  readonly person: Person;
}

/** The dossier and the person of a sitting, as they are now; null when the person is no more. */
export async function quizCase(
  { ports }: Tools,
  { dossierId, personId }: { readonly dossierId: string; readonly personId: string },
): Promise<QuizCase | null> {
  const { state } = await ports.states.load(dossierStream, dossierId);
  const person = (await ports.people.named([personId])).get(personId);
  if (state.status === "none" || person === undefined) return null;
  const { number, organisationId, manager } = state;
  const organisation = await ports.states.load(organisationStream, organisationId);
  return {
    ...{ dossierId, number, organisationId, manager, person, ref: state.scheme },
    organisationName: organisation.state.status === "registered" ? organisation.state.name : "",
    scheme: await ports.schemes.get(state.scheme),
  };
}

/** What one reader of the mail reads. */
export type Words = Pick<Letter, "paragraphs"> & { readonly button: string };

/** Sends a message of the scheme about a quiz to all its recipients, each told who else received it. */
export async function sendAbout(
  about: QuizCase,
  tools: Tools,
  { code, wordsFor }: { readonly code: string; readonly wordsFor: (reader: Person) => Words },
): Promise<void> {
  const { dossierId, number, scheme } = about;
  const message = scheme.messages.find((one) => one.code === code);
  if (message === undefined) return;
  const readers = await recipientsOf(about, message, tools);
  const url = `${dossierPage(tools.publicUrl, dossierId)}/qcm`;
  for (const to of readers) {
    const { paragraphs, button } = wordsFor(to);
    const also = readers.filter(({ id }) => id !== to.id).map(({ name }) => name);
    const letter = {
      ...{ number, action: message.subject, paragraphs, deadline: null, also },
      ...{ button: { label: button, url }, signature: scheme.certifier.name },
    };
    tools.mail({ code, about: dossierId, to, letter });
  }
}

/** The person, those of the organisation and those of the certifier whom the scheme names, each once. */
async function recipientsOf(
  { person, organisationId, manager }: QuizCase,
  message: Message,
  { recipients, ports }: Tools,
): Promise<readonly Person[]> {
  const named = new Set(message.recipients.map(({ who }) => who));
  const staff = [
    ...(named.has("account_manager") ? (await ports.people.named(manager === null ? [] : [manager])).values() : []),
    ...(named.has("quality_manager") ? await recipients.ofStaff(["quality_manager"]) : []),
  ];
  const all = [person, ...(await recipients.ofOrganisation(organisationId, organisationRolesIn(message))), ...staff];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
