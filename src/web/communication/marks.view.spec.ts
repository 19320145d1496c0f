import { expect, it } from "vitest";
import { fileNameOf, pictureOf } from "./marks.view.ts";

it("une marque se montre comme une image et se télécharge sous un nom qui la dit", () => {
  expect(pictureOf({ svg: "<svg a='é'/>" })).toBe("data:image/svg+xml;charset=utf-8,%3Csvg%20a%3D'%C3%A9'%2F%3E");
  expect(fileNameOf({ code: "couleur" }, "png")).toBe("marque-habilitation-couleur.png");
});
