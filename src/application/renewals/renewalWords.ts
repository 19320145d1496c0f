import type { RenewalContent } from "../../domain/renewals/renewal.content.ts";
import type { OpenedRenewal } from "../../domain/renewals/renewal.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import type { Ports } from "../ports/ports.ts";
import type { CycleReport } from "./cycle.ts";

/** What people wrote and filed about a renewal, read at once. */
export type RenewalWords = Awaited<ReturnType<typeof renewalWords>>;

export async function renewalWords(ports: Ports, state: OpenedRenewal, scheme: Scheme) {
  const texts = await ports.contents.read<string>(textsIn(state));
  const named = await ports.people.named(peopleIn(state));
  const filed = "filed" in state ? state.filed : null;
  const cycle = "examined" in state ? state.examined.cycle : null;
  const text = (hash: string | null): string | null => (hash === null ? null : (texts.get(hash) ?? null));
  const nameOf = (personId: string): string => named.get(personId)?.name ?? "Habilis";
  const attachments = await ports.readings.dossiers.attachments(state.opened.dossierId);
  return {
    content: filed && (await contentUnder<RenewalContent>(ports, filed.content)),
    cycle: cycle === null ? null : await contentUnder<CycleReport>(ports, cycle),
    files: attachments.map(({ id, name, bytes, at }) => ({ id, name, bytes, at })),
    returned: returnedIn(state, text),
    ratings: Object.fromEntries(
      Object.entries(state.ratings).map(([code, { result, note, by, at }]) => [
        code,
        { result, note: text(note), byName: nameOf(by), on: dayOf(at) },
      ]),
    ),
    examined: examinedIn(state, { text, nameOf }),
    ...decidedIn(state, { texts, nameOf, scheme }),
  };
}

const contentUnder = async <T>({ contents }: Ports, hash: string): Promise<T | null> =>
  (await contents.read<T>([hash])).get(hash) ?? null;

type Read = (hash: string | null) => string | null;

function returnedIn(state: OpenedRenewal, text: Read): Readonly<Record<string, string>> {
  if (state.status !== "returned") return {};
  return Object.fromEntries(state.returned.points.map((point) => [point.code, text(point.text) ?? ""]));
}

function examinedIn(
  state: OpenedRenewal,
  { text, nameOf }: { readonly text: Read; readonly nameOf: (id: string) => string },
) {
  if (!("examined" in state)) return null;
  const { proposal, opinion, by, at } = state.examined;
  return { proposal, opinion: text(opinion), byName: nameOf(by), on: dayOf(at) };
}

interface Naming {
  readonly texts: ReadonlyMap<string, string>;
  readonly nameOf: (id: string) => string;
  readonly scheme: Scheme;
}

function decidedIn(state: OpenedRenewal, { texts, nameOf, scheme }: Naming) {
  const decided = "decided" in state ? state.decided : null;
  const notified = "notified" in state ? state.notified : null;
  const { extension } = state;
  return {
    decided: decided && {
      ...{ outcome: decided.outcome, on: dayOf(decided.at), byName: nameOf(decided.by), signBy: decided.signBy },
      ...{ grounds: groundViews(decided.grounds, scheme, texts), appealDays: decided.appeal?.days ?? null },
    },
    notified: notified && { on: notified.notifiedOn, appealUntil: notified.appealUntil },
    extension: extension && {
      ...{ until: extension.decided.until, concluded: extension.concluded, on: dayOf(extension.decided.at) },
      ...{ byName: nameOf(extension.decided.by), grounds: groundViews(extension.decided.grounds, scheme, texts) },
    },
  };
}

const textsIn = (state: OpenedRenewal): readonly string[] => [
  ...Object.values(state.ratings).flatMap(({ note }) => note ?? []),
  ...(state.status === "returned" ? state.returned.points.map(({ text }) => text) : []),
  ...("examined" in state ? [state.examined.opinion] : []),
  ...("decided" in state ? state.decided.grounds.map(({ detail }) => detail) : []),
  ...(state.extension?.decided.grounds.map(({ detail }) => detail) ?? []),
];

const peopleIn = (state: OpenedRenewal): readonly string[] => [
  ...new Set([
    ...Object.values(state.ratings).map(({ by }) => by),
    ...("examined" in state ? [state.examined.by] : []),
    ...("decided" in state ? [state.decided.by] : []),
    ...(state.extension === null ? [] : [state.extension.decided.by]),
  ]),
];
