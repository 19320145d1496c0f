import { createTransport } from "nodemailer";
import { type Delivery, Undeliverable } from "../../application/ports/mail.ts";

export interface Smtp extends Delivery {
  close(): void;
}

/** Sends by a mail server, `smtp://…` or `smtps://…`. */
export function smtpDelivery(url: string, from: string): Smtp {
  const transport = createTransport(
    { url, pool: true, maxConnections: 2, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 },
    { from },
  );
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? "localhost";
  return {
    async deliver({ id, code, to, subject, text, html }) {
      try {
        await transport.sendMail({
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: { "Auto-Submitted": "auto-generated", "X-Habilis-Message": code },
        });
      } catch (error) {
        throw isFinal(error) ? new Undeliverable(String(error), { cause: error }) : error;
      }
    },
    close: () => transport.close(),
  };
}

/** The server refuses this recipient or this message for good; a refusal of our own account is not about the mail. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error &&
  "responseCode" in error &&
  Number(error.responseCode) >= 500 &&
  "code" in error &&
  (error.code === "EENVELOPE" || error.code === "EMESSAGE");
