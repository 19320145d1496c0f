import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

const pairs = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [
    name ?? "",
    { light: light ?? "", dark: dark ?? "" },
  ]),
);

type Scheme = "light" | "dark";

const colour = (name: string, scheme: Scheme): string => {
  const pair = pairs.get(name);
  if (pair === undefined) throw new Error(`no token --${name}`);
  return pair[scheme];
};

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const grounds = ["paper", "surface", "sunken", "raised"];
const tones = ["neutral", "info", "success", "warning", "danger"];

const texts: [string, string][] = [
  ...["ink", "ink-soft", "ink-faint", "accent"].flatMap((text) =>
    [...grounds, "accent-soft"].map((ground): [string, string] => [text, ground]),
  ),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ...tones.flatMap((tone) =>
    [`${tone}-soft`, "paper", "surface", "raised"].map((ground): [string, string] => [`${tone}-ink`, ground]),
  ),
  ...tones.flatMap((tone) => ["ink", "ink-soft"].map((text): [string, string] => [text, `${tone}-soft`])),
];

describe.each(["light", "dark"] as const)("Les couleurs du thème (%s)", (scheme) => {
  it.each(texts)("laissent lire %s sur %s", (text, ground) => {
    expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds.slice(0, 2))("laissent voir le contour d’un champ sur %s", (ground) => {
    expect(contrast(colour("line-strong", scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });
});
