import { allowed } from "../app/rights.ts";
import type { SignedIn } from "../app/session.ts";
import type { Dossier } from "../dossiers/dossier.query.ts";
import type { DecisionFile, Deliberation } from "./decision.query.ts";
import { type Standing, standingOf } from "./decision.view.ts";
import { awaited } from "./decisions.sentences.ts";

/** What somebody of the certifier may do now on the decision of a dossier. */
export interface Offer {
  readonly standing: Standing;
  /** Reviews: at once, later (the steps before are not over), or not. */
  readonly review: "now" | "early" | "again" | "no";
  readonly decide: boolean;
  /** Puts questions, abstains, leaves a proposed refusal aside. */
  readonly stepAside: boolean;
}

interface Seen {
  readonly file: DecisionFile;
  readonly deliberation: Deliberation;
  readonly dossier: Pick<Dossier, "stage" | "organisationId">;
}

export function offerOf(session: SignedIn, { file, deliberation, dossier }: Seen): Offer {
  const may = (action: Parameters<typeof allowed>[1]) => allowed(session, action, dossier.organisationId);
  const standing = standingOf(deliberation, session.person.id);
  const open = file.decision === null && file.kind !== null;
  const free = standing.kind !== "could-not";
  const decides = open && may("decision.take") && standing.kind === "could";
  return {
    standing,
    review: open && free && file.kind === "grant" && may("decision.review") ? reviewOf(file, dossier.stage) : "no",
    decide: decides && (file.kind === "admissibility" || file.status === "reviewed"),
    stepAside: decides,
  };
}

/** Whether somebody has to say when the organisation was told of the decision. */
export const mayNotify = (session: SignedIn, { decision }: DecisionFile, organisationId: string): boolean =>
  decision !== null && decision.notification === null && allowed(session, "decision.notify", organisationId);

function reviewOf({ status }: DecisionFile, stage: string): Offer["review"] {
  if (status === "reviewed") return "again";
  return stage === "review" ? "now" : "early";
}

/** What an organisation is told while nothing is decided. */
export function awaitedBy(stage: string): { readonly what: string; readonly why: string } {
  if (stage === "review") return awaited.inReview;
  return stage === "decision" ? awaited.inDecision : awaited.notYet;
}
