import { beforeAll, describe, expect, it } from "vitest";
import { attemptStream } from "../../src/application/quizzes/attempt.stream.ts";
import { dayOf } from "../../src/domain/shared/calendar.ts";
import { playerFrom } from "../../src/main/demo/player.ts";
import { playQuiz } from "../../src/main/demo/quiz.ts";
import { api } from "../api.ts";
import { audited, filledBank, quizDossier } from "../samples/quizDossier.ts";

const given = api();
const dossier = { siren: "552100554", id: "d-demo" };

beforeAll(async () => {
  await quizDossier(given, dossier);
  await filledBank(given);
  await audited(given, dossier, true);
});

describe("le QCM d’une démonstration", () => {
  it("est joué avec le nombre voulu de bonnes réponses, et laisse le temps de recommencer", async () => {
    const player = playerFrom(given.ports, dayOf(await given.now()));
    const scoreOf = async (correct: number) => {
      const id = await playQuiz(player, { dossierId: dossier.id, person: "samira", correct });
      const { state } = await given.ports.states.load(attemptStream, id);
      return state.status === "submitted" ? state.score : null;
    };
    expect(await scoreOf(11)).toMatchObject({ points: 11, percent: 55, passed: false });
    player.wait(7);
    expect(await scoreOf(17)).toMatchObject({ points: 17, percent: 85, passed: true });
  });
});
