import type { PersonEvent } from "../../domain/impartiality/person.events.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { streamName } from "../stream.ts";
import { personStream } from "./impartiality.stream.ts";

/** What somebody of the staff declared and is authorised to do: their own, or anybody's for the quality manager. */
export const readPerson = async ({ ports, actor }: Asking, { personId }: { readonly personId: string }) => {
  if (personId !== actor.id && !actor.staff.includes("quality_manager"))
    return refused({ code: "access/not-your-function", action: "staff.link" });
  const member = (await ports.readings.staff.members()).find(({ id }) => id === personId);
  if (member === undefined) return refused({ code: "access/not-found" });
  const { state, position } = await ports.states.load(personStream, personId);
  const details = await detailsOf(ports, personId);
  const links = await Promise.all(
    state.links.map(async ({ linkId, siren, kind, from, until }) => {
      const organisationName = await nameOf(ports, siren);
      return { id: linkId, siren, organisationName, kind, from, until, detail: details.get(linkId) ?? null };
    }),
  );
  const { name, email, roles } = member;
  return done({ id: personId, name, email, roles, links, authorisations: state.authorisations, position });
};

/** What was written of each link when it was declared, where it is not erased. */
async function detailsOf(ports: Ports, personId: string): Promise<ReadonlyMap<string, string>> {
  const { events } = await ports.events.read<PersonEvent>(streamName(personStream.name, personId), 0, null);
  const hashes = new Map(
    events.flatMap((event) =>
      event.type === "LinkDeclared" && event.detail !== null ? [[event.linkId, event.detail] as const] : [],
    ),
  );
  const words = await ports.contents.read<string>([...hashes.values()]);
  return new Map([...hashes].map(([linkId, hash]) => [linkId, words.get(hash) ?? ""]));
}

async function nameOf(ports: Ports, siren: string): Promise<string | null> {
  const { state } = await ports.states.load(organisationStream, siren);
  return state.status === "registered" ? state.name : null;
}
