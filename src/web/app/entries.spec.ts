import { IconInbox } from "@tabler/icons-react";
import { describe, expect, it } from "vitest";
import { type Entry, entriesFor, members, staff } from "./entries.ts";
import type { SignedIn } from "./session.ts";

const nobody: SignedIn = {
  ...{ signedIn: true, demo: false, today: "2026-11-23", roles: [], memberships: [], demoAccounts: [] },
  person: { id: "1", name: "Camille Durand", email: "camille@exemple.fr" },
};
const entry = (label: string, order: number, shownTo: Entry["shownTo"]): Entry => ({
  ...{ label, order, shownTo, to: `/${label}`, icon: IconInbox },
});
const entries = [
  entry("registre", 60, staff()),
  entry("audits", 30, staff("auditor", "reviewer")),
  entry("mon habilitation", 10, members),
];
const seenBy = (session: SignedIn) => entriesFor(entries, session).map((e) => e.label);

describe("La navigation", () => {
  it("montre à chacun les entrées de son métier, dans l’ordre", () => {
    expect(seenBy({ ...nobody, roles: ["auditor"] })).toEqual(["audits", "registre"]);
    expect(seenBy({ ...nobody, roles: ["account_manager"] })).toEqual(["registre"]);
  });

  it("montre à un organisme les siennes", () => {
    const membership = { organisationId: "o", organisationName: "Atelier", role: "referent" as const };
    expect(seenBy({ ...nobody, memberships: [membership] })).toEqual(["mon habilitation"]);
  });

  it("ne montre rien à qui n’est encore rattaché à rien", () => {
    expect(seenBy(nobody)).toEqual([]);
  });
});
