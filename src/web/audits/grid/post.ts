import { addressOf } from "../../app/address.ts";
import { request } from "../../app/api.ts";
import { RequestFailed } from "../../app/problemOf.ts";
import type { CommandRoute, FieldsOf, PathOf } from "../../app/routeKeys.ts";
import { type Item, isNew } from "./queue.ts";
import type { Sent } from "./sender.ts";

interface Sending<K extends CommandRoute> {
  readonly to: PathOf<K> & object;
  readonly fields: FieldsOf<K>;
  readonly commandId: string;
  readonly position: number;
}

async function post<K extends CommandRoute>(key: K, sending: Sending<K>): Promise<Sent> {
  const { method, path } = addressOf(key, sending.to);
  const { fields, commandId, position } = sending;
  try {
    const body = { ...fields, commandId, expectedPosition: position };
    const changed = await request<{ readonly position: number }>(method, path, body);
    return { ok: true, position: changed.position };
  } catch (failure) {
    if (!(failure instanceof RequestFailed)) throw failure;
    return { ok: false, problem: failure.problem };
  }
}

/** Sends one entry of the grid of an audit. */
export function postEntry(auditId: string, item: Item, position: number): Promise<Sent> {
  const { entry, commandId } = item;
  const head = { commandId, position };
  const { indicator } = entry;
  switch (entry.kind) {
    case "rate":
      return post("POST /api/audits/:auditId/indicators/:indicator/rating", {
        ...{ ...head, to: { auditId, indicator }, fields: { rating: entry.rating, note: entry.note } },
      });
    case "reopen":
      return post("POST /api/audits/:auditId/indicators/:indicator/reopening", {
        ...{ ...head, to: { auditId, indicator }, fields: { reason: entry.reason } },
      });
    case "remove":
      return post("POST /api/audits/:auditId/nonconformities/:nonconformityId/removal", {
        ...{ ...head, to: { auditId, nonconformityId: entry.id }, fields: {} },
      });
    case "write": {
      const { id, finding, risk, grade, gradeReason } = entry;
      const written = { finding, risk, grade, gradeReason };
      if (isNew(item)) {
        const fields = { id, indicator, ...written };
        return post("POST /api/audits/:auditId/nonconformities", { ...head, to: { auditId }, fields });
      }
      return post("POST /api/audits/:auditId/nonconformities/:nonconformityId", {
        ...{ ...head, to: { auditId, nonconformityId: id }, fields: written },
      });
    }
  }
}
