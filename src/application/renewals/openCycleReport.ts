import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { renewalStream } from "./renewal.stream.ts";

/** The report of the cycle as the worker printed it with the last proposal; null while there is none. */
export const cycleDocument = ({ readings }: Ports, id: string) => readings.documents.lastOf(id, "cycle-report");

/** The report of the cycle as printed with the last proposal: the certifier’s own document. */
export const openCycleReport = async (asking: Asking, { renewalId: id }: { readonly renewalId: string }) => {
  const { ports, actor } = asking;
  const { state } = await ports.states.load(renewalStream, id);
  if (state.status === "none" || actor.staff.length === 0) return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.opened, "habilitation.read");
  if (denied !== null) return refused(denied);
  const printed = await cycleDocument(ports, id);
  const fileHash = printed?.fileHash ?? null;
  const bytes = fileHash === null ? null : await ports.files.open(fileHash);
  if (bytes === null) return refused({ code: "access/not-found" });
  return done({ name: "Bilan du cycle.pdf", mediaType: "application/pdf", inline: true, bytes });
};
