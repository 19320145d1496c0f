import { describe, expect, it } from "vitest";
import { readList } from "../ui/listState.ts";
import type { ComplaintRow } from "./complaint.query.ts";
import { csvRows, figuresOf, filtered, outcomesByKind } from "./register.view.ts";

const today = "2026-11-30";
const row = (over: Partial<ComplaintRow>): ComplaintRow => ({
  ...{ id: "1", number: "P-2026-0001", kind: "alert", track: "organisation", channel: "form", status: "received" },
  ...{ organisationId: "552100554", organisationName: "Atelier Numérique", habilitationId: null },
  ...{ handler: null, handlerName: null, receivedOn: "2026-11-02", acknowledgeBy: "2026-11-04", acknowledgedOn: null },
  ...{ decideBy: "2026-12-02", concludedOn: null, closedOn: null, outcome: null },
  ...{ heard: false, answerBy: null, followUps: [] },
  ...over,
});
const open = row({});
const late = row({
  id: "2",
  number: "P-2026-0002",
  kind: "complaint",
  decideBy: "2026-11-20",
  acknowledgedOn: "2026-11-09",
});
const founded = row({
  ...{ id: "3", number: "P-2026-0003", status: "closed", outcome: "founded", concludedOn: "2026-11-28" },
  acknowledgedOn: "2026-11-03",
});
const rows = [open, late, founded];

describe("le registre des plaintes", () => {
  it("se filtre par l’adresse de la page", () => {
    const kept = (search: string) => filtered(rows, readList(search), today).map(({ id }) => id);
    expect(kept("")).toEqual(["1", "2", "3"]);
    expect(kept("nature=complaint")).toEqual(["2"]);
    expect(kept("issue=founded")).toEqual(["3"]);
    expect(kept("delai=retard")).toEqual(["2"]);
    expect(kept("q=numérique&etat=closed")).toEqual(["3"]);
    expect(kept("q=inconnu")).toEqual([]);
  });

  it("compare les âges à leurs délais", () => {
    expect(figuresOf(rows, today).map(({ value }) => value)).toEqual(["2", "1", "1 sur 2", "1 sur 1"]);
    expect(figuresOf([], today).map(({ value }) => value)).toEqual(["0", "0", "–", "–"]);
  });

  it("compte par nature et par issue, chaque nombre ouvrant ce qu’il compte", () => {
    const { lines } = outcomesByKind(rows);
    expect(lines.map(({ label, total }) => [label, total])).toEqual([
      ["Signalement", 2],
      ["Plainte", 1],
    ]);
    const [counted] = lines[0]?.counts ?? [];
    expect(counted).toEqual({ count: 1, query: "nature=alert&issue=founded" });
    expect(filtered(rows, readList(counted?.query ?? ""), today)).toEqual([founded]);
  });

  it("s’exporte tel qu’il est filtré, sans qui a écrit", () => {
    const [heads, first] = csvRows([founded]);
    expect(first).toHaveLength(heads?.length ?? 0);
    expect(first).toEqual(expect.arrayContaining(["P-2026-0003", "Atelier Numérique", "2026-11-28", "Fondé"]));
  });
});
