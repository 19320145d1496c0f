import { DeviceStore } from "../../src/web/offline/database.ts";
import { Notebook } from "../../src/web/offline/notebook.ts";
import type { Result } from "../../src/web/offline/queue.ts";
import type { Sender } from "../../src/web/offline/sender.ts";
import type { Answered, Sent, Wire } from "../../src/web/offline/wire.ts";
import type { Problem } from "../../src/web/ui/problem.ts";
import type { Api } from "../api.ts";

/** The network of a device: everything passes, nothing leaves, or what left is done but its answer is lost. */
export type Network = "whole" | "cut" | "deaf";

const unreachable: Problem = { kind: "network", status: 0, code: "network", title: "Coupée.", fields: {} };
const lost = { ok: false, problem: unreachable } as const;
const no = { kind: "refused", fields: {} } as const;

/** What a device sent, and what it was told of it. */
export interface Exchange {
  readonly sent: Sent;
  /** Null when the answer was lost. */
  readonly result: Result | null;
}

/** A tablet with an audit on it: its own storage, its own network, sending one round at a time. */
export interface Device {
  readonly notebook: Notebook;
  readonly sender: Sender;
  readonly exchanges: readonly Exchange[];
  network: Network;
  /** Waits until everything on screen is written on the device. */
  kept(): Promise<void>;
  close(): Promise<void>;
}

interface Held {
  readonly given: Api;
  readonly auditId: string;
  readonly person: string;
  readonly name: string;
}

/** Opens the audit of somebody on a tablet, against the real server. */
export async function auditDevice(held: Held): Promise<Device> {
  const { given, auditId, person, name } = held;
  const exchanges: Exchange[] = [];
  const store = new DeviceStore(name);
  const state: { network: Network; sender?: Sender } = { network: "whole" };
  const wire = wireOf(held, exchanges, () => state.network);
  const packed = (await given.get(person, `/api/audits/${auditId}/package`)).json();
  const copy = {
    ...{ copy: `${person}/${auditId}`, person, personName: person, audit: auditId, package: packed },
    ...{ readAt: new Date().toISOString(), readyAt: null },
  };
  await store.copies.put(copy);
  const run = (sender: Sender) => {
    state.sender = sender;
  };
  const notebook = await Notebook.open({ store, wire, copy, watched: () => false, run });
  const { sender } = state;
  if (sender === undefined) throw new Error("The notebook did not begin to send.");
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    ...{ notebook, sender, exchanges },
    get network() {
      return state.network;
    },
    set network(network) {
      state.network = network;
    },
    async kept() {
      do await settled();
      while (notebook.isUnkept());
    },
    async close() {
      notebook.close();
      await store.delete();
    },
  };
}

function wireOf({ given, auditId, person }: Held, exchanges: Exchange[], network: () => Network): Wire {
  const asked = async <T>(ask: () => Promise<T>): Promise<Answered<T>> => {
    if (network() === "cut") return lost;
    const value = await ask();
    return network() === "deaf" ? lost : { ok: true, value };
  };
  return {
    async post(entries) {
      const answer = await asked(async () => {
        const { results } = (await given.post(person, `/api/audits/${auditId}/entries`, { entries })).json();
        return results.map((one: Result & { refusal: object; stands: object }) => ({
          ...one,
          trouble:
            one.outcome === "applied"
              ? null
              : { code: "", title: "", detail: "", ...one.refusal, position: one.position, stands: one.stands },
        }));
      });
      if (network() !== "cut")
        for (const sent of entries)
          exchanges.push({
            sent,
            result: answer.ok ? answer.value.find(({ commandId }: Result) => commandId === sent.commandId) : null,
          });
      return answer;
    },
    async read() {
      const answer = await asked(() => given.get(person, `/api/audits/${auditId}/package`));
      if (!answer.ok) return answer;
      const read = answer.value.json();
      return answer.value.statusCode === 200 ? { ok: true, value: read } : { ok: false, problem: { ...read, ...no } };
    },
    upload: async () => lost,
    download: async () => lost,
    href: () => "",
  };
}
