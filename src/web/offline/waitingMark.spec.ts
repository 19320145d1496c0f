import { describe, expect, it } from "vitest";
import { marked, ofOthers, readMark, type Waiting } from "./waitingMark.ts";

const camille = (count: number, audit = "d1"): Waiting => ({ person: "camille", name: "Camille Roux", audit, count });

describe("ce qui attend sur l’appareil", () => {
  it("se compte par audit, et s’oublie quand tout est parti", () => {
    expect(marked([camille(2)], camille(3))).toEqual([camille(3)]);
    expect(marked([camille(2)], camille(1, "d2"))).toEqual([camille(2), camille(1, "d2")]);
    expect(marked([camille(2)], camille(0))).toEqual([]);
  });

  it("s’annonce à la personne suivante sans rien montrer de ce qui attend", () => {
    expect(ofOthers([camille(2), camille(3, "d2")], "rene")).toEqual([{ name: "Camille Roux", count: 5 }]);
    expect(ofOthers([camille(2)], "camille")).toEqual([]);
    expect(ofOthers([camille(2)], null)).toHaveLength(1);
  });

  it("ne bloque rien quand la marque est illisible", () => {
    expect(readMark("{")).toEqual([]);
    expect(readMark(null)).toEqual([]);
    expect(readMark('{"a":1}')).toEqual([]);
  });
});
