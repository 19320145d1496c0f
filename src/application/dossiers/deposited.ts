import type { Ports } from "../ports/ports.ts";

/** The files deposited in a dossier: whoever names a file names one of them. */
export const depositedIn = async (
  { readings }: Pick<Ports, "readings">,
  dossierId: string,
): Promise<ReadonlySet<string>> => new Set((await readings.dossiers.attachments(dossierId)).map(({ id }) => id));
