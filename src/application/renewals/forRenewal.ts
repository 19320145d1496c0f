import type { Action } from "../../domain/access/permissions.ts";
import type { RenewalCommand, RenewalFacts } from "../../domain/renewals/renewal.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { namedPieces } from "../audits/fileEvidence.ts";
import { withWhoCould } from "../decisions/whoCould.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { schemeOn } from "../surveillance/surveillanceScheme.ts";
import type { Work } from "../work.ts";
import { renewalStream } from "./renewal.stream.ts";
import { deciderOf, renewalFacts } from "./renewalFacts.ts";

/** A renewal loaded for somebody who may do this to it, with what it is decided on; or why not. */
export async function forRenewal(work: Work, action: Action, id: string) {
  const renewal = await work.load(renewalStream, id);
  const { state } = renewal;
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { opened } = state;
  const denied = work.refusedAccess(action, { organisationId: opened.organisationId });
  if (denied !== null) return refused(denied);
  const { state: habilitation } = await work.load(habilitationStream, opened.habilitationId);
  if (habilitation.status === "none") return refused({ code: "access/not-found" });
  const scheme = await schemeOn(work.ports, opened.dossierId, dayOf(opened.at));
  const about = { habilitation, scheme, today: work.today };
  return { ok: true as const, renewal, state, about, facts: await renewalFacts(work.ports, state, about) };
}

export type FoundRenewal = Extract<Awaited<ReturnType<typeof forRenewal>>, { readonly ok: true }>;

interface Particulars<I> {
  readonly action: Action;
  /** Whether it is a decision, judged on who takes it (R-DEC-1). */
  readonly decides?: true;
  /** The files of the dossier that it names. */
  readonly files?: (input: I) => readonly string[];
}

type Asked = Untimed<RenewalCommand>;

/** An act on a renewal, by somebody who may. */
export const onRenewal =
  <I extends { readonly renewalId: string }>(
    { action, decides, files }: Particulars<I>,
    asCommand: (input: I, work: Work, found: FoundRenewal) => Asked | Promise<Asked>,
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const { renewalId: id } = input;
    const found = await forRenewal(work, action, id);
    if (!found.ok) return found;
    const named = files?.(input) ?? [];
    const { dossierId } = found.state.opened;
    if (named.length > 0 && (await namedPieces(work, dossierId, named)) === null)
      return refused({ code: "renewal/piece-unknown" });
    const decider = decides ? await deciderOf(work.ports, work.actor.id, found.about) : null;
    const facts: RenewalFacts = { ...found.facts, decider };
    const refusal = work.decide(found.renewal, await asCommand(input, work, found), facts);
    if (refusal === null) return done({ id });
    if (decider === null) return refused(refusal);
    return refused(
      await withWhoCould(work.ports, refusal, { file: { ...decider.file, abstained: [] }, on: work.today }),
    );
  };

export const written = (work: Work, text: string): string | null => (text === "" ? null : work.content(text));
