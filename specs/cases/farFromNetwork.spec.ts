import "fake-indexeddb/auto";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { closeAudit } from "../../src/application/audits/conductAudit.ts";
import { personStream } from "../../src/application/impartiality/impartiality.stream.ts";
import type { AuditEntry } from "../../src/domain/audits/audit.entries.ts";
import type { AuditEvent } from "../../src/domain/audits/audit.events.ts";
import { addDays, dayOf } from "../../src/domain/shared/calendar.ts";
import { playAudit } from "../../src/main/demo/audit.ts";
import { playerFrom } from "../../src/main/demo/player.ts";
import { api } from "../api.ts";
import { auditDevice, type Device } from "../samples/auditDevice.ts";
import { auditDossier, auditStaff } from "../samples/auditDossier.ts";

const given = api();
beforeAll(async () => {
  await auditStaff(given);
  const by = { by: "sylvie", at: await given.now(), scheme: "certifiag" };
  const from = addDays(dayOf(by.at), -1);
  await given.append(personStream, "thomas", {
    ...{ type: "AuthorisationGranted", ...by, function: "audit", from, until: null },
  });
});
afterEach(() => vi.useRealTimers());

/** An audit under way, which Hélène leads and Thomas shares for one criterion, and the tablet of one of them. */
async function onTablet(rank: number, person: "helene" | "thomas") {
  const auditId = `d-far-${rank}`;
  const cast = await auditDossier(given, auditId, rank);
  const player = playerFrom(given.ports, dayOf(await given.now()));
  await playAudit(player, cast, {
    ...{ dossierId: auditId, auditor: "helene", reviewer: "nadia", nonconformities: 0, until: "in_progress" },
  });
  const audit = `/api/audits/${auditId}`;
  const share = async (...criteria: readonly string[]) => {
    expect((await given.post("camille", `${audit}/team`, { auditor: "thomas", criteria })).statusCode).toBe(200);
  };
  await share("D");
  const device = await auditDevice({ given, auditId, person, name: auditId });
  const events = async (): Promise<readonly AuditEvent[]> =>
    (await given.get("helene", `${audit}/package`)).json().events;
  const present = [{ name: "Samira Benali", role: "referent" }] as const;
  const close = () => player.act("helene", closeAudit, { auditId, present, strengths: "", observations: "" });
  return { device, share, events, close };
}

const rate = (indicator: string, note: string): AuditEntry => ({
  ...{ kind: "rate", indicator, rating: "conforming", note },
});

async function enter({ notebook, kept }: Device, entry: AuditEntry): Promise<void> {
  expect(notebook.enter(entry)).toBeNull();
  await kept();
}

/** Sends what waits, then looks at the audit again. */
async function send(device: Device): Promise<void> {
  for (let round = 0; round < 3; round++) await device.sender.round();
  await device.kept();
}

describe("une tablette loin du réseau", () => {
  it("garde, explique et exporte ce qu’a saisi une personne retirée de l’audit entre-temps", async () => {
    const { device, share, events } = await onTablet(0, "thomas");
    const before = await events();
    device.network = "cut";
    await enter(device, rate("D1", "Registre des plaintes vu."));
    await enter(device, { kind: "flag", indicator: "D2", flagged: true });
    await share();
    device.network = "whole";
    await send(device);
    const { rows } = device.notebook.read();
    expect(rows.map(({ status }) => status)).toEqual(["refused", "refused"]);
    for (const { trouble } of rows)
      expect(trouble).toMatchObject({ code: "audit/not-the-auditor", detail: expect.any(String) });
    expect((await events()).slice(before.length).filter(({ by }) => by === "thomas")).toEqual([]);
    const file = await (await device.notebook.exported()).text();
    expect(file).toContain("saisies.json");
    expect(file).toContain("Registre des plaintes vu.");
    await device.close();
  });

  it("garde et explique ce qui revient après la clôture prononcée par l’autre auditeur : l’audit clos ne change pas", async () => {
    const { device, events, close } = await onTablet(2, "thomas");
    device.network = "cut";
    await enter(device, rate("D1", "Déroulé relu avec le formateur."));
    await close();
    const before = await events();
    expect(before.at(-1)?.type).toBe("AuditClosed");
    device.network = "whole";
    await send(device);
    expect(device.notebook.read().rows).toMatchObject([
      { status: "refused", trouble: { code: "audit/not-now", detail: expect.stringContaining("clos") } },
    ]);
    expect(await events()).toEqual(before);
    expect(await (await device.notebook.exported()).text()).toContain("Déroulé relu avec le formateur.");
    await device.close();
  });

  it("dont l’horloge a un jour d’avance ou de retard saisit de même : son heure est gardée, aucune règle ne la lit", async () => {
    const { device, events } = await onTablet(1, "helene");
    const before = await events();
    const dayMs = 86_400_000;
    const now = Date.now();
    device.network = "cut";
    for (const [indicator, at] of [
      ["A1", now + dayMs],
      ["A2", now - dayMs],
    ] as const) {
      vi.useFakeTimers({ toFake: ["Date"], now: at });
      const refusal = device.notebook.enter(rate(indicator, "Vu sur place."));
      vi.useRealTimers();
      expect(refusal).toBeNull();
      await device.kept();
    }
    device.network = "whole";
    await send(device);
    const arrived = (await events()).slice(before.length);
    expect(arrived).toMatchObject([
      { type: "IndicatorRated", indicator: "A1", claimedAt: new Date(now + dayMs).toISOString() },
      { type: "IndicatorRated", indicator: "A2", claimedAt: new Date(now - dayMs).toISOString() },
    ]);
    const today = dayOf(await given.now());
    expect(arrived.map(({ at }) => dayOf(at))).toEqual([today, today]);
    await device.close();
  });
});
