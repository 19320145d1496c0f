import { Radio, TextInput } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { OrganisationRole } from "../../domain/access/actor.ts";
import { isOutside, useReserved } from "../app/rights.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { ShortField } from "../ui/ShortField.tsx";
import { roleChoices, sirenHint } from "./organisations.view.ts";
import styles from "./RegisterScreen.module.css";

type Manager = Exclude<OrganisationRole, "trainer">;
const isManager = (value: string): value is Manager => value === "referent" || value === "legal_representative";
const managerChoices = roleChoices.filter(({ value }) => value !== "trainer");

/** Registers a training organisation: its number, its name, and who one is there. */
export function RegisterScreen() {
  useReserved(isOutside);
  const navigate = useNavigate();
  const [siren, setSiren] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Manager>("referent");
  const hint = sirenHint(siren);
  const command = useCommand("POST /api/organisations", {
    to: {},
    position: null,
    onDone: ({ id }) => {
      notifyDone("Votre organisme est enregistré.");
      void navigate({ to: `/organismes/${id}` });
    },
  });
  return (
    <Page
      title="Enregistrer mon organisme"
      trail={[{ label: "Accueil", to: "/" }]}
      lead="L’organisme est reconnu par son SIREN. Vous pourrez ensuite inviter vos collègues et ouvrir une candidature."
    >
      <div className={styles.form}>
        <FormSection title="L’organisme">
          <TextInput
            label="SIREN"
            description="9 chiffres ; il figure sur l’extrait d’immatriculation."
            inputMode="numeric"
            autoComplete="off"
            required
            maw={320}
            value={siren}
            error={hint.kind === "wrong" ? hint.text : undefined}
            onChange={(event) => setSiren(event.currentTarget.value)}
          />
          <p role="status" className={styles.hint} data-kind={hint.kind}>
            {hint.kind === "right" && <IconCircleCheck size={18} aria-hidden />}
            {hint.kind !== "wrong" && hint.text}
          </p>
          <ShortField
            label="Dénomination"
            description="Telle qu’elle figure sur l’extrait d’immatriculation."
            autoComplete="organization"
            required
            most={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </FormSection>
        <FormSection title="Votre fonction">
          <Radio.Group label="Dans cet organisme, vous êtes" value={role} onChange={(v) => isManager(v) && setRole(v)}>
            <div className={styles.roles}>
              {managerChoices.map(({ value, label, description }) => (
                <Radio key={value} value={value} label={label} description={description} />
              ))}
            </div>
          </Radio.Group>
        </FormSection>
        <ActionButton command={command} fields={{ siren, name, role }} unavailable={unavailable(hint.kind, name)}>
          Enregistrer l’organisme
        </ActionButton>
      </div>
    </Page>
  );
}

function unavailable(hint: "waiting" | "right" | "wrong", name: string): string | undefined {
  if (hint !== "right") return "Indiquez d’abord un SIREN exact.";
  return name.trim() === "" ? "Indiquez la dénomination." : undefined;
}
