import { describe, expect, it } from "vitest";
import type { AuditEntry } from "../../domain/audits/audit.entries.ts";
import { backoff, followsOn, nextBatch, placeOf, seenOf, settled, withPlaced } from "./queue.ts";
import { thingOfEntry } from "./replay.ts";
import type { EntryRow } from "./rows.ts";

let rank = 0;
const row = (entry: AuditEntry, some: Partial<EntryRow> = {}): EntryRow => {
  rank += 1;
  return {
    ...{ seq: rank, copy: "camille/d1", commandId: `c${rank}`, claimedAt: "2026-06-16T10:00:00.000Z", seen: 12 },
    ...{ thing: thingOfEntry(entry), entry, status: "waiting", position: null, trouble: null },
    ...some,
  };
};
const rate = (indicator: string, note = ""): AuditEntry => ({ kind: "rate", indicator, rating: "conforming", note });
const writing = { finding: "Un fait.", risk: "Un risque.", grade: null, gradeReason: "" };
const write: AuditEntry = { kind: "write", id: "n1", indicator: "A1", ...writing };
const edit: AuditEntry = { kind: "edit", id: "n1", ...writing, finding: "Un autre fait." };
const remove: AuditEntry = { kind: "remove", id: "n1" };
const always = () => true;

/** The queue once several entries were made one after the other. */
const entered = (...entries: readonly AuditEntry[]): readonly EntryRow[] =>
  entries.reduce<readonly EntryRow[]>((rows, entry) => {
    const next = row(entry);
    return withPlaced(rows, next, placeOf(rows, next, always));
  }, []);
const said = (rows: readonly EntryRow[]) => rows.map(({ entry }) => entry);

describe("ce qui attend de partir", () => {
  it("ne garde qu’une saisie par chose : la dernière, à la place de la première", () => {
    expect(said(entered(rate("A1"), rate("A2"), rate("A1", "Vu.")))).toEqual([rate("A1", "Vu."), rate("A2")]);
  });

  it("garde, de la première, ce que l’appareil avait vu", () => {
    const first = row(rate("A1"), { seen: 12 });
    const second = row(rate("A1", "Vu."), { seen: 15 });
    expect(withPlaced([first], second, placeOf([first], second, always))).toMatchObject([{ seen: 12, seq: first.seq }]);
  });

  it("récrit une non-conformité qui n’est pas partie, et n’en laisse rien quand elle est retirée", () => {
    expect(said(entered(write, edit))).toEqual([{ ...write, finding: "Un autre fait." }]);
    expect(said(entered(write, edit, remove))).toEqual([]);
    expect(said(entered(edit, remove))).toEqual([remove]);
  });

  it("oublie un signet posé puis retiré", () => {
    const flag = (flagged: boolean): AuditEntry => ({ kind: "flag", indicator: "A1", flagged });
    expect(said(entered(flag(true), flag(false)))).toEqual([]);
  });

  it("passe derrière quand la première est déjà partie, ou que la suite ne tiendrait plus", () => {
    const sent = row(rate("A1"), { status: "sent" });
    const next = row(rate("A1", "Vu."));
    expect(placeOf([sent], next, always)).toEqual({ kind: "behind" });
    const waiting = row(write);
    expect(placeOf([waiting], row(remove), () => false)).toEqual({ kind: "behind" });
    expect(placeOf([row(rate("A1"))], row(rate("A1", "Vu.")), () => false)).toEqual({ kind: "behind" });
  });
});

describe("l’envoi", () => {
  it("suit l’ordre de saisie, par lots, une seule fois chaque chose", () => {
    const rows = [row(rate("A1"), { status: "applied", position: 13 }), row(rate("A2")), row(rate("A3")), row(write)];
    expect(said(nextBatch(rows, { most: 2, photos: 5 }))).toEqual([rate("A2"), rate("A3")]);
    const twice = [row(rate("A1"), { status: "sent" }), row(rate("A2")), row(rate("A1", "Vu.")), row(rate("A3"))];
    expect(said(nextBatch(twice, { most: 100, photos: 5 }))).toEqual([rate("A1"), rate("A2")]);
  });

  it("n’emmène que quelques photos à la fois, pour ne pas retenir ce qui les suit", () => {
    const photo = (id: string): AuditEntry => ({
      ...{ kind: "photo", id, indicator: "A1", nonconformity: null, file: "", caption: "" },
    });
    const rows = ["p1", "p2", "p3"].map((id) => row(photo(id)));
    expect(nextBatch([...rows, row(rate("A1"))], { most: 100, photos: 2 })).toHaveLength(2);
  });

  it("note la version faite par une saisie arrivée, et la donne à voir à celle qui attendait derrière", () => {
    const sent = row(rate("A1"), { status: "sent" });
    const behind = row(rate("A1", "Vu."));
    const other = row(rate("A2"));
    const result = { commandId: sent.commandId, outcome: "applied", position: 13, trouble: null } as const;
    expect(settled([sent, behind, other], result)).toEqual([
      { ...sent, status: "applied", position: 13 },
      { ...behind, seen: 13 },
    ]);
  });

  it("garde une saisie refusée ou en conflit, avec ce qui l’explique", () => {
    const sent = row(rate("A1"), { status: "sent" });
    const trouble = {
      code: "audit/not-now",
      title: "Trop tard.",
      detail: "L’audit est clos.",
      position: 14,
      stands: null,
    };
    const result = { commandId: sent.commandId, outcome: "refused", position: 14, trouble } as const;
    expect(settled([sent], result)).toEqual([{ ...sent, status: "refused", trouble }]);
    expect(settled([sent], { ...result, commandId: "inconnue" })).toEqual([]);
  });

  it("ne demande de trancher qu’une fois quand la même chose a été saisie à nouveau entre-temps", () => {
    const sent = row(rate("A1"), { status: "sent" });
    const trouble = { code: "", title: "", detail: "", position: 14, stands: null };
    const result = { commandId: sent.commandId, outcome: "conflict", position: 14, trouble } as const;
    expect(settled([sent], result)).toEqual([{ ...sent, status: "conflict", trouble }]);
    expect(settled([sent, row(rate("A1", "Vu."))], result)).toEqual([{ ...sent, status: "put-away", trouble }]);
  });

  it("sait ce que l’appareil a vu d’une chose : sa copie, ou sa propre saisie arrivée depuis", () => {
    const rows = [row(rate("A1"), { status: "applied", position: 15 }), row(rate("A2"))];
    expect(seenOf(rows, "rating:A1", 12)).toBe(15);
    expect(seenOf(rows, "rating:A3", 12)).toBe(12);
    const hidden = [row(rate("A2"), { seen: 9, status: "sent" })];
    expect(seenOf(hidden, "rating:A2", 12)).toBe(9);
  });

  it("reconnaît que quelqu’un d’autre a saisi entre-temps", () => {
    const applied = (position: number) => ({ commandId: "c", outcome: "applied", position, trouble: null }) as const;
    expect(followsOn(12, [applied(13), applied(14)], 2)).toBe(true);
    expect(followsOn(12, [applied(13), applied(16)], 2)).toBe(false);
  });

  it("attend de plus en plus longtemps un serveur qui ne répond pas, jamais plus d’une minute", () => {
    expect([1, 2, 3, 4, 10].map(backoff)).toEqual([1000, 2000, 4000, 8000, 60_000]);
  });
});
