import type { Action } from "../../domain/access/permissions.ts";
import type { ChangeCommand } from "../../domain/changes/change.model.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { depositedIn } from "../dossiers/deposited.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { changeStream } from "./change.stream.ts";
import { changeFacts } from "./changeFacts.ts";

/** An act on a declared change, by somebody who may do this about its organisation. */
export const change =
  <I extends object = object>(
    action: Action,
    asCommand: (input: I & { readonly changeId: string }, work: Work) => Untimed<ChangeCommand>,
    filesOf: (input: I) => readonly string[] = () => [],
  ): UseCase<I & { readonly changeId: string }, { id: string }> =>
  async (work, input) => {
    const { changeId: id } = input;
    const found = await work.load(changeStream, id);
    if (found.state.status === "none") return refused({ code: "access/not-found" });
    const { habilitationId, dossierId, organisationId, kind } = found.state.declared;
    const denied = work.refusedAccess(action, { organisationId });
    if (denied !== null) return refused(denied);
    const files = filesOf(input);
    const deposited = files.length === 0 ? null : await depositedIn(work.ports, dossierId);
    if (files.some((file) => !deposited?.has(file))) return refused({ code: "file/unknown" });
    const { state } = await work.ports.states.load(habilitationStream, habilitationId);
    if (state.status === "none") return refused({ code: "access/not-found" });
    const refusal = work.decide(found, asCommand(input, work), await changeFacts(work, state, { kind }));
    return refusal === null ? done({ id }) : refused(refusal);
  };
