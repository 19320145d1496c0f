import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { handle, type UseCase } from "../../src/application/handle.ts";
import { organisationStream } from "../../src/application/organisations/organisation.stream.ts";
import type { Outcome } from "../../src/application/outcome.ts";
import type { Ports } from "../../src/application/ports/ports.ts";
import { attemptStream } from "../../src/application/quizzes/attempt.stream.ts";
import { requestStartCode } from "../../src/application/quizzes/requestStartCode.ts";
import { answerQuestion, submitAttempt } from "../../src/application/quizzes/sitAttempt.ts";
import { startAttempt } from "../../src/application/quizzes/startAttempt.ts";
import { addMinutes, type Moment } from "../../src/domain/shared/calendar.ts";
import { quizHouse } from "../samples/quizHouse.ts";
import { mailedCodeOf } from "../samples/quizSitting.ts";

const house = quizHouse();
let at: Moment;
beforeAll(async () => {
  at = await house.given.now();
});

/** A person who sits the quiz for two organisations. */
async function trainerOfTwo() {
  const { personId, dossierId: first } = await house.sitter();
  const { dossierId: second, siren } = await house.sitter();
  await house.given.append(organisationStream, siren, {
    ...{ type: "MemberJoined", by: "habilis", at, personId, role: "referent" },
  });
  return { personId, dossiers: [first, second] as const };
}

interface Asked<I, A extends object> {
  readonly by: string;
  readonly run: UseCase<I, A>;
  readonly input: I;
  readonly at?: Moment;
}

async function act<I, A extends object>(ports: Ports, asked: Asked<I, A>): Promise<Outcome<A>> {
  const actor = await ports.people.actor(asked.by);
  const request = { actor, at: asked.at ?? at, commandId: randomUUID(), bodyHash: "00", expected: null };
  return await handle(ports, request, asked);
}

async function codeFor(ports: Ports, by: string, dossierId: string): Promise<string> {
  const asked = await act(ports, {
    by,
    run: requestStartCode({ publicUrl: "http://localhost" }),
    input: { dossierId },
  });
  expect(asked).toMatchObject({ ok: true });
  return await mailedCodeOf(ports, by);
}

/** Processes that write nothing until each has decided. */
function decidingTogether(count: number): readonly Ports[] {
  let deciding = count;
  let go = (): void => undefined;
  const all = new Promise<void>((resolve) => {
    go = resolve;
  });
  return Array.from({ length: count }, () => {
    const ports = house.process();
    const commit: Ports["events"]["commit"] = async (written) => {
      deciding -= 1;
      if (deciding === 0) go();
      await all;
      return await ports.events.commit(written);
    };
    return { ...ports, events: { ...ports.events, commit } };
  });
}

describe("une personne qui a le QCM de deux dossiers à passer", () => {
  it("n’en commence qu’un, même en les commençant au même instant sur deux appareils", async () => {
    const { personId: by, dossiers } = await trainerOfTwo();
    const codes = [await codeFor(house.process(), by, dossiers[0]), await codeFor(house.process(), by, dossiers[1])];
    const devices = decidingTogether(2);
    const outcomes = await Promise.all(
      devices.map((ports, n) =>
        act(ports, { by, run: startAttempt, input: { dossierId: dossiers[n] ?? "", code: codes[n] ?? "" } }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: { code: "quiz/another-open" } }]);
  });

  it("commence le second une fois le premier rendu, ou son temps écoulé", async () => {
    const { personId: by, dossiers } = await trainerOfTwo();
    const ports = house.process();
    const code = await codeFor(ports, by, dossiers[0]);
    const first = await act(ports, { by, run: startAttempt, input: { dossierId: dossiers[0], code } });
    if (!first.ok) throw new Error(first.refusal.code);
    const asking = { by, run: requestStartCode({ publicUrl: "http://localhost" }), input: { dossierId: dossiers[1] } };
    expect(await act(ports, asking)).toEqual({ ok: false, refusal: { code: "quiz/another-open" } });

    const later = addMinutes(at, 60);
    expect(await act(ports, { ...asking, at: later })).toMatchObject({ ok: true });
    const input = { dossierId: dossiers[1], code: await mailedCodeOf(ports, by) };
    const second = await act(ports, { by, run: startAttempt, input, at: later });
    if (!second.ok) throw new Error(second.refusal.code);
    const handedIn = { by, run: submitAttempt, input: { attemptId: second.value.id }, at: later };
    expect(await act(ports, handedIn)).toMatchObject({ ok: true });
  });
});

describe("une salle entière", () => {
  const size = process.env.SOAK === undefined ? 40 : 200;

  it("commence à la même seconde : chacun a son sujet, répond et rend", async () => {
    const ports = house.process();
    const room: { readonly personId: string; readonly dossierId: string; readonly code: string }[] = [];
    for (let seat = 0; seat < size; seat++) {
      const { personId, dossierId } = await house.sitter();
      room.push({ personId, dossierId, code: await codeFor(ports, personId, dossierId) });
    }
    const sheets = await Promise.all(
      room.map(async ({ personId: by, dossierId, code }) => {
        const begun = await act(ports, { by, run: startAttempt, input: { dossierId, code } });
        if (!begun.ok) throw new Error(begun.refusal.code);
        const { state } = await ports.states.load(attemptStream, begun.value.id);
        if (state.status !== "running") throw new Error(state.status);
        const { items } = state.paper;
        const input = { attemptId: begun.value.id, question: items[0]?.question ?? "", places: [1] };
        expect(await act(ports, { by, run: answerQuestion, input })).toMatchObject({ ok: true });
        expect(await act(ports, { by, run: submitAttempt, input })).toMatchObject({ ok: true });
        return items.map(({ question }) => question);
      }),
    );
    expect(new Set(sheets.map((questions) => questions.join())).size).toBe(size);
    expect(sheets.every((questions) => new Set(questions).size === 20)).toBe(true);
  }, 120_000);
});
