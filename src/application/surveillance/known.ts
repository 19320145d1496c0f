import { standingOn } from "../../domain/activity/session.standing.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import { rateStanding, together } from "../../domain/exams/rate.ts";
import { rollingWindow, windowBefore } from "../../domain/exams/window.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { lastTerm } from "../../domain/habilitations/periods.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { KnownFact } from "../../domain/schemes/surveillance.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import type { KnownComplaints, KnownLine, KnownResults } from "../../domain/surveillance/known.model.ts";
import { complaintsKnown, knownLines } from "../../domain/surveillance/known.ts";
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

/** What is checked point by point: a surveillance, or a renewal. */
type Checked = Pick<OpenedState["opened"], "habilitationId" | "organisationId" | "dossierId" | "dueOn">;

interface About {
  readonly opened: Checked;
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
  const codes = state.points.map(({ code }) => code);
  return await knownOf(ports, codes, { opened, habilitation, scheme, today });
}

/** The same of any check made of these points. */
export async function knownOf(ports: Ports, codes: readonly string[], about: About): Promise<KnownSheet> {
  const facts = await gathered(ports, about);
  const { scheme } = about;
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

async function gathered(ports: Ports, about: About) {
  const { opened, habilitation, scheme, today } = about;
  const { dossierId, organisationId } = opened;
  const content = await contentOf(ports, { dossierId, habilitationId: opened.habilitationId });
  const { since, before, sessions } = await sinceLast(ports, opened, { habilitation });
  const audits = await ports.readings.audits.list({ dossier: dossierId });
  const scope = await scopeInWords(ports, habilitation);
  const { state: impartiality } = await ports.states.load(impartialityStream, organisationId);
  return {
    ...{ today, since, content, minimumDaysLeft: scheme.rulebook.qualiopi.minimumDaysLeft },
    reportMonths: scheme.rulebook.activityReport.everyMonths,
    sessions: sessions.map((line) => ({ ...line, standing: standingOn(line, today) })),
    ...{ trainers: scope.trainers.map(({ name }) => name), programmes: scope.programmes },
    modalities: habilitation.scope.modalities,
    results: await resultsOf(ports, about),
    complaints: await complaintsOf(ports, organisationId, since),
    relation: impartiality.status === "unknown" ? null : impartiality.relation.kind,
    openNonconformities: audits.reduce((sum, audit) => sum + audit.openNonconformities, 0),
    previous: before === null ? null : { outcome: before.outcome, dueOn: before.dueOn, openGaps: before.openGaps },
  };
}

/** Its rate over the rolling months, the same months before, and since its running cycle began (R-RATE-1). */
async function resultsOf({ readings }: Ports, { habilitation, scheme, today }: About): Promise<KnownResults> {
  const { results: rules } = scheme.rulebook;
  const { organisationId, effectiveOn } = habilitation.grant;
  const window = rollingWindow(today, rules.rollingMonths);
  const { from } = lastTerm(habilitation);
  const cycle = { from: from <= today ? from : effectiveOn, until: today };
  const of = { scheme: scheme.id, organisationId };
  const [rolling, before, whole] = await Promise.all([
    readings.exams.tallies({ ...of, window }),
    readings.exams.tallies({ ...of, window: windowBefore(window, rules.rollingMonths) }),
    readings.exams.tallies({ ...of, window: cycle }),
  ]);
  const tally = together(rolling);
  return {
    ...{
      rolling: tally,
      standing: rateStanding(tally, rules),
      before: together(before),
      cycle: together(whole),
      rules,
    },
  };
}

/** What third parties wrote about the organisation, counted: neither who nor what (R-CMP-1). */
async function complaintsOf({ readings }: Ports, organisationId: string, since: Day): Promise<KnownComplaints> {
  const lines = await readings.complaints.list([organisationId]);
  return complaintsKnown(
    lines.filter(({ track }) => track === "organisation"),
    since,
  );
}

/** What was declared, with the certificate that a renewal has brought since (R-REN-1). */
async function contentOf(
  ports: Ports,
  { dossierId, habilitationId }: Pick<Checked, "dossierId" | "habilitationId">,
): Promise<DossierContent | null> {
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return null;
  const { content } = await readContent(ports, dossierId, state);
  const validUntil = await ports.readings.renewals.qualiopiUntil(habilitationId);
  return validUntil === null ? content : { ...content, qualiopi: { ...content.qualiopi, validUntil } };
}
