import { createTransport } from 'nodemailer';

/** Where e-mail goes out; see FRISTDAG_SMTP_URL. */
export interface MailServer {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  readonly url: string;
  /** Sender's address. */
  readonly from: string;
}

interface Mail {
  /** The same for the same mail, however often it is tried: by it receivers know one that they have had. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The server will not have the mail as it is: it is not tried again until somebody says so. */
export class RefusedMail extends Error {
  override readonly name = 'RefusedMail';
}

export const MAIL_SENDER = Symbol('MAIL_SENDER');

/** Absent (undefined) when no server is named: notices stay in the console. */
export interface MailSender {
  /** @throws RefusedMail for a lasting refusal; any other error is worth another attempt */
  send(mail: Mail): Promise<void>;
}

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 20_000;

/** Hands mail to the organisation's server, one connection a mail; what does not answer in time counts as not sent. */
export class SmtpSender implements MailSender {
  private readonly transport;
  private readonly host: string;

  constructor(private readonly server: MailServer) {
    this.host =
      server.from
        .split('@')
        .at(-1)
        ?.replace(/[^\w.-]/g, '') || 'localhost';
    this.transport = createTransport({
      ...optionsOf(server.url),
      connectionTimeout: CONNECT_WITHIN_MS,
      greetingTimeout: CONNECT_WITHIN_MS,
      socketTimeout: ANSWER_WITHIN_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ id, to, subject, text }: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.server.from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${this.host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw asOwnError(error);
    }
  }
}

function optionsOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 25),
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}

/** In our own words: the server's may repeat an address. */
function asOwnError(error: unknown): Error {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') {
    const words = `the mail server answered ${responseCode}`;
    // A refused sign-in (5.7.8) is the operator's to mend, and the mail itself may still go.
    return responseCode >= 500 && code !== 'EAUTH' ? new RefusedMail(words) : new Error(words);
  }
  return new Error(`the mail server could not be reached (${typeof code === 'string' ? code : 'no answer'})`);
}
