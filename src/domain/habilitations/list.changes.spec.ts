import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { granted, suspended } from "../../../specs/samples/habilitations.ts";
import { day } from "../shared/calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type { HabilitationEvent } from "./habilitation.events.ts";
import { listChanges } from "./list.changes.ts";

const changes = (...events: readonly HabilitationEvent[]) =>
  listChanges(given(habilitationDecider, ...events).state).map(({ kind, on }) => [kind, on]);
const lifted: HabilitationEvent = {
  ...{ type: "SuspensionLifted", by: "diane", at: suspended.at, grounds: [], from: day("2027-02-20") },
};

describe("ce qui change la liste des organismes habilités", () => {
  it("commence par l’octroi et finit par l’échéance, connue d’avance", () => {
    expect(changes()).toEqual([]);
    expect(changes(granted)).toEqual([
      ["granted", "2026-04-14"],
      ["expired", "2029-04-14"],
    ]);
  });

  it("compte chaque suspension et chaque levée", () => {
    expect(changes(granted, suspended, lifted)).toEqual([
      ["granted", "2026-04-14"],
      ["suspended", "2027-01-10"],
      ["lifted", "2027-02-20"],
      ["expired", "2029-04-14"],
    ]);
  });

  it("garde le même nom à un même changement, quoi qu’il arrive ensuite", () => {
    const before = listChanges(given(habilitationDecider, granted, suspended).state);
    const after = listChanges(given(habilitationDecider, granted, suspended, lifted).state);
    expect(after.map(({ key }) => key)).toEqual(expect.arrayContaining(before.slice(0, 2).map(({ key }) => key)));
  });
});
