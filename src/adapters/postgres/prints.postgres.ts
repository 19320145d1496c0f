import type { Pool } from "pg";
import type { PrintOrder } from "../../application/ports/log.ts";
import type { Clock, Ports } from "../../application/ports/ports.ts";
import type { Printing } from "../../application/ports/printing.ts";
import type { Outbox } from "./queues.ts";

interface PrintRow extends Pick<PrintOrder, "name" | "sheet"> {
  readonly scheme: string;
  readonly version: string;
  readonly scheme_hash: string;
}

/** What printing needs besides the table of what is to be printed. */
export interface Press extends Pick<Ports, "schemes" | "files"> {
  readonly printing: Printing;
  readonly clock: Clock;
}

/** Prints the documents that wait, each once, with the templates of the scheme of their file; they are then kept as any file. */
export function printOutbox(pool: Pool, press: Press): Outbox {
  return {
    queue: "print",
    table: "prints",
    async work(id) {
      const { rows } = await pool.query<PrintRow>(waiting, [id]);
      const order = rows[0];
      if (order === undefined) return;
      try {
        await pool.query(printed, [id, ...(await print(order, press)), await press.clock.now()]);
      } catch (error) {
        await pool.query("update prints set failure = $2 where id = $1", [id, String(error)]);
        throw error;
      }
    },
  };
}

/** Prints and stores: the hash, media type and length of the file. */
async function print(order: PrintRow, { schemes, files, printing }: Press): Promise<readonly [string, string, number]> {
  const { templates } = await schemes.get({ scheme: order.scheme, version: order.version, hash: order.scheme_hash });
  const pdf = await printing.print(order.name, templates, order.sheet);
  const stored = await files.store(
    (async function* () {
      yield pdf;
    })(),
    `${order.name}.pdf`,
    "printed",
  );
  if ("code" in stored) throw new Error(`The printed document cannot be kept: ${stored.code}.`);
  return [stored.hash, stored.mediaType, stored.bytes];
}

const waiting = "select name, sheet, scheme, version, scheme_hash from prints where id = $1 and printed_at is null";
/** A document with a name for it also joins the files of its dossier, under its own identifier. */
const printed = `with kept as (
    insert into files (hash, media_type, bytes, stored_at) values ($2, $3, $4, $5) on conflict (hash) do nothing
  ), attached as (
    insert into attachments (id, dossier_id, file_hash, name, given_at, given_by)
      select id, about, $2, file_name, $5, 'habilis' from prints where id = $1 and file_name is not null
      on conflict (id) do nothing
  )
  update prints set file_hash = $2, printed_at = $5, failure = null where id = $1`;
