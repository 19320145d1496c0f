import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { companies } from "../../src/main/demo/companies.ts";
import { mailOf } from "../../src/main/demo/content.ts";
import { staff } from "./people.ts";
import { type Person, type Product, person } from "./product.ts";

/** Those of the certifier who follow habilitations, and whoever an organisation of the demonstration is represented by. */
export interface Life {
  readonly visitor: Person;
  readonly camille: Person;
  readonly sylvie: Person;
  readonly bertrand: Person;
  readonly aicha: Person;
  readonly laurence: Person;
  readonly marc: Person;
  readonly louise: Person;
  /** Somebody of an organisation, by its name. */
  of(organisation: string, who: "manager" | "referent"): Promise<Person>;
}

/** Opens a browser for everybody; those of organisations when they are asked for. */
export async function follow(product: Product): Promise<Life> {
  const [visitor, camille, sylvie, bertrand, aicha, laurence, marc, louise] = await Promise.all([
    person(product, null, false),
    person(product, staff("camille.ferrand")),
    person(product, staff("sylvie.andrieu")),
    person(product, staff("bertrand.vasseur")),
    person(product, staff("aicha.diallo")),
    person(product, staff("laurence.meunier")),
    person(product, staff("marc.tellier")),
    person(product, staff("louise.carpentier")),
  ]);
  return {
    ...{ visitor, camille, sylvie, bertrand, aicha, laurence, marc, louise },
    of(organisation, who) {
      const company = companies.find(({ name }) => name === organisation);
      if (company === undefined) throw new Error(`${organisation} is not of the demonstration.`);
      return person(product, mailOf(company[who], company));
    },
  };
}

/** What somebody may read, as the screens do. */
export async function read<T>({ context }: Person, address: string): Promise<T> {
  const answer = await context.request.get(address);
  expect(answer.status(), address).toBe(200);
  return await answer.json();
}

/** What somebody does elsewhere than in the journey: the same request as their screen sends. */
export async function send(from: Person, address: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  const { request } = from.context;
  const { origin } = new URL((await request.get("/api/health")).url());
  const answer = await request.post(address, {
    data: { ...fields, commandId: randomUUID() },
    headers: { origin },
  });
  expect(answer.ok(), `${address} ${await answer.text()}`).toBe(true);
}
