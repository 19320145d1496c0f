import type { AuditState } from "../../domain/audits/audit.model.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { auditStream } from "../audits/audit.stream.ts";
import { readContent } from "../dossiers/content.ts";
import type { OpenedState } from "../dossiers/forDossier.ts";
import { journeyFacts } from "../journey/journeyFacts.ts";
import type { Ports } from "../ports/ports.ts";

/** A dossier with the scheme it runs under, as whoever decides on it opens it. */
export interface OpenFile {
  readonly dossierId: string;
  readonly state: OpenedState;
  readonly scheme: Scheme;
}

/** What the evaluation of a dossier has given so far. */
export interface EvaluationFacts {
  readonly organisationId: string;
  readonly audit: AuditState;
  /** Everybody who must pass the quiz has (R-QCM-2). */
  readonly quizPassed: boolean;
  readonly content: DossierContent;
}

/** Reads what the evaluation of a dossier has given, each part from its own stream. */
export async function evaluationFacts(
  ports: Ports,
  { dossierId, state, scheme }: OpenFile,
  today: Day,
): Promise<EvaluationFacts> {
  const [row] = await ports.readings.journeys.list({ ids: [dossierId], drafts: true });
  if (row === undefined) throw new Error(`The reading of the dossier ${dossierId} is missing.`);
  const { content } = await readContent(ports, dossierId, state);
  return {
    organisationId: state.organisationId,
    audit: (await ports.states.load(auditStream, dossierId)).state,
    quizPassed: journeyFacts(row, scheme, today).quiz.passed,
    content,
  };
}
