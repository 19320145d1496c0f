import { hopeless, Obstacle } from "./operator.ts";

/** How long a program may take to finish what it is doing before it is ended. */
export const patience = 10_000;

/** Finishes what is under way and refuses anything new. */
type Drain = () => Promise<void>;

/**
 * Runs a process of the product: `start` returns once it works, with what drains it. It then leaves when it is asked to
 * (SIGTERM, Ctrl-C) or when the supervisor that launched it is no more.
 */
export async function runProgram(start: () => Promise<Drain>): Promise<void> {
  const asked = leavingAsked();
  try {
    const isOpen = await Promise.race([opening().then(() => true), asked.then(() => false)]);
    if (!isOpen) process.exit(0);
    const drain = await start();
    await asked;
    setTimeout(() => process.exit(1), patience).unref();
    await drain();
    process.exit(0);
  } catch (error) {
    process.exit(report(error));
  }
}

/** Resolves once the house is open: at once, except for a program launched before, which then learns where the database is. */
export async function opening(): Promise<void> {
  if (process.env.HABILIS_AWAITS === undefined) return;
  const said = await new Promise<unknown>((resolve) => process.once("message", resolve));
  const { database } = Object(said);
  if (typeof database === "string") process.env.DATABASE_URL = database;
}

/** Resolves when the process is asked to leave; from then on no signal ends it abruptly. */
export function leavingAsked(): Promise<void> {
  return new Promise((resolve) => {
    const leave = (): void => resolve();
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, leave);
    process.on("disconnect", leave);
    if (process.connected === false) leave();
  });
}

/** Says what stopped a process, a bug with its trace, and gives the exit code that tells one from the other. */
export function report(error: unknown): number {
  const obstacle = asObstacle(error);
  if (obstacle === undefined) console.error(error);
  else console.error(obstacle.message);
  return obstacle === undefined ? 1 : hopeless;
}

function asObstacle(error: unknown): Obstacle | undefined {
  if (error instanceof Obstacle) return error;
  if (!(error instanceof Error) || !("code" in error) || error.code !== "EADDRINUSE") return undefined;
  const address = "address" in error && "port" in error ? ` ${error.address}:${error.port}` : "";
  return new Obstacle(`L’adresse${address} est déjà prise par un autre programme : arrêtez-le, ou changez PORT.`);
}
