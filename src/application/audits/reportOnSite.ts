import type { AuditReportSheet, PrintedPhoto } from "../ports/printing.audits.ts";
import { onSiteOf } from "./auditParts.ts";
import type { AuditFile } from "./auditSheet.ts";
import { wordsOrNull } from "./seen.ts";

type OnSite = Pick<AuditReportSheet, "sampledFiles" | "departures" | "incidents" | "photos">;

/** What was kept on the spot, as the report says it: files looked at, departures from the plan, incidents, photos (R-AUD-5, R-AUD-10). */
export function onSiteIn({ seen }: AuditFile): OnSite {
  const { sampledFiles, departures, incidents } = onSiteOf(seen, true);
  return {
    sampledFiles: sampledFiles.map(({ label, reference, note }) => ({ sample: label, reference, note })),
    departures: departures.map(({ title, what }) => ({ sequence: title, what })),
    incidents: incidents.map(({ what }) => what),
    photos: photosIn(seen),
  };
}

/** The photos that the dossier still holds, in the order of the referential: those of nonconformities first on each indicator. */
function photosIn(seen: AuditFile["seen"]): readonly PrintedPhoto[] {
  const { state, scheme } = seen;
  if (!("photos" in state)) return [];
  const order = scheme.referential.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));
  return state.photos
    .filter(({ file }) => seen.piece(file).attachmentId !== null)
    .toSorted(
      (one, other) =>
        order.indexOf(one.indicator) - order.indexOf(other.indicator) ||
        Number(other.nonconformity !== null) - Number(one.nonconformity !== null),
    )
    .map(({ file, indicator, caption, nonconformity }) => ({
      ...{ file, indicator, nonconformity: nonconformity !== null },
      caption: wordsOrNull(seen, caption) ?? "",
    }));
}
