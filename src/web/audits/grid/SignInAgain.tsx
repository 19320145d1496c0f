import { Button, Modal, PasswordInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { signIn } from "../../app/auth.ts";
import { isSignedIn, sessionQuery, useSession } from "../../app/session.ts";
import styles from "./SignInAgain.module.css";
import { useField } from "./useNotebook.ts";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Signs in again without leaving the audit: nothing typed moves, and what waits leaves at once. */
export function SignInAgain({ opened, onClose }: Props) {
  const { notebook } = useField();
  const { person } = useSession();
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const tried = async (): Promise<string | undefined> => {
    const answer = await signIn(person.email, password);
    if (!answer.ok) return answer.sentence;
    const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (!isSignedIn(session) || session.person.id !== person.id)
      return "Ce compte n’est pas celui de ces saisies : reconnectez-vous avec le vôtre.";
    return undefined;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const why = await tried();
    setPending(false);
    setProblem(why);
    if (why !== undefined) return;
    setPassword("");
    notebook.sendAgain();
    void queries.invalidateQueries({ predicate: ({ state }) => state.status === "error" });
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Me reconnecter" closeButtonProps={{ "aria-label": "Fermer" }}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>
          {person.name}, {person.email}
        </p>
        <PasswordInput
          label="Mot de passe"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": "Afficher ou masquer le mot de passe" }}
        />
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
        <Button type="submit" loading={pending}>
          Me reconnecter et envoyer
        </Button>
        <p className={styles.hint}>
          Sans mot de passe : connectez-vous dans un autre onglet avec un lien reçu par e-mail, puis revenez ici.
        </p>
      </form>
    </Modal>
  );
}
