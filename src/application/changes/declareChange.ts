import type { ChangeKind, ScopeItem } from "../../domain/changes/change.events.ts";
import { type ItemWords, itemRefusal } from "../../domain/changes/change.items.ts";
import { isDescribed } from "../../domain/changes/change.kinds.ts";
import { day } from "../../domain/shared/calendar.ts";
import { depositedIn } from "../dossiers/deposited.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { changeStream } from "./change.stream.ts";
import { changeFacts } from "./changeFacts.ts";
import { change } from "./forChange.ts";
import { alertOfLoss } from "./lossAlert.ts";

interface Declared {
  readonly habilitationId: string;
  readonly kind: ChangeKind | "siren-changed";
  readonly happenedOn: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly item: ItemWords | null;
}

/** An organisation declares what has changed, or somebody for it what came by post (R-CHG-1, R-WORK-1). */
export const declareChange: UseCase<Declared, { id: string }> = async (work, input) => {
  const { habilitationId, kind, files } = input;
  const { state } = await work.ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { organisationId, dossierId, siren } = state.grant;
  const denied = work.refusedAccess("change.declare", { organisationId });
  if (denied !== null) return refused(denied);
  const deposited = files.length === 0 ? null : await depositedIn(work.ports, dossierId);
  if (files.some((file) => !deposited?.has(file))) return refused({ code: "file/unknown" });
  const touches = kind !== "siren-changed" && isDescribed(kind);
  const wrong = touches ? itemRefusal(kind, input.item, siren) : null;
  if (wrong !== null) return refused(wrong);
  const id = work.commandId;
  const stream = await work.load(changeStream, id);
  const refusal = work.decide(
    stream,
    {
      ...{ type: "DeclareChange", habilitationId, dossierId, organisationId, kind, files },
      ...{ happenedOn: day(input.happenedOn), text: input.text === "" ? null : work.content(input.text) },
      item: touches ? itemOf(work, kind, input.item) : null,
    },
    await changeFacts(work, state),
  );
  if (refusal !== null) return refused(refusal);
  if (kind === "siren-changed") return done({ id });
  const alerted = await alertOfLoss(work, {
    ...{ habilitationId, organisationId, dossierId, kind, happenedOn: day(input.happenedOn) },
  });
  return alerted.ok ? done({ id }) : alerted;
};

/** What is added has an identifier of its own, unless it brings one; its description is kept apart from the log. */
function itemOf(work: Work, kind: ChangeKind | "siren-changed", item: ItemWords | null): ScopeItem | null {
  if (item === null) return null;
  const made = kind === "trainer-added" || kind === "programme";
  const value = made ? work.commandId : item.value.replace(/\s/g, "");
  return { value, words: work.content({ ...item, value }) };
}

/** The organisation answers what was missing. */
export const completeChange = change<{ readonly text: string; readonly files: readonly string[] }>(
  "change.declare",
  ({ text, files }, work) => ({ type: "CompleteChange", text: text === "" ? null : work.content(text), files }),
  ({ files }) => files,
);

/** The organisation gives it up. */
export const withdrawChange = change("change.declare", () => ({ type: "WithdrawChange" }));
