import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lotsOf, shuffled } from "./draw.ts";

fc.configureGlobal({ seed: 6891 });

const seeds = fc.stringMatching(/^[0-9a-f]{32}$/);

describe("le tirage au sort", () => {
  it("donne toujours le même ordre pour la même graine", () => {
    const things = Array.from({ length: 30 }, (_, n) => n);
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(shuffled(things, lotsOf(seed))).toEqual(shuffled(things, lotsOf(seed)));
      }),
    );
  });

  it("ne perd et n’ajoute rien", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seeds, (things, seed) => {
        expect([...shuffled(things, lotsOf(seed))].sort()).toEqual([...things].sort());
      }),
    );
  });

  it("donne des ordres différents pour deux graines voisines", () => {
    const things = Array.from({ length: 30 }, (_, n) => n);
    expect(shuffled(things, lotsOf("00000000"))).not.toEqual(shuffled(things, lotsOf("00000001")));
  });

  it("ne favorise aucune place", () => {
    const lots = lotsOf("5eed5eed5eed5eed");
    const drawn = Array.from({ length: 60_000 }, () => lots(6));
    for (const place of [0, 1, 2, 3, 4, 5]) {
      expect(Math.abs(drawn.filter((one) => one === place).length - 10_000)).toBeLessThan(400);
    }
  });

  it("refuse une graine qui n’est pas hexadécimale", () => {
    expect(() => lotsOf("graine")).toThrow(RangeError);
  });
});
