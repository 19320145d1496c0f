import { habilitationNumber } from "../../domain/register/search.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { Asking } from "../query.ts";

/** The attestation of an habilitation, by its number; it is printed a moment after the last signature (R-PUB-2). */
export const readAttestation = async (asking: Asking, { number: typed }: { readonly number: string }) => {
  const { ports } = asking;
  const number = habilitationNumber(typed);
  const found = number === null ? null : await ports.readings.habilitations.byNumber(number);
  if (found === null) return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, found, "habilitation.read");
  if (denied !== null) return refused(denied);
  const printed = await ports.readings.documents.about(found.dossierId);
  const attestation = printed.findLast(({ sheet, fileHash }) => sheet === "attestation" && fileHash !== null);
  if (attestation === undefined || attestation.fileHash === null)
    return refused({ code: "habilitation/attestation-not-printed" });
  const bytes = await ports.files.open(attestation.fileHash);
  if (bytes === null) return refused({ code: "access/not-found" });
  return done({ name: attestation.fileName, mediaType: "application/pdf", inline: true, bytes });
};
