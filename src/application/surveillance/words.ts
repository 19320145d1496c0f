import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import type { PointResult } from "../../domain/surveillance/surveillance.events.ts";
import type { ConcludedState, Element, OpenedState } from "../../domain/surveillance/surveillance.model.ts";
import type { Ports } from "../ports/ports.ts";

interface NamedFile {
  readonly id: string;
  readonly name: string;
}

interface GivenInWords {
  /** Null once erased. */
  readonly text: string | null;
  readonly files: readonly NamedFile[];
  readonly on: Day;
}

/** What people wrote and filed about a surveillance, read at once. */
export interface Words {
  readonly elements: Readonly<Record<string, GivenInWords>>;
  readonly ratings: Readonly<Record<string, { result: PointResult; note: string | null; byName: string; on: Day }>>;
  readonly captures: readonly {
    readonly id: string;
    readonly address: string | null;
    readonly on: Day;
    readonly files: readonly NamedFile[];
    readonly conforming: boolean;
    readonly note: string | null;
    readonly byName: string;
  }[];
  readonly conclusion: ReturnType<typeof conclusionIn> | null;
  readonly gaps: readonly {
    readonly point: string;
    readonly dueOn: Day;
    readonly correction: GivenInWords | null;
    readonly late: boolean;
    readonly cleared: boolean;
    readonly refused: string | null;
  }[];
}

interface Reader {
  readonly text: (hash: string | null) => string | null;
  readonly name: (personId: string) => string;
  readonly files: (ids: readonly string[]) => readonly NamedFile[];
}

export async function wordsOf(ports: Ports, state: OpenedState): Promise<Words> {
  const reader = await readerOf(ports, state);
  const given = ({ text, attachments, on }: Element): GivenInWords => ({
    ...{ text: reader.text(text), files: reader.files(attachments), on },
  });
  const concluded = state.status === "concluded" ? state : null;
  return {
    elements: mapped(state.elements, given),
    ratings: mapped(state.ratings, ({ result, note, by, at }) => ({
      ...{ result, note: reader.text(note), byName: reader.name(by), on: dayOf(at) },
    })),
    captures: state.captures.map(({ id, address, on, attachments, conforming, note, by }) => ({
      ...{ id, address: reader.text(address), on, files: reader.files(attachments), conforming },
      ...{ note: reader.text(note), byName: reader.name(by) },
    })),
    conclusion: concluded === null ? null : conclusionIn(concluded, reader),
    gaps: (concluded?.gaps ?? []).map(({ point, dueOn, correction, cleared, refused }) => ({
      ...{ point, dueOn, cleared, refused: reader.text(refused), late: correction?.late ?? false },
      correction: correction === null ? null : given(correction),
    })),
  };
}

const mapped = <T, U>(values: Readonly<Record<string, T>>, of: (value: T) => U): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, of(value)]));

function conclusionIn({ conclusion }: ConcludedState, { text, name }: Reader) {
  const { outcome, quality, requirements, by, at, late } = conclusion;
  return {
    ...{ outcome, late, on: dayOf(at), byName: name(by) },
    ...{ quality: text(quality), requirements: text(requirements) },
  };
}

async function readerOf(ports: Ports, state: OpenedState): Promise<Reader> {
  const [texts, people] = [textsIn(state), peopleIn(state)];
  const bodies = await ports.contents.read<string>(texts.flatMap((one) => one ?? []));
  const named = await ports.people.named([...new Set(people)]);
  const attachments = await ports.readings.dossiers.attachments(state.opened.dossierId);
  return {
    text: (hash) => (hash === null ? null : (bodies.get(hash) ?? null)),
    name: (personId) => named.get(personId)?.name ?? "Habilis",
    files: (ids) => attachments.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name })),
  };
}

const textsIn = (state: OpenedState): readonly (string | null)[] => [
  ...Object.values(state.elements).map(({ text }) => text),
  ...Object.values(state.ratings).map(({ note }) => note),
  ...state.captures.flatMap(({ address, note }) => [address, note]),
  ...(state.status === "concluded"
    ? [
        ...[state.conclusion.quality, state.conclusion.requirements],
        ...state.gaps.flatMap(({ correction, refused }) => [correction?.text ?? null, refused]),
      ]
    : []),
];

const peopleIn = (state: OpenedState): readonly string[] => [
  ...Object.values(state.ratings).map(({ by }) => by),
  ...state.captures.map(({ by }) => by),
  ...(state.status === "concluded" ? [state.conclusion.by] : []),
];
