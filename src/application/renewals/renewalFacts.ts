import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { endingOf, openSuspension } from "../../domain/habilitations/periods.ts";
import {
  emptyRenewal,
  missingInRenewal,
  type RenewalContent,
  type RenewalGround,
} from "../../domain/renewals/renewal.content.ts";
import type { RenewalOpened, RenewalPoint } from "../../domain/renewals/renewal.events.ts";
import type { OpenedRenewal, RenewalFacts } from "../../domain/renewals/renewal.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { type Day, dayOf, isDay } from "../../domain/shared/calendar.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { assignmentFacts, standingOf } from "../impartiality/assignment.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import type { Ports } from "../ports/ports.ts";
import { lastAnswers } from "./lastAnswers.ts";

/** What a renewal is decided on, before who decides is looked at. */
export interface About {
  readonly habilitation: Granted;
  readonly scheme: Scheme;
  readonly today: Day;
}

/** What the scheme asks at a renewal: each point confirmed or given afresh, and what is sworn again (R-REN-1). */
function askedBy({ surveillancePoints, surveillanceContents }: Scheme) {
  const content = surveillanceContents.find(({ type }) => type === "R");
  const afresh = content?.afresh ?? [];
  const points = surveillancePoints
    .filter(({ types }) => types.includes("R"))
    .map(
      ({ code, asked, facts }): RenewalPoint => ({
        ...{ code, qualiopi: facts.includes("qualiopi") },
        asked: asked === null ? "nothing" : afresh.includes(code) ? "afresh" : "confirmation",
      }),
    );
  return {
    asked: { points, statements: (content?.statements ?? []).map(({ code }) => code) },
    audited: content?.mode === "audit",
  };
}

const reported: readonly string[] = ["report_issued", "follow_up", "complete"];

/** Whether the report of the audit of this renewal is issued; null when none was scheduled since it opened. */
export async function auditOf({ readings }: Ports, { dossierId, habilitationId, at }: RenewalOpened) {
  const lines = await readings.audits.list({ dossier: dossierId });
  const own = lines.filter(
    (one) =>
      one.auditType === "R" &&
      one.habilitationId === habilitationId &&
      one.status !== "cancelled" &&
      (one.auditOn ?? one.scheduledOn) >= dayOf(at),
  );
  const audit = own.at(-1) ?? null;
  return audit && { ...audit, reported: reported.includes(audit.status) };
}

/** What a file is compared with: what is known of each point, the certificate on file, what was sent back. */
export async function renewalGround(ports: Ports, state: OpenedRenewal, today: Day): Promise<RenewalGround> {
  const { points, statements, expiresOn, dossierId, habilitationId } = state.opened;
  const qualiopiUntil = await certificateOf(ports, { dossierId, habilitationId });
  const given = Object.keys(await lastAnswers(ports, habilitationId));
  const known = qualiopiUntil === null ? [] : points.filter(({ qualiopi }) => qualiopi).map(({ code }) => code);
  return {
    ...{ points, statements, expiresOn, qualiopiUntil, today, answered: [...given, ...known] },
    returned: state.status === "returned" ? state.returned.points.map(({ code }) => code) : [],
  };
}

/** The last day of the Qualiopi certificate on file; null when none is needed. */
async function certificateOf(
  ports: Ports,
  { dossierId, habilitationId }: Pick<RenewalOpened, "dossierId" | "habilitationId">,
): Promise<Day | null> {
  const brought = await ports.readings.renewals.qualiopiUntil(habilitationId);
  if (brought !== null) return brought;
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return null;
  const { kind, validUntil } = (await readContent(ports, dossierId, state)).content.qualiopi;
  return kind === "certified" && isDay(validUntil) ? validUntil : null;
}

/** What is typed so far, or was filed last. */
export async function draftOf({ readings }: Pick<Ports, "readings">, id: string): Promise<RenewalContent> {
  return (await readings.renewals.draft(id))?.body ?? emptyRenewal;
}

/** The facts of any act on a renewal; what lacks in the draft, for its filing. */
export async function renewalFacts(ports: Ports, state: OpenedRenewal, about: About): Promise<RenewalFacts> {
  const { habilitation, scheme } = about;
  const audit = await auditOf(ports, state.opened);
  return {
    ...baseFacts(about),
    asked: { points: state.opened.points, statements: state.opened.statements },
    audited: state.opened.audited,
    auditReported: audit?.reported ?? null,
    grounds: scheme.grounds,
    snapshotHash: ports.contents.fingerprint(await headsOf(ports, habilitation)),
  };
}

/** Everything that a decision on it considers (R-DEC-2). */
export const headsOf = (ports: Ports, { grant }: Granted) =>
  ports.readings.decisions.heads(grant.dossierId, grant.organisationId);

/** The facts of an opening. */
export function baseFacts({ habilitation, scheme }: About): RenewalFacts {
  const ending = endingOf(habilitation);
  return {
    ...askedBy(scheme),
    ...{ missing: [], auditReported: null, decider: null, grounds: [], snapshotHash: "", rules: scheme.rulebook },
    habilitation: {
      ...{ suspended: openSuspension(habilitation) !== null, endsOn: ending.on },
      expires: ending.status === "expired",
      registrationEndsOn: habilitation.registrationEndsOn,
    },
  };
}

/** What lacks in a file to be filed (R-APP-4). */
export const lacking = async (
  ports: Ports,
  state: OpenedRenewal,
  { content, today }: { readonly content: RenewalContent; readonly today: Day },
) => missingInRenewal(content, await renewalGround(ports, state, today));

/** Who decides, and on what file: whoever verified it, or took part in any evaluation of it, may not (R-DEC-1). */
export async function deciderOf(ports: Ports, personId: string, { habilitation, scheme }: About) {
  const { organisationId, dossierId } = habilitation.grant;
  const evaluations = await evaluationsOf(ports, dossierId);
  return {
    person: await standingOf(ports, personId),
    file: await assignmentFacts(ports, { organisationId, scheme, evaluations }),
  };
}
