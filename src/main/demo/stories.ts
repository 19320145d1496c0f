import type { Pool } from "pg";
import { announceClosure, proposeRefusal } from "../../application/dossiers/instructDossier.ts";
import { closeDossier, withdrawDossier } from "../../application/dossiers/leaveDossier.ts";
import { readDossier } from "../../application/dossiers/readDossier.ts";
import * as application from "./application.ts";
import { joinReferent } from "./people.ts";
import type { Player } from "./player.ts";

/** What a story is told with. */
export interface Scene {
  readonly player: Player;
  readonly cast: application.Cast;
  readonly pool: Pool;
}

/** How far a dossier goes, and how long ago it was opened. */
export interface Story {
  readonly daysAgo: number;
  readonly tell: (scene: Scene) => Promise<void>;
}

async function opened(scene: Scene, documents: number, client?: "never" | "current" | "former"): Promise<string> {
  const { player, cast } = scene;
  const id = await application.open(player, cast);
  await joinReferent(player, cast.company, cast);
  player.wait(2);
  await application.fill(player, cast, { id, documents, ...(client === undefined ? {} : { client }) });
  return id;
}

async function submitted(scene: Scene, client?: "never" | "current" | "former"): Promise<string> {
  const id = await opened(scene, 1, client);
  scene.player.wait(5);
  await application.submit(scene.player, scene.cast, id);
  return id;
}

async function instructed(scene: Scene): Promise<string> {
  const id = await submitted(scene);
  scene.player.wait(3);
  await application.assign(scene.player, scene.cast, id);
  return id;
}

async function sentBack(scene: Scene): Promise<string> {
  const id = await instructed(scene);
  scene.player.wait(4);
  await application.askMore(scene.player, scene.cast, id);
  return id;
}

/** Admissible, after points sent back for one dossier out of two. */
export async function accepted(scene: Scene, points: boolean): Promise<string> {
  const { player, cast } = scene;
  const id = points ? await sentBack(scene) : await instructed(scene);
  player.wait(6);
  if (points)
    await application.answerAll(player, cast, {
      id,
      points: (await player.ask(cast.manager, readDossier, { dossierId: id })).points,
    });
  await application.approve(player, cast, id);
  player.wait(1);
  await application.accept(player, cast, id);
  return id;
}

async function refusalProposed({ player, cast }: Scene, id: string): Promise<void> {
  await player.act(cast.manager, proposeRefusal, {
    dossierId: id,
    grounds: [
      {
        code: "REF-05",
        detail:
          "Aucun formateur ne justifie d’une pratique professionnelle de l’IA générative de douze mois ; les pièces déposées les 3 et 11 du mois ont été examinées.",
      },
    ],
    themes: cast.scheme.themes
      .filter(({ judged }) => judged)
      .map(({ code, title }) => ({
        theme: code,
        satisfied: code !== "teaching_capacity",
        note:
          code === "teaching_capacity" ? "Qualification des formateurs non établie." : `${title} : rien à signaler.`,
      })),
  });
}

const still = (tell: (scene: Scene) => Promise<unknown>) => async (scene: Scene) => void (await tell(scene));

/** The stories of the demonstration, one per organisation, in the order of `companies`. */
export const stories: readonly Story[] = [
  { daysAgo: 6, tell: still((scene) => opened(scene, 0.5)) },
  { daysAgo: 40, tell: still((scene) => accepted(scene, true)) },
  { daysAgo: 12, tell: still((scene) => submitted(scene)) },
  { daysAgo: 10, tell: still((scene) => submitted(scene, "current")) },
  { daysAgo: 20, tell: still(instructed) },
  { daysAgo: 25, tell: still(sentBack) },
  {
    daysAgo: 30,
    async tell(scene) {
      const id = await instructed(scene);
      scene.player.wait(7);
      await refusalProposed(scene, id);
    },
  },
  {
    daysAgo: 90,
    async tell(scene) {
      const id = await submitted(scene);
      scene.player.wait(4);
      await scene.player.act(scene.cast.representative, withdrawDossier, {
        dossierId: id,
        reason: "Projet reporté à l’an prochain.",
      });
    },
  },
  {
    daysAgo: 160,
    async tell(scene) {
      const { player, cast } = scene;
      const id = await sentBack(scene);
      player.wait(45);
      await player.act(cast.manager, announceClosure, { dossierId: id });
      player.wait(16);
      await player.act(cast.manager, closeDossier, {
        dossierId: id,
        reason: "Deux relances sont restées sans réponse.",
      });
    },
  },
];
