import { holdsFunction } from "../../domain/access/permissions.ts";
import { listAlerts } from "../alerts/readAlerts.ts";
import { readComplaints } from "../complaints/readComplaints.ts";
import type { Outcome } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { listSurveillances } from "../surveillance/readSurveillances.ts";

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
  const { alerts } = answerOf(await listAlerts(asking, { search: "", status: "", kind: "", mine: false }));
  const open = alerts.filter(({ status }) => status !== "closed");
  return countedBy(open, ({ status }) => status);
}

/** The surveillances by standing, and those late on the certifier’s side (R-SUR-6). */
async function surveillanceCounts(asking: Asking) {
  const all = answerOf(await listSurveillances(asking, { search: "", standing: "", late: false })).surveillances;
  return {
    standings: countedBy(all, ({ standing }) => standing),
    late: all.filter(({ overdue }) => overdue).length,
  };
}

/** The register as the person who asks reads it; null when it is not theirs. */
async function complaintCounts(asking: Asking) {
  if (holdsFunction(asking.actor, "complaint.read") !== null) return null;
  const { complaints } = answerOf(await readComplaints(asking));
  const open = complaints.filter(({ concludedOn }) => concludedOn === null);
  return {
    count: complaints.length,
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
