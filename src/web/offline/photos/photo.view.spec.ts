import { describe, expect, it } from "vitest";
import { kindOf, undecodable, unfitFile, within } from "./photo.view.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("une photo prise pendant l’audit", () => {
  it("est réduite sans être déformée ni agrandie", () => {
    expect(within(2048, { width: 8000, height: 6000 })).toEqual({ width: 2048, height: 1536 });
    expect(within(2048, { width: 1536, height: 4096 })).toEqual({ width: 768, height: 2048 });
    expect(within(2048, { width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
    expect(within(320, { width: 9000, height: 4 })).toEqual({ width: 320, height: 1 });
  });

  it("est reconnue à ses octets, pas à son nom", () => {
    expect(kindOf(bytes("\xff\xd8\xff\xe1"))).toBe("jpeg");
    expect(kindOf(bytes("\x89PNG\r\n\x1a\n"))).toBe("png");
    expect(kindOf(bytes("RIFF\x00\x00\x00\x00WEBPVP8 "))).toBe("webp");
    expect(kindOf(bytes("\x00\x00\x00\x18ftypheic"))).toBe("heic");
    expect(kindOf(bytes("%PDF-1.7"))).toBe("other");
    expect(kindOf(new Uint8Array())).toBe("other");
  });

  it("est refusée en disant quoi faire quand ce n’est pas une photo, qu’elle est vide ou démesurée", () => {
    expect(unfitFile({ name: "plan.pdf", size: 1000 }, "other")).toContain("n’est pas une photo");
    expect(unfitFile({ name: "a.jpg", size: 0 }, "jpeg")).toContain("Reprenez la photo");
    expect(unfitFile({ name: "a.jpg", size: 90_000_000 }, "jpeg")).toContain("90\u00a0Mo");
    expect(unfitFile({ name: "a.jpg", size: 40_000_000 }, "jpeg")).toBeNull();
  });

  it("dit pourquoi elle ne peut pas être lue : abîmée, ou d’un format que ce navigateur ne connaît pas", () => {
    expect(undecodable({ name: "a.jpg" }, "jpeg")).toContain("abîmée");
    expect(undecodable({ name: "a.heic" }, "heic")).toContain("le plus compatible");
  });
});
