import { describe, expect, it } from "vitest";
import type { EntryRow } from "../../offline/rows.ts";
import { announcementOf, standingOf, troubledIn } from "./standing.view.ts";

const row = (status: EntryRow["status"]): EntryRow => ({
  ...{ seq: 1, copy: "c/d1", commandId: "c1", claimedAt: "2026-12-14T09:00:00.000Z", seen: 1, thing: "rating:A1" },
  ...{
    entry: { kind: "rate", indicator: "A1", rating: "conforming", note: "" },
    status,
    position: null,
    trouble: null,
  },
});
const kept = { status: "kept" } as const;
const failed = { status: "failed", problem: "Plus de place." } as const;

describe("où en est ce qui est saisi", () => {
  it("dit si tout est envoyé, en route, sur l’appareil seulement, ou pas même gardé", () => {
    const words = (part: Partial<Parameters<typeof standingOf>[0]>) =>
      standingOf({ keeping: kept, sending: "idle", rows: [row("waiting"), row("sent")], ...part }).words;
    expect(words({ rows: [row("applied"), row("refused")] })).toBe("Tout est envoyé");
    expect(words({ sending: "sending" })).toBe("Envoi de 2\u00a0saisies…");
    expect(words({ sending: "unreachable" })).toBe("2\u00a0saisies sur cet appareil");
    expect(words({ sending: "signed-out" })).toBe("2\u00a0saisies à envoyer");
    expect(words({ keeping: failed })).toBe("Pas encore gardé");
  });

  it("n’annonce que la coupure, le retour, et ce que l’appareil n’a pas pu garder", () => {
    const online = { keeping: kept, sending: "idle" } as const;
    const cut = { keeping: kept, sending: "unreachable" } as const;
    expect(announcementOf(online, cut)).toContain("Pas de connexion");
    expect(announcementOf(cut, cut)).toBeNull();
    expect(announcementOf(cut, online)).toContain("retrouvée");
    expect(announcementOf(online, { ...online, keeping: failed })).toBe("Plus de place.");
    expect(announcementOf({ ...online, keeping: failed }, online)).toContain("de nouveau gardé");
    expect(announcementOf(online, { ...online, sending: "sending" })).toBeNull();
  });

  it("distingue ce qui attend qu’une personne tranche", () => {
    expect(troubledIn({ rows: [row("conflict"), row("refused"), row("put-away"), row("sent")] })).toHaveLength(2);
  });
});
