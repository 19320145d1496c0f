import { QueryObserver } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import { RequestFailed } from "./problemOf.ts";
import { createQueryClient } from "./queryClient.ts";

const over = new RequestFailed({ kind: "signed-out", status: 401, code: "signed-out", title: "Finie.", fields: {} });

/** Reads something whose answer is that the session is over; tells whether one was led to sign in. */
async function read(prepare?: (client: ReturnType<typeof createQueryClient>) => unknown): Promise<boolean> {
  const onSignedOut = vi.fn();
  const client = createQueryClient(onSignedOut);
  await prepare?.(client);
  await client.fetchQuery({ queryKey: ["tasks"], queryFn: () => Promise.reject(over) }).catch(() => undefined);
  return onSignedOut.mock.calls.length > 0;
}

describe("une session finie", () => {
  it("mène à la page de connexion quand un écran ne peut pas être montré", async () => {
    expect(await read()).toBe(true);
  });

  it("laisse à l’écran ce qui y est déjà", async () => {
    expect(await read((client) => client.setQueryData(["tasks"], []))).toBe(false);
  });

  it("laisse l’audit saisi sur l’appareil, où l’on se reconnecte sur place", async () => {
    const audit = { queryKey: ["audit"], queryFn: async () => "ici", meta: { alone: true } };
    const open = async (client: ReturnType<typeof createQueryClient>) => {
      await client.prefetchQuery(audit);
      new QueryObserver(client, audit).subscribe(() => undefined);
    };
    expect(await read(open)).toBe(false);
    expect(await read((client) => client.prefetchQuery(audit))).toBe(true);
  });
});
