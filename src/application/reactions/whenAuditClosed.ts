import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { Signatures } from "../../domain/audits/audit.model.ts";
import { planDueOn } from "../../domain/audits/nonconformity.deadlines.ts";
import { dayOf, type Moment } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { recordSheet } from "../audits/recordSheet.ts";
import { reportSheet } from "../audits/reportSheet.ts";
import { idOf } from "./addresses.ts";
import { type AuditCase, auditCase, printAudit, tell } from "./auditCase.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Has the record signed and prints it, then the report reviewed, and prints and sends it (M-308, M-309, M-310). */
export const whenAuditClosed: Reaction<AuditEvent> = {
  name: "whenAuditClosed",
  on: {
    async AuditClosed({ stream }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about !== null && !isAnswered(about)) await askToSign(about, tools);
    },
    RecordSigned: printRecord,
    RecordSignedOnScreen: printRecord,
    SigningRefused: printRecord,
    async ReportSubmitted({ stream }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null) return;
      await tell(about, tools, {
        ...{ code: "M-309", button: "Vérifier le rapport" },
        paragraphs: [`Le rapport de ${about.title} est rédigé et attend une vérification.`],
      });
    },
    async ReportIssued({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null || !("reports" in about.audit)) return;
      const fileName = `Rapport d’audit ${about.reference}, version ${event.version}.pdf`;
      const on = dayOf(event.at);
      await printAudit(about, tools, {
        name: "audit-report",
        fileName,
        on,
        frozen: event.report,
        sheetOf: (file) => reportSheet(file, event.version),
      });
      await sendReport(about, tools, event.version);
    },
  },
};

/** Whether the organisation signed, or said why not, on the screen of the auditor before this mail could leave. */
const isAnswered = ({ audit }: AuditCase): boolean =>
  "signatures" in audit && (audit.signatures.organisation ?? audit.signatures.refusal) !== null;

/** Asks the organisation to sign the record of the closing meeting, or to say why it does not (R-AUD-5). */
export const askToSign = (about: AuditCase, tools: Tools, day?: number): Promise<void> =>
  tell(about, tools, {
    ...{ code: "M-308", button: "Lire et signer", ...(day === undefined ? {} : { day }) },
    paragraphs: [
      `Le procès-verbal de clôture de ${about.title} attend votre signature.`,
      "Signer atteste la tenue de la réunion et la lecture des constats, non leur acceptation. Vous pouvez refuser en disant pourquoi, et enregistrer un désaccord sur un constat.",
    ],
  });

async function printRecord(
  { stream, event }: { readonly stream: string; readonly event: AuditEvent },
  tools: Tools,
): Promise<void> {
  const about = await auditCase(tools, idOf(stream));
  if (about === null || !("signatures" in about.audit)) return;
  const { ratings, nonconformities, signatures } = about.audit;
  const last = lastAnswer(signatures);
  if (event.at !== last?.at || answererOf(event) !== last.who) return;
  await printAudit(about, tools, {
    ...{ name: "audit-record", fileName: `Procès-verbal d’audit ${about.reference}.pdf`, on: dayOf(event.at) },
    ...{ frozen: { ratings, nonconformities }, sheetOf: recordSheet },
  });
}

/** Who answered last, and when: the record is printed once, then. Two answers that arrive together are of the same moment. */
const lastAnswer = ({ auditor, organisation, refusal }: Signatures): { who: string; at: Moment } | undefined =>
  Object.entries({ auditor, organisation, refusal })
    .flatMap(([who, given]) => (given === null ? [] : [{ who, at: given.at }]))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);

const answererOf = (event: AuditEvent): string => ("party" in event ? event.party : "refusal");

async function sendReport(about: AuditCase, tools: Tools, version: number): Promise<void> {
  const { audit, title } = about;
  if (!("issuedOn" in audit)) return;
  const open = audit.nonconformities.length;
  const dueOn = planDueOn(audit.issuedOn, audit.delays);
  const first = open > 0 && version === 1;
  await tell(about, tools, {
    ...{ code: "M-310", button: "Lire le rapport", fills: { date: writtenDay(dueOn) } },
    paragraphs: [
      version === 1
        ? `Le rapport de ${title} est émis.`
        : `Une correction du rapport de ${title} est émise${nbsp}: c’est sa version ${version}, les précédentes sont gardées.`,
      open === 0
        ? "Aucune non-conformité n’a été relevée : il n’y a rien à corriger."
        : `Il porte ${counted(open, "non-conformité", "non-conformités")}. Pour chacune, proposez un plan d’actions${nbsp}: sa cause, sa correction, ce qui évitera qu’elle revienne, qui s’en charge et pour quand.`,
    ],
    deadline: first ? { what: "Plan d’actions pour chaque non-conformité", on: dueOn } : null,
  });
}
