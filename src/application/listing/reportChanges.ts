import { listChanges } from "../../domain/habilitations/list.changes.ts";
import type { ListingCommand } from "../../domain/listing/listing.decide.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { listingStream } from "./listing.stream.ts";

/** A change of the list: of which habilitation, and its key. */
interface Chosen {
  readonly habilitationId: string;
  readonly key: string;
}
interface Batch {
  readonly changes: readonly Chosen[];
}

/** One report, or one confirmation, of changes of several habilitations: all are noted, or none. */
const onChosen =
  <I extends Batch>(
    asCommand: (input: I, keys: readonly string[]) => Untimed<ListingCommand>,
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const denied = work.refusedAccess("listing.report", { organisationId: "" });
    if (denied !== null) return refused(denied);
    if (input.changes.length === 0) return refused({ code: "listing/nothing-chosen" });
    const byHabilitation = Map.groupBy(input.changes, ({ habilitationId }) => habilitationId);
    for (const [id, chosen] of byHabilitation) {
      const { state } = await work.ports.states.load(habilitationStream, id);
      if (state.status === "none") return refused({ code: "access/not-found" });
      const listing = await work.load(listingStream, id);
      const keys = [...new Set(chosen.map(({ key }) => key))];
      const refusal = work.decide(listing, asCommand(input, keys), { changes: listChanges(state) });
      if (refusal !== null) return refused(refusal);
    }
    return done({ id: input.changes[0]?.habilitationId ?? "" });
  };

/** Notes what was declared to France compétences (R-LIST-1). */
export const reportChanges = onChosen<Batch & { readonly reportedOn: string; readonly reference: string }>(
  ({ reportedOn, reference }, keys) => ({
    ...{ type: "ReportListChanges", keys, reportedOn: day(reportedOn) },
    reference: reference === "" ? null : reference,
  }),
);

/** Notes what France compétences shows, or has acknowledged. */
export const confirmChanges = onChosen<Batch & { readonly confirmedOn: string }>(({ confirmedOn }, keys) => ({
  ...{ type: "ConfirmListChanges", keys, confirmedOn: day(confirmedOn) },
}));
