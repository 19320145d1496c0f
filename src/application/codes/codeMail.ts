import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { nbsp } from "../../domain/shared/french.ts";
import type { Person } from "../ports/people.ts";
import { mailText } from "../reactions/mailText.ts";
import { keepMail } from "../staff/invitation.ts";
import type { Work } from "../work.ts";

/** A code to send: to whom, what it serves to, and where it is typed. */
export interface CodeMail {
  readonly scheme: Scheme;
  readonly person: Person;
  readonly code: string;
  /** The dossier it is about, and the reference the mail bears. */
  readonly about: string;
  readonly reference: string;
  /** « pour signer la convention A-2026-0007 » */
  readonly purpose: string;
  /** What it serves to and nothing else, and what to do when one did not ask for it; after its duration. */
  readonly caution: string;
  readonly button: { readonly label: string; readonly url: string };
}

/** Keeps the mail of a code with what the act writes (M-103). */
export function keepCodeMail(work: Work, mail: CodeMail): void {
  const { scheme, person, code, about, reference, purpose, caution, button } = mail;
  const duration = `${scheme.rulebook.notifications.codeMinutes}${nbsp}minutes`;
  const subject = scheme.messages.find((message) => message.code === "M-103")?.subject ?? "";
  const laidOut = mailText({
    number: reference,
    action: subject.replace("{duration}", duration),
    name: person.name,
    paragraphs: [
      `Votre code ${purpose}${nbsp}: ${code.slice(0, 3)}${nbsp}${code.slice(3)}`,
      `Il est valable ${duration} ${caution}`,
    ],
    deadline: null,
    button,
    also: [],
    signature: scheme.certifier.name,
  });
  keepMail(work, { id: work.ports.ids.next(), code: "M-103", about, to: person.email, also: [], ...laidOut });
}
