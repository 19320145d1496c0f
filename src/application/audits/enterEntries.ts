import type { AuditCommand } from "../../domain/audits/audit.commands.ts";
import { type AuditEntry, commandOf } from "../../domain/audits/audit.entries.ts";
import { changedSince, type Fate, fateOf } from "../../domain/audits/audit.fate.ts";
import type { AuditState } from "../../domain/audits/audit.model.ts";
import type { AuditRequestRefusal } from "../../domain/audits/audit.refusals.ts";
import { type Thing, thingOf } from "../../domain/audits/audit.things.ts";
import { moment } from "../../domain/shared/calendar.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { handle, type UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking, Query } from "../query.ts";
import { auditStream } from "./audit.stream.ts";
import { decided, forAudit, type Of } from "./forAudit.ts";
import { type Standing, standingOf, wordsOf } from "./standing.ts";

/** An entry as a device sends it: under its own identifier, with the version of the audit that the device knew. */
interface Sent {
  readonly commandId: string;
  readonly claimedAt: string;
  readonly seen: number;
  readonly entry: AuditEntry;
}

interface EntryResult {
  readonly commandId: string;
  readonly outcome: "applied" | "refused" | "conflict";
  /** The version of the audit when this was said. */
  readonly position: number;
  /** Why it is refused; null otherwise. */
  readonly refusal: Refusal | null;
  /** What stands in its place, when it conflicts. */
  readonly stands: Standing | null;
}

/**
 * Takes what was entered on a device, each entry decided in its turn under its own identifier: repeating the request gives the
 * same answers (R-AUD-12). One that does not go through stops none but those about the same thing. Should the audit change so
 * fast that an entry cannot be decided, it and those behind it are left without a result.
 */
export const enterEntries: Query<
  Of<{ readonly entries: readonly Sent[] }>,
  { readonly position: number; readonly results: readonly EntryResult[] }
> = async (asking, { auditId, entries }) => {
  const { state } = await asking.ports.states.load(auditStream, auditId);
  if (state.status === "none") return refused({ code: "audit/not-now", status: state.status });
  const results: EntryResult[] = [];
  const troubled = new Set<Thing | null>();
  for (const sent of entries) {
    const thing = thingOf(commandOf(sent.entry, (typed) => typed));
    const result = await settled(asking, { auditId, sent }, { thing, held: troubled.has(thing) });
    if (result === null) break;
    results.push(result);
    if (result.outcome !== "applied") troubled.add(thing);
  }
  const { position } = await asking.ports.states.load(auditStream, auditId);
  return done({ position, results });
};

interface Received {
  readonly auditId: string;
  readonly sent: Sent;
}

/** What becomes of one entry; `held` when one before it about the same thing did not go through. Null when it could not be decided. */
async function settled(
  { ports, actor, at }: Asking,
  { auditId, sent }: Received,
  { thing, held }: { readonly thing: Thing | null; readonly held: boolean },
): Promise<EntryResult | null> {
  const { commandId, entry } = sent;
  const request = {
    actor,
    at,
    commandId,
    expected: null,
    bodyHash: ports.ids.sha256(JSON.stringify({ auditId, entry })),
  };
  const run = held ? holdBack : enter;
  const outcome = await handle(ports, request, { run, input: { auditId, ...sent } });
  const result = { commandId, refusal: null, stands: null };
  if (outcome.ok) return { ...result, outcome: "applied", position: outcome.value.position };
  const { refusal } = outcome;
  if (refusal.code === "changed-meanwhile") return null;
  const { state, position } = await ports.states.load(auditStream, auditId);
  if (refusal.code !== changed.code) return { ...result, outcome: "refused", position, refusal };
  const stands = thing === null ? null : await standingOf(ports, { auditId, state }, thing);
  return { ...result, outcome: "conflict", position, stands };
}

const changed = { code: "audit/changed-since-entered" } as const satisfies AuditRequestRefusal;

type Entered = Of<Sent>;

/** An entry behind one that did not go through: only if it had arrived before is it in the audit. */
const holdBack: UseCase<Entered, { id: string }> = async () => refused(changed);

const enter: UseCase<Entered, { id: string }> = async (work, { auditId, seen, claimedAt, entry }) => {
  const typed = commandOf(entry, (text) => text);
  const found = await forAudit(work, typed.type, auditId);
  if (!found.ok) return found;
  if (entry.kind === "photo" && !(await isGiven(work.ports, found.dossierId, entry.file)))
    return refused({ code: "audit/piece-unknown" });
  const fate = await fateOn(work.ports, found.state, { typed, seen });
  if (fate === "conflict") return refused(changed);
  if (fate === "done") return done({ id: auditId });
  const command = commandOf(entry, (text) => work.content(text));
  return decided(work, found, { command: { ...command, claimedAt: moment(claimedAt) } });
};

/** Whether a dossier has a file with these bytes. */
const isGiven = async ({ readings }: Ports, dossierId: string, file: string): Promise<boolean> =>
  (await readings.dossiers.attachments(dossierId)).some(({ fileHash }) => fileHash === file);

/** What becomes of an entry on the audit as it stands; its texts are compared as they were typed. */
async function fateOn(
  ports: Ports,
  state: AuditState,
  { typed, seen }: { readonly typed: Untimed<AuditCommand>; readonly seen: number },
): Promise<Fate> {
  const thing = thingOf(typed);
  const moved = state.status !== "none" && thing !== null && changedSince(state, thing, seen);
  if (!moved) return "decide";
  const words = await wordsOf(ports, state);
  return fateOf(typed, state, { seen, alike: (said, stands) => (said ?? "") === words(stands) });
}
