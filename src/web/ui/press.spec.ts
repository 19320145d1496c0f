import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followPresses } from "./press.ts";

describe("Ce qu’on fait en quittant un texte", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function setUp() {
    const page = new EventTarget();
    const done: string[] = [];
    const tell = (...events: readonly string[]) => {
      for (const event of events) page.dispatchEvent(new Event(event));
    };
    page.addEventListener("click", () => done.push("clic"));
    const press = followPresses(page);
    const act = () => press.settled(() => done.push("enregistré"));
    return { done, tell, act, press };
  }

  it("se fait aussitôt au clavier", () => {
    const { done, act } = setUp();
    act();
    expect(done).toEqual(["enregistré"]);
  });

  it("attend le clic de qui appuie ailleurs, pour que rien ne bouge sous le doigt", () => {
    const { done, tell, act } = setUp();
    tell("mousedown");
    act();
    vi.runAllTimers();
    expect(done).toEqual([]);
    tell("mouseup", "click");
    vi.runAllTimers();
    expect(done).toEqual(["clic", "enregistré"]);
  });

  it("se fait une seule fois, et même quand l’appui finit sans clic ou que l’écran s’en va", () => {
    const { done, tell, act, press } = setUp();
    tell("mousedown");
    act();
    tell("dragend", "mouseup");
    vi.runAllTimers();
    expect(done).toEqual(["enregistré"]);
    tell("mousedown");
    act();
    press.stop();
    vi.runAllTimers();
    expect(done).toEqual(["enregistré", "enregistré"]);
  });
});
