import { describe, expect, it } from "vitest";
import { stillPending, withMissed, withPending } from "./pending.ts";
import type { EntryRow } from "./rows.ts";

const row = (commandId: string, some: Partial<EntryRow> = {}): EntryRow => ({
  ...{ seq: 1, copy: "c/d1", commandId, claimedAt: "2026-12-14T09:00:00.000Z", seen: 1, thing: "rating:A1" },
  ...{ entry: { kind: "rate", indicator: "A1", rating: "conforming", note: "" }, status: "waiting", position: null },
  trouble: null,
  ...some,
});
const behind = { kind: "behind" } as const;

describe("ce qui est à l’écran avant d’être écrit sur l’appareil", () => {
  it("se montre à sa place, puis cède à ce que l’appareil a gardé", () => {
    const pending = [{ row: row("b"), placement: behind, readings: null }];
    expect(withPending([row("a")], pending).map(({ commandId }) => commandId)).toEqual(["a", "b"]);
    expect(stillPending(pending, [row("a")])).toEqual(pending);
    expect(stillPending(pending, [row("a"), row("b", { status: "sent" })])).toEqual([]);
  });

  it("ne reste pas à l’écran quand il est déjà parti, puis arrivé, avant d’être relu", () => {
    expect(stillPending([{ row: row("b"), placement: behind, readings: 1 }], [])).toHaveLength(1);
    expect(stillPending([{ row: row("b"), placement: behind, readings: 2 }], [])).toEqual([]);
  });

  it("fait disparaître ce qui est repris, même s’il était déjà parti", () => {
    const cancel = { row: row("b"), placement: { kind: "cancel", of: "a" }, readings: null } as const;
    expect(withPending([row("a")], [cancel])).toEqual([]);
    expect(stillPending([cancel], [row("a")])).toHaveLength(1);
    expect(stillPending([cancel], [])).toEqual([]);
    expect(stillPending([cancel], [row("a", { status: "sent" }), row("b")])).toEqual([]);
  });

  it("fait disparaître ce qui est repris alors qu’il n’était pas encore écrit", () => {
    const written = { row: row("b"), placement: { kind: "instead", of: "a", row: row("b") }, readings: null } as const;
    const cancel = { row: row("c"), placement: { kind: "cancel", of: "b" }, readings: null } as const;
    const left = stillPending([written, cancel], [row("a")]);
    expect(left).toHaveLength(2);
    expect(withPending([row("a")], left)).toEqual([]);
  });

  it("garde ce qui est arrivé jusqu’à ce que la copie qui le contient soit à l’écran", () => {
    const arrived = row("a", { status: "applied", position: 13 });
    expect(withMissed([arrived], [row("b")], 12).map(({ commandId }) => commandId)).toEqual(["a", "b"]);
    expect(withMissed([arrived], [arrived], 12)).toEqual([arrived]);
    expect(withMissed([arrived], [], 13)).toEqual([]);
  });
});
