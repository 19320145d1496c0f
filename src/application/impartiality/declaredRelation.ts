import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { QualiopiRelation } from "../../domain/impartiality/impartiality.events.ts";
import { isDay } from "../../domain/shared/calendar.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Work } from "../work.ts";
import { impartialityStream } from "./impartiality.stream.ts";

type Declared = DossierContent["links"];

function relationIn({ qualiopiClient: kind, formerUntil: until }: Declared): QualiopiRelation | null {
  if (kind === "") return null;
  if (kind !== "former") return { kind };
  return isDay(until) ? { kind, until } : null;
}

/**
 * Records what an organisation declares of its Qualiopi certification when it files (R-IMP-1). It does not undo what the
 * certifier found by itself, and declaring the same again is no error.
 */
export async function recordDeclaredRelation(
  work: Work,
  organisationId: string,
  links: Declared,
): Promise<Refusal | null> {
  const relation = relationIn(links);
  if (relation === null) return null;
  const impartiality = await work.load(impartialityStream, organisationId);
  if (impartiality.state.status !== "unknown" && impartiality.state.source === "detected") return null;
  const command = { type: "RecordQualiopiRelation", relation, source: "declared" } as const;
  const refusal = work.decide(impartiality, command, noAnalysis);
  return refusal?.code === "impartiality/relation-unchanged" ? null : refusal;
}

/** Recording a relation looks at no number of the scheme. */
const noAnalysis = { riskReviewMonths: 0 };
