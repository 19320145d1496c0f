import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { ActionButton } from "../ui/ActionButton.tsx";
import { timeOf } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import type { Agreement, AgreementText } from "./agreement.query.ts";
import { type Signing, signingMissing } from "./agreement.view.ts";
import { purposeWords } from "./agreements.sentences.ts";
import styles from "./SignForm.module.css";

interface Props {
  readonly agreementId: string;
  readonly agreement: Agreement;
  readonly text: AgreementText;
  readonly turn: NonNullable<Agreement["turn"]>;
}

const nothing: Signing = { read: false, sentTo: undefined, typedName: "", code: "", consent: false };

/** The signature in three steps: read, receive the code, sign. */
export function SignForm({ agreementId, agreement, text, turn }: Props) {
  const [form, setForm] = useState(nothing);
  const change = (part: Partial<Signing>) => setForm((before) => ({ ...before, ...part }));
  const { the, whole } = purposeWords[agreement.purpose];
  return (
    <RecordSheet
      title={`Signer ${the}`}
      reference={`Au nom de ${text.signatories[turn.party].party}, en trois étapes.`}
    >
      <RecordPart name="1. Lire" note="Le texte entier est au-dessus">
        <Checkbox
          label={`J’ai lu ${whole} en entier.`}
          checked={form.read}
          onChange={(event) => change({ read: event.currentTarget.checked })}
        />
      </RecordPart>
      <CodeStep agreementId={agreementId} agreement={agreement} form={form} change={change} />
      <SignStep agreementId={agreementId} agreement={agreement} text={text} turn={turn} form={form} change={change} />
    </RecordSheet>
  );
}

interface StepProps extends Pick<Props, "agreementId" | "agreement"> {
  readonly form: Signing;
  readonly change: (part: Partial<Signing>) => void;
}

function CodeStep({ agreementId, agreement, form, change }: StepProps) {
  const [until, setUntil] = useState<string>();
  const command = useCommand("POST /api/agreements/:agreementId/code", {
    to: { agreementId },
    position: agreement.position,
    onDone: ({ sentTo, expiresAt }) => {
      change({ sentTo });
      setUntil(expiresAt);
    },
  });
  return (
    <RecordPart name="2. Recevoir le code" note="Il prouve que c’est bien vous">
      <div role="status">
        {form.sentTo !== undefined && until !== undefined && (
          <p>
            Code envoyé à <strong>{form.sentTo}</strong>, valable jusqu’à {timeOf(until)}.
          </p>
        )}
      </div>
      <ActionButton
        command={command}
        fields={{}}
        kind="secondary"
        unavailable={form.read ? undefined : "Confirmez d’abord votre lecture."}
      >
        {form.sentTo === undefined ? "Recevoir mon code par e-mail" : "Recevoir un nouveau code"}
      </ActionButton>
    </RecordPart>
  );
}

function SignStep({ agreementId, agreement, text, turn, form, change }: StepProps & Props) {
  const command = useCommand("POST /api/agreements/:agreementId/sign", {
    to: { agreementId },
    position: agreement.position,
    onDone: () => {
      notifyDone(last ? words.done : "Signature enregistrée.");
      window.scrollTo({ top: 0 });
    },
  });
  const last = turn.party === "certifier";
  const words = purposeWords[agreement.purpose];
  const { organisation, certifier } = text.signatories;
  return (
    <RecordPart name="3. Signer">
      <div className={styles.fields}>
        <TextInput
          label="Votre nom"
          description={`Tel que le document le porte : ${turn.name}`}
          required
          autoComplete="name"
          value={form.typedName}
          onChange={(event) => change({ typedName: event.currentTarget.value })}
        />
        <TextInput
          label="Code reçu"
          description="Six chiffres"
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          className={styles.code ?? ""}
          value={form.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={turn.consent}
        checked={form.consent}
        onChange={(event) => change({ consent: event.currentTarget.checked })}
      />
      <ActionButton
        command={command}
        fields={{
          documentHash: agreement.documentHash ?? "",
          typedName: form.typedName.trim(),
          code: form.code.replace(/\s/g, ""),
          consent: true,
        }}
        unavailable={signingMissing(form)}
        confirm={{
          title: `Signer ${words.the} ?`,
          consequence: last
            ? `C’est la dernière signature : ${words.effect}.`
            : `Votre signature engage ${organisation.party}. Le texte va ensuite au certificateur, qui signe le dernier.`,
          affected: [`${organisation.party} (${organisation.name})`, `${certifier.party} (${certifier.name})`],
          confirmLabel: "Signer",
        }}
      >
        Signer {words.the}
      </ActionButton>
    </RecordPart>
  );
}
