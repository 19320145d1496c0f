import type { Moment } from "../../domain/shared/calendar.ts";
import { hashedId } from "../hashedId.ts";
import type { Made, PrintOrder } from "../ports/log.ts";
import type { Mail, Recipients } from "../ports/mail.ts";
import type { Person } from "../ports/people.ts";
import type { Ports } from "../ports/ports.ts";
import { type Letter, mailText } from "./mailText.ts";

/** What reactions and daily tasks work with: the same ports as use cases, and to whom they write. */
export interface Means {
  readonly ports: Ports;
  readonly recipients: Recipients;
  /** The address of the product, without a final slash. */
  readonly publicUrl: string;
}

/** A message of the scheme to one person, about something. */
export interface Sending {
  readonly code: string;
  readonly about: string;
  readonly to: Person;
  readonly letter: Omit<Letter, "name">;
}

/** What one reaction to one fact, or one task of one day, may do; what it gives is stored at once when it ends, or not at all. */
export interface Tools extends Means {
  readonly at: Moment;
  /** An identifier that the same reaction to the same fact always gives: of a mail, or of a command put to a use case. */
  id(...names: readonly string[]): string;
  mail(sending: Sending): void;
  /** Asks for a document; gives the identifier under which it will be found. */
  print(order: Omit<PrintOrder, "id">): string;
}

/** The tools of one piece of work, named so that doing it again gives the same identifiers, and what was made with them. */
export function toolsFor(means: Means, work: string, at: Moment): { readonly tools: Tools; readonly made: Made } {
  const mails: Mail[] = [];
  const prints: PrintOrder[] = [];
  const id = (...names: readonly string[]): string =>
    hashedId(means.ports.ids.sha256(JSON.stringify([work, ...names])));
  const tools: Tools = {
    ...means,
    at,
    id,
    mail({ code, about, to, letter }) {
      const laidOut = mailText({ ...letter, name: to.name });
      mails.push({ id: id(code, about, to.id), code, about, to: to.email, also: letter.also, ...laidOut });
    },
    print(order) {
      const printId = id("print", order.name, order.about);
      prints.push({ ...order, id: printId });
      return printId;
    },
  };
  return { tools, made: { at, mails, prints } };
}
