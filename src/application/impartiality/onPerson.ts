import type { AuthorisedFunction, LinkKind } from "../../domain/impartiality/person.events.ts";
import type { PersonCommand } from "../../domain/impartiality/person.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import { checkSiren } from "../../domain/shared/identifiers.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import type { UseCase } from "../handle.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { isInForce } from "../schemes/isInForce.ts";
import type { Work } from "../work.ts";
import { personStream } from "./impartiality.stream.ts";

type Of<T> = T & { readonly personId: string };

async function onPerson(
  work: Work,
  personId: string,
  command: Untimed<PersonCommand>,
): Promise<Outcome<{ id: string }>> {
  const person = await work.load(personStream, personId);
  const refusal = work.decide(person, command, null);
  return refusal === null ? done({ id: personId }) : refused(refusal);
}

/** Whether this person is of the staff: nothing is recorded about anybody else. */
const isOfStaff = async ({ ports }: Work, personId: string): Promise<boolean> =>
  (await ports.people.actor(personId)).staff.length > 0;

const notYours = refused({ code: "access/not-your-function", action: "staff.link" });

/** Declares a tie with an organisation, present or past; everybody declares their own (R-IMP-2). */
export const declareLink: UseCase<
  Of<{
    readonly siren: string;
    readonly kind: LinkKind;
    readonly from: string;
    readonly until: string | null;
    readonly detail: string;
  }>,
  { id: string }
> = async (work, { personId, siren: typed, kind, from, until, detail }) => {
  if (personId !== work.actor.id) return notYours;
  const siren = checkSiren(typed);
  if (!siren.valid) return refused({ code: "organisation/siren-invalid", siren: typed });
  return await onPerson(work, personId, {
    ...{ type: "DeclareLink", linkId: work.ports.ids.next(), siren: siren.value, kind },
    ...{ from: day(from), until: until === null ? null : day(until) },
    detail: detail === "" ? null : work.content(detail),
  });
};

/** Says that a declared tie is over; it goes on being seen. */
export const endLink: UseCase<Of<{ readonly linkId: string; readonly until: string }>, { id: string }> = async (
  work,
  { personId, linkId, until },
) =>
  personId === work.actor.id
    ? await onPerson(work, personId, { type: "EndLink", linkId, until: day(until) })
    : notYours;

/** Authorises somebody of the staff to audit, to check programmes or to decide for a scheme (R-IMP-4). */
export const grantAuthorisation: UseCase<
  Of<{
    readonly scheme: string;
    readonly function: AuthorisedFunction;
    readonly from: string;
    readonly until: string | null;
  }>,
  { id: string }
> = async (work, { personId, scheme, function: granted, from, until }) => {
  if (!(await isOfStaff(work, personId))) return refused({ code: "access/not-found" });
  if (!(await isInForce(work.ports, scheme, work.today))) return refused({ code: "scheme/unknown" });
  return await onPerson(work, personId, {
    ...{ type: "GrantAuthorisation", scheme, function: granted },
    ...{ from: day(from), until: until === null ? null : day(until) },
  });
};

/** Takes an authorisation back from today on (R-IMP-4). */
export const withdrawAuthorisation: UseCase<
  Of<{ readonly scheme: string; readonly function: AuthorisedFunction; readonly reason: string }>,
  { id: string }
> = async (work, { personId, scheme, function: granted, reason }) => {
  if (!(await isOfStaff(work, personId))) return refused({ code: "access/not-found" });
  return await onPerson(work, personId, {
    ...{ type: "WithdrawAuthorisation", scheme, function: granted },
    reason: reason === "" ? null : work.content(reason),
  });
};
