import type { AlertCommand } from "../../domain/alerts/alert.model.ts";
import type { RaisedAlert } from "../../domain/alerts/alert.state.ts";
import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { HabilitationEvent } from "../../domain/habilitations/habilitation.events.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { alertStream } from "../alerts/alert.stream.ts";
import { alertFacts, signalAlert } from "../alerts/raiseAlert.ts";
import { auditStream } from "../audits/audit.stream.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { handle, type UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Logged } from "../ports/log.ts";
import { idOf } from "./addresses.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Grievances, or a precautionary suspension that came before them, open the procedure that was proposed (R-SUS-2). */
const noteGrievances = async ({ stream, event }: Logged<HabilitationEvent>, tools: Tools): Promise<void> => {
  const command = { type: "NoteGrievances" } as const;
  await note({ habilitationId: idOf(stream), status: "sanction-proposed", command, by: event.by }, tools);
};

/** Notes on alerts what was proposed and is now done: the complementary audit ordered, the grievances notified (R-SUR-5). */
export const whenAlertFollowed: Reaction<AuditEvent | HabilitationEvent> = {
  name: "whenAlertFollowed",
  on: {
    AuditScheduled: async ({ stream, event }, tools) => {
      const { habilitationId } = event.occasion;
      if (event.auditType !== "C" || habilitationId === null) return;
      const command = { type: "NoteAuditOrdered", auditId: idOf(stream) } as const;
      await note({ habilitationId, status: "audit-proposed", command, by: event.by }, tools);
    },
    GrievancesIssued: noteGrievances,
    GrievancesNotified: noteGrievances,
    HabilitationSuspended: noteGrievances,
    NonconformityFailed: async ({ stream, event }, tools) => {
      const auditId = idOf(stream);
      const { state } = await tools.ports.states.load(auditStream, auditId);
      const habilitationId = state.status === "none" ? null : state.occasion.habilitationId;
      const point = state.status !== "none" && "nonconformities" in state ? state.nonconformities : [];
      const indicator = point.find(({ id }) => id === event.id)?.indicator;
      if (habilitationId === null || indicator === undefined) return;
      const facts = { auditId, nonconformityId: event.id, indicator };
      await signalAlert(tools, {
        ...{ habilitationId, kind: "late-evidence", subject: event.id, facts },
        seen: { seenOn: event.at.slice(0, 10) },
      });
    },
  },
};

interface Done {
  readonly habilitationId: string;
  readonly status: RaisedAlert["status"];
  readonly command: Untimed<AlertCommand>;
  /** Who did it: the alert says so. */
  readonly by: string;
}

async function note({ habilitationId, status, command, by }: Done, { ports, at, id }: Tools): Promise<void> {
  for (const line of await ports.readings.alerts.list({ habilitationId, statuses: [status] })) {
    const bodyHash = ports.ids.sha256(JSON.stringify([line.id, command]));
    const actor = { id: by, staff: [], memberships: [] };
    const request = { actor, at, commandId: id("alert", line.id), bodyHash, expected: null };
    await handle(ports, request, { run: noting, input: { alertId: line.id, command } });
  }
}

const noting: UseCase<{ readonly alertId: string; readonly command: Untimed<AlertCommand> }, { id: string }> = async (
  work,
  { alertId, command },
) => {
  const loaded = await work.load(alertStream, alertId);
  if (loaded.state.status === "none") return refused({ code: "access/not-found" });
  const { state } = await work.ports.states.load(habilitationStream, loaded.state.raised.habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const refusal = work.decide(loaded, command, alertFacts(await schemeOf(work.ports, state)));
  return refusal === null ? done({ id: alertId }) : refused(refusal);
};
