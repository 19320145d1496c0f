import { compared, type OwnEstablishment } from "../../domain/listing/comparison.ts";
import { done, refused } from "../outcome.ts";
import type { ListedEstablishment } from "../ports/listing.readings.ts";
import type { Asking } from "../query.ts";
import { wholeFile } from "../wholeFile.ts";

interface GivenList {
  readonly scheme: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const mega = 1024 * 1024;
/** The heaviest file of the open data taken, in megabytes: a day of the whole specific directory is a tenth of it. */
const heaviest = 100;

/** Our list beside the open data of France compétences; nothing is kept of the file (R-RES-3). */
export const compareLists = async ({ ports, today }: Asking, { scheme, bytes }: GivenList) => {
  const file = await wholeFile(bytes, heaviest * mega);
  if (file === null) return refused({ code: "listing/file-too-large", megabytes: heaviest });
  const { certification } = (await ports.schemes.inForce(scheme, today)).scheme;
  const reading = await ports.partners.read(file, certification.number);
  if (!reading.ok) return refused(reading.refusal);
  const own = (await ports.readings.listing.establishments(scheme, today)).map(asOwn);
  return done({
    ...{ format: reading.format, certification: certification.number, published: reading.partners.length },
    ours: own.filter(({ status }) => status !== "over").length,
    discrepancies: compared(own, reading.partners),
  });
};

const asOwn = ({ status, ...row }: ListedEstablishment): OwnEstablishment => ({
  ...row,
  status: status === "active" || status === "suspended" ? status : "over",
});
