import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { addressOf } from "../../app/address.ts";
import { request } from "../../app/api.ts";
import { newCommandId } from "../../app/commandId.ts";
import { RequestFailed } from "../../app/problemOf.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";
import type { Wording } from "../bank.view.ts";

/** A question to propose: a new one, or another version of one that the bank holds. */
export interface Proposal {
  readonly rank: number;
  readonly wording: Wording;
  /** The question of the bank it is another version of. */
  readonly code: string | null;
}

export type Outcome = { readonly code: string } | { readonly problem: string };

interface Proposals {
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly pending: boolean;
  /** Proposes those not yet taken, one after the other. */
  readonly send: (proposals: readonly Proposal[]) => Promise<void>;
}

const drafting = "POST /api/schemes/:scheme/questions";
const revising = "POST /api/schemes/:scheme/questions/:code/versions";

/**
 * Proposes questions one by one, as any question is. Each keeps its identifier, so that trying again after a cut proposes
 * none twice; a lost network stops there, a refusal is said and the next one goes.
 */
export function useProposals(scheme: string): Proposals {
  const queries = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const [pending, setPending] = useState(false);
  const identifiers = useRef(new Map<number, string>());
  const note = (rank: number, outcome: Outcome) => setOutcomes((before) => new Map(before).set(rank, outcome));

  const propose = async ({ rank, wording, code }: Proposal): Promise<boolean> => {
    const commandId = identifiers.current.get(rank) ?? newCommandId();
    identifiers.current.set(rank, commandId);
    const { method, path } = code === null ? addressOf(drafting, { scheme }) : addressOf(revising, { scheme, code });
    try {
      const answer = await request<Partial<AnswerOf<typeof drafting>>>(method, path, { wording, commandId });
      note(rank, { code: answer.code ?? code ?? "" });
      return true;
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      const { kind, title, detail } = failure.problem;
      note(rank, { problem: detail ?? title });
      return kind === "refused" || kind === "changed";
    }
  };
  const send = async (proposals: readonly Proposal[]) => {
    setPending(true);
    for (const proposal of proposals) {
      const taken = outcomes.get(proposal.rank);
      if (taken !== undefined && "code" in taken) continue;
      if (!(await propose(proposal))) break;
    }
    await queries.invalidateQueries();
    setPending(false);
  };
  return { outcomes, pending, send };
}
