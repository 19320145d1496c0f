import type { DomainEvent } from "../ports/events.ts";
import type { Log, Logged } from "../ports/log.ts";
import { type Means, type Tools, toolsFor } from "./tools.ts";

/** What follows from a kind of fact. It reads current data again before it acts, and may be asked the same thing twice. */
type Handler<E extends DomainEvent> = { act(fact: Logged<E>, tools: Tools): Promise<void> }["act"];

/** What the product sends, prints or notes once something has happened. */
export interface Reaction<E extends DomainEvent = DomainEvent> {
  /** Never changed once in use: what it has acted on is kept under it. */
  readonly name: string;
  readonly on: { readonly [Type in E["type"]]?: Handler<Extract<E, { readonly type: Type }>> };
}

interface Reacting {
  readonly log: Log;
  readonly reactions: readonly Reaction[];
  readonly means: Means;
}

const reader = "reactions";
const batch = 100;

/**
 * Lets every reaction act on the next facts of the log; true when there were some. A reaction that fails is noted, to be
 * tried again, and keeps neither the others nor the following facts from going on.
 */
export async function react(reacting: Reacting): Promise<boolean> {
  const read = await reacting.log.advance(reader, batch, async (facts) => {
    for (const fact of facts) await reactTo(fact, reacting);
  });
  return read > 0;
}

/** Tries again what failed, when its time has come; true when there was something to try. */
export async function retry(reacting: Reacting): Promise<boolean> {
  const taken = await reacting.log.takePostponed(batch);
  for (const { reader, fact } of taken) {
    const reaction = reacting.reactions.find(({ name }) => name === reader);
    await attempt(fact, { name: reader, act: reaction?.on[fact.event.type] ?? nothing }, reacting);
  }
  return taken.length > 0;
}

/** What is left to do for a reaction that exists no more. */
const nothing = (): Promise<void> => Promise.resolve();

async function reactTo(fact: Logged, reacting: Reacting): Promise<void> {
  for (const { name, on } of reacting.reactions) {
    const act = on[fact.event.type];
    if (act !== undefined && !(await reacting.log.hasActed(name, fact.seq)))
      await attempt(fact, { name, act }, reacting);
  }
}

async function attempt(
  fact: Logged,
  reaction: { readonly name: string; readonly act: Handler<DomainEvent> },
  { log, means }: Reacting,
): Promise<void> {
  const work = `${reaction.name} ${fact.seq}`;
  try {
    const { tools, made } = toolsFor(means, work, await means.ports.clock.now());
    await reaction.act(fact, tools);
    await log.acted(reaction.name, fact.seq, made);
  } catch (error) {
    await log.postpone(reaction.name, fact.seq, String(error));
  }
}
