import { accept, refuse } from "../shared/decider.ts";
import type { Command } from "./audit.commands.ts";
import type { AuditUnderWay, Evidence, PlannedAudit } from "./audit.model.ts";
import { type AuditRefusal, type Decided, textMissing } from "./audit.refusals.ts";
import { notInTeam, notTheirs } from "./audit.team.ts";

type Receiving = PlannedAudit | AuditUnderWay;

export function attachEvidence(command: Command<"AttachEvidence">, state: Receiving): Decided {
  const { by, at, evidence, indicator, file } = command;
  if (state.evidence.some(({ id }) => id === evidence))
    return refuse({ code: "audit/evidence-already-filed", evidence });
  const known = [...state.plan.indicators, ...state.plan.setAside].some(({ code }) => code === indicator);
  if (!known) return refuse({ code: "audit/indicator-unknown", indicator });
  return accept({ type: "EvidenceAttached", by, at, evidence, indicator, file });
}

/** The auditor says before the audit whether a piece is enough (R-AUD-4). */
export function preassessEvidence(command: Command<"PreassessEvidence">, state: Receiving): Decided {
  const { by, at, evidence, sufficient, note } = command;
  if (!sufficient && note === null) return textMissing("note");
  const found = state.evidence.find(({ id }) => id === evidence);
  const outside = found === undefined ? notInTeam(by, state) : notTheirs(by, found.indicator, state);
  const wrong = outside ?? unusable(state.evidence, evidence);
  return wrong === null ? accept({ type: "EvidencePreassessed", by, at, evidence, sufficient, note }) : refuse(wrong);
}

/** A piece put in the wrong file is put aside with a reason; its trace stays (R-WORK-1). */
export function quarantineEvidence(command: Command<"QuarantineEvidence">, state: Receiving): Decided {
  const { by, at, evidence, reason } = command;
  if (reason === null) return textMissing("reason");
  const wrong = unusable(state.evidence, evidence);
  return wrong === null ? accept({ type: "EvidenceQuarantined", by, at, evidence, reason }) : refuse(wrong);
}

function unusable(all: readonly Evidence[], evidence: string): AuditRefusal | null {
  const found = all.find(({ id }) => id === evidence);
  if (found === undefined) return { code: "audit/evidence-unknown", evidence };
  return found.quarantined === null ? null : { code: "audit/evidence-quarantined", evidence };
}
