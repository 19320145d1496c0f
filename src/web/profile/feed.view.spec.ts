import { describe, expect, it } from "vitest";
import { addressOfFeed, newSecret, subscriptionOf } from "./feed.view.ts";

describe("l’adresse secrète d’un calendrier", () => {
  it("est faite de 32 octets, jamais deux fois les mêmes", () => {
    const secrets = new Set(Array.from({ length: 50 }, newSecret));
    expect(secrets.size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{64}$/);
  });

  it("s’ouvre aussi dans l’agenda de l’appareil", () => {
    const address = addressOfFeed("https://habilis.example", "0f");
    expect(address).toBe("https://habilis.example/api/calendars/0f.ics");
    expect(subscriptionOf(address)).toBe("webcal://habilis.example/api/calendars/0f.ics");
  });
});
