import type { appealRoutes } from "../src/contract/appeals.routes.ts";
import type { complaintRoutes } from "../src/contract/complaints.routes.ts";
import type { Access, Caller, Line } from "./roleMatrix.access.ts";

type Lines = (...allowed: readonly Caller[]) => Line;

const managers = ["legal_representative", "referent"] as const;
const members = [...managers, "trainer"] as const;
const readers = [
  ...(["account_manager", "auditor", "reviewer", "decision_maker", "signatory"] as const),
  ...(["quality_manager", "exam_manager"] as const),
] as const;
/** Those to whom a complaint may be given, and who read it only then. */
const others = ["account_manager", "decision_maker", "reviewer", "exam_manager", "administrator"] as const;

/** Who meets what at the doors of complaints, of which this one is handled by the quality manager, and of appeals. */
export const complaintLines = (
  only: Lines,
  ofTheirs: Lines,
): Readonly<Record<keyof typeof complaintRoutes | keyof typeof appealRoutes, Line>> => {
  const unknownTo = (line: Line, ...callers: readonly Caller[]): Line => ({
    ...line,
    access: { ...line.access, ...Object.fromEntries(callers.map((caller) => [caller, 404 satisfies Access])) },
  });
  const handling = unknownTo(only("quality_manager"), ...others);
  const assigning = unknownTo(only("quality_manager"), "administrator");
  const attaching = unknownTo(only("quality_manager", ...managers), ...others, "other_manager");
  const answering = ofTheirs(...managers);
  const appealing = ofTheirs("account_manager", "quality_manager", ...managers);
  const contested = { kind: "suspension", decidedAt: "2026-01-15T09:00:00.000Z", arguments: ["Motif"] };
  const reading = ofTheirs(...readers, ...members);
  return {
    "GET /api/complaints": only("quality_manager", ...others, "observer"),
    "POST /api/complaints": only("quality_manager", "account_manager", "exam_manager"),
    "GET /api/complaints/:complaintId": unknownTo(handling, "observer"),
    "POST /api/complaints/:complaintId/files": attaching,
    "GET /api/complaints/:complaintId/files/:fileId": attaching,
    "GET /api/complaints/:complaintId/letters/:party": { ...attaching, path: { party: "organisation" } },
    "GET /api/complaints/:complaintId/author": answering,
    "POST /api/complaints/:complaintId/handler": assigning,
    "POST /api/complaints/:complaintId/requalification": assigning,
    "POST /api/complaints/:complaintId/acknowledgement": handling,
    "POST /api/complaints/:complaintId/admission": handling,
    "POST /api/complaints/:complaintId/dismissal": handling,
    "POST /api/complaints/:complaintId/hearings": handling,
    "POST /api/complaints/:complaintId/hearings/:hearingId/answer": answering,
    "POST /api/complaints/:complaintId/steps": handling,
    "POST /api/complaints/:complaintId/messages": handling,
    "POST /api/complaints/:complaintId/extension": handling,
    "POST /api/complaints/:complaintId/decision": handling,
    "POST /api/complaints/:complaintId/communication": handling,
    "POST /api/complaints/:complaintId/follow-up": unknownTo(only(), "decision_maker"),
    "POST /api/complaints/:complaintId/closing": handling,
    "GET /api/hearings": only(...managers, "other_manager"),
    "GET /api/hearings/:complaintId": answering,
    "GET /api/appeals": only(...readers, "observer", ...members, "other_manager"),
    "GET /api/appeals/:appealId": { ...reading, access: { ...reading.access, observer: 404 } },
    "GET /api/dossiers/:dossierId/contestable": appealing,
    "POST /api/dossiers/:dossierId/appeals": { ...appealing, body: contested },
    "POST /api/appeals/:appealId/complement": appealing,
    "POST /api/appeals/:appealId/people": only("quality_manager"),
    "POST /api/appeals/:appealId/extension": only("quality_manager"),
    "POST /api/appeals/:appealId/stay": { ...only("decision_maker"), body: { suspensive: false } },
    "POST /api/appeals/:appealId/decision": only("decision_maker"),
    "POST /api/appeals/:appealId/notification": only("account_manager", "decision_maker", "quality_manager"),
  };
};
