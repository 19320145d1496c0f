import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { facts, granted, on, suspended } from "../../../specs/samples/habilitations.ts";
import { day } from "../shared/calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type { ChangeScope } from "./habilitation.model.ts";
import type { ScopeChanged } from "./scope.events.ts";

const second = { part: "establishments", value: "73282932000082", words: "h-lieu" } as const;
const add: ChangeScope = {
  ...{ type: "ChangeScope", ...on("2026-12-01"), direction: "add", items: [second], changeId: "c1" },
  grounds: [{ code: "PER-01", detail: "h-objet" }],
};
const added: ScopeChanged = {
  ...{ ...add, type: "ScopeChanged", effectiveOn: day("2026-12-01"), appeal: null },
  grounds: [{ code: "PER-01", detail: "h-objet" }],
};
const remove: ChangeScope = {
  ...{ type: "ChangeScope", ...on("2027-02-01"), direction: "remove", items: [{ ...second, words: null }] },
  ...{ changeId: null, grounds: [{ code: "PER-02", detail: "h-motif" }] },
};

describe("le périmètre", () => {
  it("reçoit un établissement par une décision, sans que le reste soit touché", () => {
    given(habilitationDecider, granted).when(add, facts()).thenAccepted(added);
    const { state } = given(habilitationDecider, granted, added);
    expect(state).toMatchObject({
      scope: { ...granted.scope, establishments: ["73282932000074", "73282932000082"] },
    });
  });

  it("perd ce qu’une décision contestable lui retire", () => {
    given(habilitationDecider, granted, added)
      .when(remove, facts())
      .thenAccepted({
        ...{ ...remove, type: "ScopeChanged", effectiveOn: day("2027-02-01") },
        ...{ grounds: [{ code: "PER-02", detail: "h-motif" }], appeal: { route: "certifier", days: 30 } },
      });
  });

  it("n’est changé que de ce qui l’est vraiment, et n’est jamais vidé", () => {
    const same = { ...second, value: "73282932000074" };
    given(habilitationDecider, granted)
      .when({ ...add, items: [same] }, facts())
      .thenRefused({ code: "habilitation/scope-unchanged" });
    given(habilitationDecider, granted).when(remove, facts()).thenRefused({ code: "habilitation/scope-unchanged" });
    given(habilitationDecider, granted)
      .when({ ...remove, items: [same] }, facts())
      .thenRefused({ code: "habilitation/scope-empty", parts: ["establishments"] });
  });

  it("ne s’étend pas pendant une suspension, et toujours sur un motif de son sens", () => {
    given(habilitationDecider, granted, suspended)
      .when({ ...add, ...on("2027-02-01") }, facts())
      .thenRefused({ code: "habilitation/no-extension-while-suspended" });
    given(habilitationDecider, granted)
      .when({ ...add, grounds: [{ code: "PER-02", detail: "h" }] }, facts())
      .thenRefused({ code: "decision/ground-not-for-this", grounds: ["PER-02"] });
  });
});
