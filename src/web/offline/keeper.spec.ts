import { describe, expect, it } from "vitest";
import { noRoom } from "./device.view.ts";
import { Keeper, type Keeping } from "./keeper.ts";

/** A device that refuses to write until it is given room. */
const device = () => {
  const written: string[] = [];
  const states: Keeping[] = [];
  const disk = { full: false };
  const keeper = new Keeper((state) => states.push(state), 3_600_000);
  const keep = (what: string) =>
    keeper.keep(async () => {
      if (disk.full) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
      written.push(what);
    });
  const last = () => states.at(-1);
  return { written, disk, keeper, keep, last };
};

describe("ce qui est écrit sur l’appareil", () => {
  it("l’est dans l’ordre de saisie, et n’est dit gardé qu’une fois écrit", async () => {
    const { keep, written, last } = device();
    keep("A1");
    keep("A2");
    expect(last()).toEqual({ status: "keeping" });
    await expect.poll(last).toEqual({ status: "kept" });
    expect(written).toEqual(["A1", "A2"]);
  });

  it("ne perd rien quand la place manque : le dit, garde l’ordre, et reprend une fois la place faite", async () => {
    const { keep, keeper, disk, written, last } = device();
    disk.full = true;
    keep("A1");
    keep("A2");
    await expect.poll(last).toEqual({ status: "failed", problem: noRoom });
    expect(keeper.busy).toBe(true);
    disk.full = false;
    keep("A3");
    await expect.poll(last).toEqual({ status: "kept" });
    expect(written).toEqual(["A1", "A2", "A3"]);
    expect(keeper.busy).toBe(false);
    keeper.stop();
  });
});
