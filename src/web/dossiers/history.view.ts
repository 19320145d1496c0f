import { historySentence } from "../../contract/history.sentences.ts";
import { hrefOf } from "../app/api.ts";
import type { ThreadEntry, ThreadKind } from "../ui/thread.view.ts";
import type { Dossier } from "./dossier.query.ts";
import type { HistoryEntry } from "./journey.view.ts";

/** The acts by which somebody binds the certifier or the organisation. */
const decisions = new Set([
  "DossierSubmitted",
  "DossierAccepted",
  "DossierRefused",
  "DossierAbandoned",
  "ProgrammeApproved",
  "RiskAnalysisApproved",
  "ReportIssued",
  "DecisionTaken",
  "AgreementSigned",
  "AgreementConcluded",
  "HabilitationGranted",
  "HabilitationSuspended",
  "SuspensionLifted",
  "LiftRefused",
  "HabilitationWithdrawn",
  "HabilitationRenewed",
  "HabilitationExtended",
  "HabilitationTerminated",
  "SuspensionAnnulled",
  "WithdrawalAnnulled",
  "SanctionStayed",
  "StayEnded",
  "DossierReopened",
  "DecisionReopened",
  "PointsAnnulled",
  "LapseAnnulled",
]);
const files = new Set(["EvidenceAttached", "CorrectionSubmitted", "ProgrammeFiled"]);

function kindOf({ type, internal }: HistoryEntry): ThreadKind {
  if (type === "MessagePosted") return internal ? "note" : "message";
  if (decisions.has(type)) return "decision";
  return files.has(type) ? "file" : "change";
}

type Filed = Pick<Dossier, "id" | "attachments">;

/** A history as the thread shows it: sentences, texts and files; what is too small to be told is left out. */
export const entriesOf = (history: readonly HistoryEntry[], dossier: Filed): readonly ThreadEntry[] =>
  history.flatMap((entry) => {
    const what = historySentence(entry.part, entry.type, entry.facts);
    return what === null ? [] : [toldEntry(entry, what, dossier)];
  });

function toldEntry(entry: HistoryEntry, what: string, { id: dossierId, attachments }: Filed): ThreadEntry {
  const given = attachments.filter(({ id }) => entry.attachments.includes(id));
  const links = given.map(({ id, name, bytes }) => ({
    name,
    href: hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId: id }),
    size: bytes,
  }));
  return {
    ...{ id: entry.id, at: entry.at, actor: entry.byName, kind: kindOf(entry), what },
    ...(entry.text === null ? {} : { body: entry.text }),
    ...(links.length === 0 ? {} : { files: links }),
    ...(entry.internal ? { internal: true } : {}),
  };
}
