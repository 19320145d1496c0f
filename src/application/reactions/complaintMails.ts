import type { ConcludedComplaint, OpenComplaint } from "../../domain/complaints/complaint.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { complaintStream } from "../complaints/complaint.stream.ts";
import type { Author } from "../complaints/receiveComplaint.ts";
import type { Person } from "../ports/people.ts";
import { schemeOnShow } from "../register/readRegister.ts";
import type { Letter } from "./mailText.ts";
import { organisationRolesIn } from "./messages.ts";
import type { Tools } from "./tools.ts";

/** A case as it is now, as its mails name it. */
export interface ComplaintCase {
  readonly id: string;
  readonly state: OpenComplaint | ConcludedComplaint;
  readonly scheme: Scheme;
}

/** Reads a case again before anything is sent about it; null when it does not exist. */
export async function complaintCase({ ports, at }: Tools, id: string): Promise<ComplaintCase | null> {
  const { state } = await ports.states.load(complaintStream, id);
  if (state.status === "none") return null;
  return { id, state, scheme: await schemeOnShow({ ports, today: dayOf(at) }) };
}

/** Where each party reads about a case. */
export const pages = {
  staff: (publicUrl: string, id: string) => `${publicUrl}/espace/plaintes/${encodeURIComponent(id)}`,
  organisation: (publicUrl: string, id: string) => `${publicUrl}/espace/demandes/${encodeURIComponent(id)}`,
  author: (publicUrl: string) => `${publicUrl}/signalement/suivi`,
  appeal: (publicUrl: string, id: string) => `${publicUrl}/espace/appels/${encodeURIComponent(id)}`,
} as const;

interface Sent extends Pick<Letter, "paragraphs" | "deadline" | "button"> {
  readonly code: string;
  readonly readers: readonly Person[];
  readonly fills?: Readonly<Record<string, string>>;
  /** The subject, where the message of the scheme has one for each party. */
  readonly subject?: string;
}

interface Numbered {
  readonly id: string;
  readonly number: string;
  readonly scheme: Scheme;
}

/** Sends a message of the scheme about a case; each reader of a party knows who else of that party received it. */
export function sendAboutCase({ id, number, scheme }: Numbered, tools: Tools, sent: Sent): void {
  const { code, readers, fills, subject, paragraphs, deadline, button } = sent;
  const message = scheme.messages.find((one) => one.code === code);
  if (message === undefined) return;
  const action = Object.entries(fills ?? {}).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    subject ?? message.subject,
  );
  const distinct = [...new Map(readers.map((one) => [one.id, one])).values()];
  for (const to of distinct) {
    const also = distinct.filter((one) => one.id !== to.id).map(({ name }) => name);
    const letter = { number, action, paragraphs, deadline, button, also, signature: scheme.certifier.name };
    tools.mail({ code, about: id, to, letter });
  }
}

/** The author who left an address, read at that moment from what may have been erased; nobody otherwise. */
export async function authorOf({ id, state }: ComplaintCase, { ports }: Tools): Promise<readonly Person[]> {
  const { author } = state.received;
  const found = author === null ? undefined : (await ports.contents.read<Author>([author])).get(author);
  if (found === undefined || found.email === "") return [];
  return [{ id: `auteur-${id}`, name: found.name, email: found.email }];
}

/** The people of the organisation whom a message of the scheme is sent to, once it was asked something. */
export async function heardPeople(
  { state, scheme }: ComplaintCase,
  { recipients }: Tools,
  code: string,
): Promise<readonly Person[]> {
  const message = scheme.messages.find((one) => one.code === code);
  if (message === undefined || state.organisationId === null || state.hearings.length === 0) return [];
  return await recipients.ofOrganisation(state.organisationId, organisationRolesIn(message));
}
