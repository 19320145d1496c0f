import type { AgreementState } from "../../domain/agreements/agreement.model.ts";
import type { Contents } from "../ports/ports.ts";
import type { AgreementText } from "./agreementText.ts";

/** The agreement as generated, its fingerprint with it; null before, once it has lapsed, or when it was erased. */
export async function currentText(
  contents: Contents,
  state: AgreementState,
): Promise<{ readonly text: AgreementText; readonly documentHash: string } | null> {
  if (state.status === "none" || state.status === "lapsed") return null;
  const { documentHash } = state.agreement;
  const text = (await contents.read<AgreementText>([documentHash])).get(documentHash);
  return text === undefined ? null : { text, documentHash };
}
