import { standingOn } from "../../domain/activity/session.standing.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { KnownFact } from "../../domain/schemes/surveillance.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import type { KnownLine } from "../../domain/surveillance/known.model.ts";
import { knownLines } from "../../domain/surveillance/known.ts";
import type { OpenedState } from "../../domain/surveillance/surveillance.model.ts";
import { scopeInWords } from "../activity/scopeInWords.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { impartialityStream } from "../impartiality/impartiality.stream.ts";
import type { Ports } from "../ports/ports.ts";
import { surveillanceStream } from "./surveillance.stream.ts";
import { sinceLast } from "./surveillanceFacts.ts";
import { schemeOn } from "./surveillanceScheme.ts";

/** What the product knows by itself of each point, by its code. */
export type KnownSheet = Readonly<Record<string, readonly KnownLine[]>>;

/** Facts that the organisation does not read: who complained, what weighs on impartiality. */
const confidential: readonly KnownFact[] = ["complaints", "impartiality"];

interface About {
  readonly opened: OpenedState["opened"];
  readonly habilitation: Granted;
  readonly scheme: Scheme;
  readonly today: Day;
}

/** The facts that the product holds today, as shown beside each point (R-SUR-4). */
export async function knownSheet(ports: Ports, surveillanceId: string, today: Day): Promise<KnownSheet> {
  const { state } = await ports.states.load(surveillanceStream, surveillanceId);
  if (state.status === "none") return {};
  const { opened } = state;
  const { state: habilitation } = await ports.states.load(habilitationStream, opened.habilitationId);
  if (habilitation.status === "none") return {};
  const scheme = await schemeOn(ports, opened.dossierId, dayOf(opened.at));
  const facts = await gathered(ports, { opened, habilitation, scheme, today });
  const codes = state.points.map(({ code }) => code);
  return Object.fromEntries(
    scheme.surveillancePoints
      .filter(({ code }) => codes.includes(code))
      .map((point) => [point.code, point.facts.flatMap((fact) => knownLines(fact, facts))]),
  );
}

/** The same without what the organisation is not to read. */
export const openToOrganisation = (sheet: KnownSheet, { surveillancePoints }: Scheme): KnownSheet =>
  Object.fromEntries(
    Object.entries(sheet).map(([code, lines]) => {
      const facts = surveillancePoints.find((point) => point.code === code)?.facts ?? [];
      return [code, facts.some((fact) => confidential.includes(fact)) ? [] : lines];
    }),
  );

async function gathered(ports: Ports, { opened, habilitation, scheme, today }: About) {
  const { dossierId, organisationId } = opened;
  const content = await contentOf(ports, dossierId);
  const { since, before, sessions } = await sinceLast(ports, opened, { habilitation });
  const audits = await ports.readings.audits.list({ dossier: dossierId });
  const scope = await scopeInWords(ports, habilitation);
  const { state: impartiality } = await ports.states.load(impartialityStream, organisationId);
  return {
    ...{ today, since, content, minimumDaysLeft: scheme.rulebook.qualiopi.minimumDaysLeft },
    sessions: sessions.map((line) => ({ ...line, standing: standingOn(line, today) })),
    ...{ trainers: scope.trainers.map(({ name }) => name), programmes: scope.programmes },
    modalities: habilitation.scope.modalities,
    relation: impartiality.status === "unknown" ? null : impartiality.relation.kind,
    openNonconformities: audits.reduce((sum, audit) => sum + audit.openNonconformities, 0),
    previous: before === null ? null : { outcome: before.outcome, dueOn: before.dueOn, openGaps: before.openGaps },
  };
}

async function contentOf(ports: Ports, dossierId: string): Promise<DossierContent | null> {
  const { state } = await ports.states.load(dossierStream, dossierId);
  return state.status === "none" ? null : (await readContent(ports, dossierId, state)).content;
}
