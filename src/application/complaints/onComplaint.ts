import type { Action } from "../../domain/access/permissions.ts";
import { mayRead } from "../../domain/complaints/complaint.access.ts";
import { authorNamedIn } from "../../domain/complaints/complaint.confidentiality.ts";
import type { ComplaintEvent } from "../../domain/complaints/complaint.events.ts";
import type { ComplaintCommand, ComplaintRefusal, ComplaintState } from "../../domain/complaints/complaint.model.ts";
import { admittedSignal } from "../../domain/complaints/complaint.signals.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { raiseWith } from "../alerts/raiseAlert.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { complaintStream } from "./complaint.stream.ts";
import { complaintFacts } from "./complaintFacts.ts";
import type { Author } from "./receiveComplaint.ts";

/**
 * An act of the certifier on a case, by somebody who reads it; it is judged on who acts, or on who is proposed. What others
 * than the handler will read of it does not say who wrote.
 */
export const onComplaint =
  <I extends { readonly complaintId: string }>(
    action: Action,
    asCommand: (input: I, work: Work) => Untimed<ComplaintCommand>,
    shown: (input: I) => string = () => "",
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const { complaintId: id } = input;
    const complaint = await work.load(complaintStream, id);
    const { state } = complaint;
    const denied = work.refusedAccess(action, { organisationId: "" });
    if (denied !== null) return refused(denied);
    if (state.status === "none" || !mayRead(work.actor, state)) return refused({ code: "access/not-found" });
    const command = asCommand(input, work);
    const personId = command.type === "AssignHandler" ? command.handler : work.actor.id;
    const { organisationId } = state;
    const facts = await complaintFacts(work.ports, { organisationId, personId }, work.today);
    const refusal =
      work.decide(complaint, command, facts) ??
      (await authorNamed(work, state, shown(input))) ??
      (await raiseAdmitted(work, complaint));
    return refusal === null ? done({ id }) : refused(refusal);
  };

/** Nobody but the handler and the quality manager learns who wrote (R-CMP-1). */
async function authorNamed({ ports }: Work, state: ComplaintState, text: string): Promise<ComplaintRefusal | null> {
  const author = state.status === "none" ? null : state.received.author;
  const known = author === null ? undefined : (await ports.contents.read<Author>([author])).get(author);
  const words = known === undefined ? [] : authorNamedIn(text, known);
  return words.length === 0 ? null : { code: "complaint/author-named", words };
}

/** A case that is admissible about an habilitated organisation is an alert on it, never entrusted to somebody it concerns (R-SUR-5). */
async function raiseAdmitted(work: Work, { id, state, added }: Case): Promise<Refusal | null> {
  const admits = added.some(({ type }) => type === "ComplaintAdmitted" || type === "ComplaintRequalified");
  return admits && state.status === "admissible"
    ? await raiseWith(work, [admittedSignal(id, state)], state.concerned)
    : null;
}

interface Case {
  readonly id: string;
  readonly state: ComplaintState;
  readonly added: readonly ComplaintEvent[];
}
