import { describe, expect, it } from "vitest";
import { onceDone } from "./command.ts";

describe("Le formulaire d’un acte", () => {
  const sending = async (done: boolean) => {
    const told: string[] = [];
    const send = async (text: string) => {
      told.push(text);
      return done;
    };
    const command = { ...{ pending: false, problem: undefined, reload: () => undefined }, send };
    const answer = await onceDone(command, () => told.push("refermé")).send("désaccord");
    return { told, answer };
  };

  it("se referme une fois l’acte fait", async () => {
    expect(await sending(true)).toEqual({ told: ["désaccord", "refermé"], answer: true });
  });

  it("reste ouvert, avec ce qui est écrit, quand l’acte est refusé", async () => {
    expect(await sending(false)).toEqual({ told: ["désaccord"], answer: false });
  });
});
