import type { Evaluation, EvaluationAct } from "../../domain/access/impartiality.model.ts";
import { withEvaluator } from "../../domain/audits/audit.evaluators.ts";
import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { Evaluator } from "../../domain/audits/audit.model.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import type { HabilitationEvent } from "../../domain/habilitations/habilitation.events.ts";
import type { ProgrammeEvent } from "../../domain/programmes/programme.events.ts";
import type { RenewalEvent } from "../../domain/renewals/renewal.events.ts";
import type { SurveillanceEvent } from "../../domain/surveillance/surveillance.events.ts";
import type { DomainEvent } from "../ports/events.ts";
import type { Ports } from "../ports/ports.ts";
import { streamName } from "../stream.ts";

type Log = Pick<Ports, "events" | "readings">;

/**
 * Everybody who took part in the evaluation of a dossier, and how (R-DEC-1): read from the log itself, since a judgement that
 * was set aside since then is still one.
 */
export async function evaluationsOf(ports: Log, dossierId: string): Promise<readonly Evaluation[]> {
  const audits = (await ports.readings.audits.list({ dossier: dossierId })).map(({ id }) => id);
  const surveillances = (await ports.readings.surveillances.ofHabilitation(dossierId)).map(({ id }) => id);
  const renewals = (await ports.readings.renewals.ofHabilitation(dossierId)).map(({ id }) => id);
  const [dossier, programme, watched, renewed, habilitation, ...audited] = await Promise.all([
    eventsOf<DossierEvent>(ports, "dossier", dossierId),
    eventsOf<ProgrammeEvent>(ports, "programme", dossierId),
    Promise.all(surveillances.map((id) => eventsOf<SurveillanceEvent>(ports, "surveillance", id))),
    Promise.all(renewals.map((id) => eventsOf<RenewalEvent>(ports, "renewal", id))),
    eventsOf<HabilitationEvent>(ports, "habilitation", dossierId),
    ...audits.map((id) => evaluationsIn(ports, id)),
  ]);
  return distinct([
    ...dossier.flatMap(admissibility),
    ...programme.flatMap(programmeCheck),
    ...watched.flat().flatMap(surveyed),
    ...renewed.flat().flatMap(examined),
    ...habilitation.flatMap(correctionCheck),
    ...audited.flat(),
  ]);
}

/** Everybody who took part in one audit, and how. */
export async function evaluationsIn(ports: Pick<Ports, "events">, auditId: string): Promise<readonly Evaluation[]> {
  const events = await eventsOf<AuditEvent>(ports, "audit", auditId);
  return events.reduce<readonly Evaluator[]>(withEvaluator, []).map(audited);
}

const eventsOf = async <E extends DomainEvent>(
  { events }: Pick<Ports, "events">,
  kind: string,
  id: string,
): Promise<readonly E[]> => (await events.read<E>(streamName(kind, id), 0, null)).events;

/** Accepting an application or proposing to refuse it is judging it, theme by theme. */
const admissibility = ({ type, by }: DossierEvent): readonly Evaluation[] =>
  type === "DossierAccepted" || type === "RefusalProposed" ? [{ personId: by, act: "admissibility" }] : [];

const programmeCheck = ({ type, by }: ProgrammeEvent): readonly Evaluation[] =>
  type === "ProgrammeFiled" ? [] : [{ personId: by, act: "programme-check" }];

/** Rating a point or concluding is evaluating; so is verifying a correction. */
function surveyed({ type, by }: SurveillanceEvent): readonly Evaluation[] {
  if (type === "GapCorrectionJudged") return [{ personId: by, act: "correction-verification" }];
  return type === "PointRated" || type === "SurveillanceConcluded" ? [{ personId: by, act: "surveillance" }] : [];
}

/** Rating a point of a renewal, or proposing its outcome, is evaluating. */
const examined = ({ type, by }: RenewalEvent): readonly Evaluation[] =>
  type === "RenewalPointRated" || type === "RenewalExamined" ? [{ personId: by, act: "renewal" }] : [];

/** Whoever verified the correction of a failing does not decide on the lift (R-SUS-1); the habilitation bears the name of its dossier. */
const correctionCheck = ({ type, by }: HabilitationEvent): readonly Evaluation[] =>
  type === "CorrectionVerified" ? [{ personId: by, act: "correction-verification" }] : [];

const auditActs: Readonly<Record<Evaluator["act"], EvaluationAct>> = {
  audit: "audit",
  plan_review: "plan-review",
  report_review: "report-review",
  verification: "correction-verification",
};

const audited = ({ personId, act }: Evaluator): Evaluation => ({ personId, act: auditActs[act] });

const distinct = (evaluations: readonly Evaluation[]): readonly Evaluation[] =>
  evaluations.filter(
    (one, n) => evaluations.findIndex(({ personId, act }) => personId === one.personId && act === one.act) === n,
  );
