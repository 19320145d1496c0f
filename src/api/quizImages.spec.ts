import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { picture } from "../../specs/samples/exchangedBank.ts";
import { audited, filledBank, narrowedBank, quizDossier } from "../../specs/samples/quizDossier.ts";
import { begin, sitAll } from "../../specs/samples/quizSitting.ts";

const given = api();
const scheme = "/api/schemes/certifiag";
const bytes = Buffer.from(picture("carre.png").bytes);
let code = "";
let file = "";

beforeAll(async () => {
  await given.staff("camille", "account_manager");
  await given.staff("sylvie", "quality_manager");
  await given.staff("elias", "exam_manager");
  const dossier = { siren: "552100554", id: "d-one", people: { samira: "referent", nora: "referent" } } as const;
  await quizDossier(given, dossier);
  await filledBank(given);
  await audited(given, dossier, true);
  [code = ""] = await narrowedBank(given, "sylvie");
  file = (await given.upload("sylvie", `${scheme}/question-images?name=carre.png`, bytes)).json().file;
  const { used } = (await given.get("sylvie", `${scheme}/questions/${code}`)).json();
  const wording = { ...used.wording, image: { file, alternative: "Un point blanc" } };
  await given.post("sylvie", `${scheme}/questions/${code}/versions`, { wording });
  await given.post("sylvie", `${scheme}/questions/${code}/submission`);
  await given.post("elias", `${scheme}/questions/${code}/approval`);
}, 30_000);

describe("l’image d’une question du sujet", () => {
  it("se montre à qui passe le QCM, avec les mots qui en tiennent lieu, et à nul autre ; plus après la fin", async () => {
    const attemptId = await begin(given, "samira", "d-one");
    const { questions } = (await given.get("samira", `/api/attempts/${attemptId}`)).json();
    const shown = questions.find(({ question }: { question: string }) => question === code);
    expect(shown.image).toEqual({ file, alternative: "Un point blanc" });
    expect(questions.filter(({ image }: { image: unknown }) => image !== null)).toHaveLength(1);
    const path = `/api/attempts/${attemptId}/images/${file}`;
    const image = await given.get("samira", path);
    expect([image.statusCode, image.headers["content-type"]]).toEqual([200, "image/png"]);
    expect(image.rawPayload.equals(bytes)).toBe(true);
    expect((await given.get("nora", path)).statusCode).toBe(404);
    expect((await given.get("samira", `/api/attempts/${attemptId}/images/${"0f".repeat(32)}`)).statusCode).toBe(404);
    await sitAll(given, { person: "samira", attemptId, right: 12 });
    expect((await given.get("samira", path)).statusCode).toBe(404);
  });
});
