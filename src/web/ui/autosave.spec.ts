import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announcementOf, createAutosave, type SaveState } from "./autosave.ts";

const at = "2026-11-23T09:42:00.000Z";

function setUp(save: (value: string) => Promise<string>) {
  const states: SaveState["status"][] = [];
  const autosave = createAutosave({
    ...{ save, quiet: 1000, longest: 3000, retry: 5000 },
    onState: ({ status }) => {
      if (states.at(-1) !== status) states.push(status);
    },
  });
  return { autosave, states };
}

describe("L’enregistrement automatique", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("attend que la saisie s’arrête, et n’envoie que la dernière", async () => {
    const sent: string[] = [];
    const { autosave, states } = setUp(async (value) => {
      sent.push(value);
      return at;
    });
    autosave.change("B");
    autosave.change("Bo");
    autosave.change("Bon");
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual(["Bon"]);
    expect(states).toEqual(["saving", "saved"]);
    expect(autosave.unsaved()).toBe(false);
  });

  it("enregistre aussi qui écrit sans s’arrêter", async () => {
    const sent: string[] = [];
    const { autosave } = setUp(async (value) => {
      sent.push(value);
      return at;
    });
    for (let letter = 1; letter <= 8; letter++) {
      autosave.change("x".repeat(letter));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(sent).toEqual(["xxxxxx"]);
    expect(autosave.unsaved()).toBe(true);
  });

  it("ne se dit plus enregistré dès que quelque chose est tapé", async () => {
    const { autosave, states } = setUp(async () => at);
    autosave.change("un");
    await autosave.flush();
    autosave.change("deux");
    expect(states).toEqual(["saving", "saved", "saving"]);
  });

  it("n’envoie jamais deux enregistrements à la fois, et ne perd pas ce qui est tapé pendant l’envoi", async () => {
    const sent: string[] = [];
    const doors: (() => void)[] = [];
    const { autosave } = setUp((value) => {
      sent.push(value);
      return new Promise((resolve) => doors.push(() => resolve(at)));
    });
    autosave.change("un");
    const first = autosave.flush();
    autosave.change("deux");
    const second = autosave.flush();
    expect(sent).toEqual(["un"]);
    doors[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(["un", "deux"]);
    doors[1]?.();
    expect(await Promise.all([first, second])).toEqual([true, true]);
  });

  it("garde la saisie après un échec, et réessaie seul", async () => {
    let broken = true;
    const { autosave, states } = setUp(async () => {
      if (broken) throw new Error("coupure");
      return at;
    });
    autosave.change("texte");
    expect(await autosave.flush()).toBe(false);
    expect(autosave.unsaved()).toBe(true);
    broken = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(states).toEqual(["saving", "failed", "saving", "saved"]);
    expect(autosave.unsaved()).toBe(false);
  });
});

describe("Ce qu’entend un lecteur d’écran", () => {
  it("est averti d’un échec et de la reprise, jamais d’un enregistrement ordinaire", () => {
    expect(announcementOf(false, "saved")).toBeUndefined();
    expect(announcementOf(false, "failed")).toContain("échoué");
    expect(announcementOf(true, "saved")).toContain("de nouveau");
  });

  it("n’est averti qu’une fois d’un échec qui dure", () => {
    expect(announcementOf(true, "failed")).toBeUndefined();
  });
});
