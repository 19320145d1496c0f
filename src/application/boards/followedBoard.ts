import { holdsFunction } from "../../domain/access/permissions.ts";
import { tallyOpenAlerts } from "../alerts/readAlerts.ts";
import { readComplaints } from "../complaints/readComplaints.ts";
import type { Outcome } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { tallySurveillances } from "../surveillance/readSurveillances.ts";

/** What is followed once an habilitation runs: counted by the very lists that the figures open. */
export async function followedBoard(asking: Asking) {
  const { boards, deadlines } = asking.ports.readings;
  const [habilitations, due, alerts, surveillances, complaints] = await Promise.all([
    boards.habilitations(asking.today),
    deadlines.tally(asking.today),
    alertCounts(asking),
    surveillanceCounts(asking),
    complaintCounts(asking),
  ]);
  return { habilitations, due, alerts, surveillances, complaints };
}

/** The alerts that are not closed, by status. */
async function alertCounts(asking: Asking) {
  if (holdsFunction(asking.actor, "alert.read") !== null) return [];
  return await tallyOpenAlerts(asking);
}

/** The surveillances by standing, and those late on the certifier’s side (R-SUR-6). */
async function surveillanceCounts(asking: Asking) {
  const tally = await tallySurveillances(asking);
  return {
    standings: tally.map(({ standing, count }) => ({ name: standing, count })),
    late: tally.reduce((sum, { late }) => sum + late, 0),
  };
}

/** The register as the person who asks reads it; null when it is not theirs. */
async function complaintCounts(asking: Asking) {
  if (holdsFunction(asking.actor, "complaint.read") !== null) return null;
  const { complaints, older } = answerOf(await readComplaints(asking, { search: "" }));
  const open = complaints.filter(({ concludedOn }) => concludedOn === null);
  return {
    count: complaints.length + older,
    open: countedBy(open, ({ status }) => status),
    late: open.filter(({ decideBy }) => asking.today > decideBy).length,
  };
}

const countedBy = <T, K extends string>(all: readonly T[], by: (one: T) => K) =>
  [...Map.groupBy(all, by)].map(([name, some]) => ({ name, count: some.length }));

function answerOf<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new Error(`A list of the house was refused: ${outcome.refusal.code}.`);
  return outcome.value;
}
