import type { Problem } from "./problem.ts";

/** A command as a form sees it: send it, know that it is on its way, know why it was refused. Made by `useCommand`. */
export interface CommandHandle<Fields> {
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  /** True once it is done; false when it was refused or the network failed: `problem` then says why. */
  readonly send: (fields: Fields) => Promise<boolean>;
  /** Reads the file again after somebody changed it; what is typed stays. */
  readonly reload: () => void;
}

/** The same command, and what follows once it is done; nothing after a refusal or a lost network: what was typed is to be sent again. */
export const onceDone = <Fields>(command: CommandHandle<Fields>, follow: () => void): CommandHandle<Fields> => ({
  ...command,
  async send(fields) {
    const done = await command.send(fields);
    if (done) follow();
    return done;
  },
});
