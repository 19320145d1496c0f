import type { Ports } from "../../src/application/ports/ports.ts";
import { attemptStream } from "../../src/application/quizzes/attempt.stream.ts";
import { markFor } from "../../src/application/quizzes/quizKey.ts";
import type { Api } from "../api.ts";

/** The code of the last mail that somebody received. */
export async function mailedCodeOf({ readings }: Pick<Ports, "readings">, person: string): Promise<string> {
  const [mail] = await readings.mails.list({ recipient: `${person}@exemple.fr`, limit: 1 });
  const text = mail === undefined ? "" : ((await readings.mails.read(mail.id))?.text ?? "");
  return (/(\d{3})\s(\d{3})/.exec(text) ?? []).slice(1).join("");
}

/** Asks for the code, reads it, and begins; gives the identifier of the attempt. */
export async function begin(given: Api, person: string, dossierId: string): Promise<string> {
  const url = `/api/dossiers/${dossierId}/attempts`;
  await given.post(person, `${url}/code`);
  const answer = (await given.post(person, url, { code: await mailedCodeOf(given.ports, person) })).json();
  if (typeof answer.id !== "string") throw new Error(JSON.stringify(answer));
  return answer.id;
}

/** The places of the right options of each question of a running attempt, as only the server knows them. */
export async function rightPlacesIn(given: Api, attemptId: string) {
  const { state } = await given.ports.states.load(attemptStream, attemptId);
  if (state.status !== "running") throw new Error("not running");
  const { key } = await markFor(given.ports, state);
  return state.paper.items.map(({ question, options }, n) => ({
    question,
    places: (key[n]?.right ?? []).map((option) => options.indexOf(option) + 1),
  }));
}

/** Answers every question, so many of them right and the others by one wrong option, then hands in. */
export async function sitAll(given: Api, { person, attemptId, right }: Sat): Promise<void> {
  for (const [n, { question, places }] of (await rightPlacesIn(given, attemptId)).entries()) {
    const wrong = [1, 2].find((place) => !places.includes(place)) ?? 3;
    const body = { question, places: n < right ? places : [wrong] };
    await given.post(person, `/api/attempts/${attemptId}/answers`, body);
  }
  await given.post(person, `/api/attempts/${attemptId}/submission`);
}

interface Sat {
  readonly person: string;
  readonly attemptId: string;
  readonly right: number;
}
