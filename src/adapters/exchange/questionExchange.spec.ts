import { describe, expect, it } from "vitest";
import { generatedBank } from "../../../specs/samples/exchangedBank.ts";
import { questionExchange } from "./questionExchange.ts";

describe("l’échange de questions, dans son propre fil", () => {
  it("écrit et relit une banque", async () => {
    const bank = generatedBank(50, "0badc0de");
    const exchange = questionExchange();
    const { bytes } = await exchange.print(bank, "qti30");
    const reading = await exchange.read(bytes, "qti30");
    expect(reading.ok && reading.items.map(({ question }) => question)).toEqual(bank);
  });

  it("refuse un fichier d’un autre format que celui attendu", async () => {
    const exchange = questionExchange();
    const { bytes } = await exchange.print(generatedBank(2, "0badc0de"), "moodle");
    expect(await exchange.read(bytes, "gift")).toEqual({
      ok: false,
      refusal: { code: "exchange/other-format", expected: "gift", found: "moodle" },
    });
  });

  it("abandonne un fichier qui prend trop de temps", async () => {
    const exchange = questionExchange({ milliseconds: 1, memoryMegabytes: 64 });
    expect(await exchange.read(new TextEncoder().encode("::q::a{=b ~c}"), null)).toEqual({
      ok: false,
      refusal: { code: "exchange/too-heavy-to-read" },
    });
  });

  it("abandonne un fichier qui prend trop de mémoire, sans emporter le serveur", async () => {
    const exchange = questionExchange({ milliseconds: 60_000, memoryMegabytes: 32 });
    const bytes = new TextEncoder().encode(`<quiz>${"<a/>".repeat(1_000_000)}</quiz>`);
    expect(await exchange.read(bytes, null)).toEqual({
      ok: false,
      refusal: { code: "exchange/too-heavy-to-read" },
    });
  });
});
