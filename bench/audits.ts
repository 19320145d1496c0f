import { randomUUID } from "node:crypto";
import { composePorts } from "../src/main/compose.ts";
import { seedDemonstration } from "../src/main/demo/seed.ts";
import type { AuditPackage } from "../src/web/offline/database.ts";
import type { Sent } from "../src/web/offline/wire.ts";
import { atMost, type Figure, figure } from "./figure.ts";
import { inFreshHouse } from "./house.ts";
import { type Served, serving } from "./serve.ts";

const commands = 500;
/** As many as a tablet sends at once. */
const most = 100;

/** A tablet that comes back to a network with a long day of work, on an audit of the demonstration. */
export const audits = (): Promise<readonly Figure[]> =>
  inFreshHouse(async (house) => {
    const ports = composePorts(house.pool, house.dataDir);
    await seedDemonstration(ports, house.owner);
    const [audit] = await ports.readings.audits.list({ statuses: ["in_progress"] });
    if (audit === undefined) throw new Error("No audit of the demonstration is in progress.");
    return await serving(house, async (served) => {
      const device = { served, cookie: await served.cookieOf(audit.auditorId), at: `/api/audits/${audit.id}` };
      const before: AuditPackage = await asked(device, "/package");
      const day = dayOfWork(before);
      const started = performance.now();
      await sendAll(device, day);
      const sent = performance.now() - started;
      const after: AuditPackage = await asked(device, "/package");
      const read = performance.now() - started - sent;
      if (after.position < before.position + commands) throw new Error("The audit does not hold everything sent.");
      return [
        atMost(`${commands} commands sent, ${most} at a time`, sent / 1000, { goal: 5, unit: "s" }),
        figure("the audit read again afterwards", read, "ms"),
      ];
    });
  });

interface Device {
  readonly served: Served;
  readonly cookie: string;
  readonly at: string;
}

async function asked<A>({ served, cookie, at }: Device, path: string, body?: object): Promise<A> {
  const answer = await fetch(`${served.base}${at}${path}`, {
    headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return JSON.parse(await answer.text());
}

/** Each indicator rated and marked, then findings on them in turn and files seen. */
function dayOfWork({ position, page }: AuditPackage): readonly Sent[] {
  const codes = (page.audit?.grid ?? []).flatMap(({ indicators }) =>
    indicators.flatMap(({ code, applies }) => (applies ? [code] : [])),
  );
  const sent = (entry: Sent["entry"], at: number): Sent => ({
    ...{ commandId: randomUUID(), seen: position, entry },
    claimedAt: new Date(Date.now() - (commands - at) * 30_000).toISOString(),
  });
  const entries = codes.flatMap((indicator): Sent["entry"][] => [
    { kind: "rate", indicator, rating: "nonconforming", note: `Vu sur place, ${indicator}.` },
    { kind: "flag", indicator, flagged: true },
  ]);
  for (let n = 0; entries.length < commands; n++) {
    const indicator = codes[n % codes.length] ?? "";
    const [id, rank] = [randomUUID(), n + 1];
    entries.push(
      n % 3 === 0
        ? { kind: "sampled", id, sample: "trainee_files", reference: `S${rank}`, note: "Émargements complets." }
        : {
            kind: "write",
            id,
            indicator,
            finding: `Constat ${rank}.`,
            risk: "Un risque.",
            grade: null,
            gradeReason: "",
          },
    );
  }
  return entries.map(sent);
}

/** Sends everything in order; what the server could not decide at once is sent again. */
async function sendAll(device: Device, day: readonly Sent[]): Promise<void> {
  for (let done = 0; done < day.length; ) {
    const { results } = await asked<{ results: readonly { outcome: string }[] }>(device, "/entries", {
      entries: day.slice(done, done + most),
    });
    const lost = results.find(({ outcome }) => outcome !== "applied");
    if (lost !== undefined) throw new Error(`Not applied: ${JSON.stringify(lost)}`);
    done += results.length;
  }
}
