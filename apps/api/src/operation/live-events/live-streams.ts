import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { type Principal, RequestGate } from '../../identity/index.ts';
import { LOGGER, problem } from '../../platform/index.ts';
import { ChangeListener } from './change-listener.ts';
import { type Change, mayHear } from './live-change.ts';

/** Where a stream's lines go. */
interface Outlet {
  write(text: string): void;
  end(): void;
}

interface Stream {
  principal: Principal;
  readonly outlet: Outlet;
}

/** Tabs of one person, and streams of a process in all. */
const MOST_PER_ACCOUNT = 8;
const MOST_IN_ALL = 2_000;
const HEARTBEAT_MS = 20_000;

/** Who listens in this process. Each hears only of what their roles let them read, and nobody after the session's end. */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly streams = new Set<Stream>();
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly gate: RequestGate,
    @Inject(LOGGER) private readonly logger: Logger,
    listener: ChangeListener,
  ) {
    listener.onChange((change) => this.hear(change));
  }

  onApplicationBootstrap(): void {
    this.heartbeat = setInterval(() => {
      this.lookAnew([...this.streams]);
      for (const { outlet } of this.streams) outlet.write(': here\n\n');
    }, HEARTBEAT_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.heartbeat);
    for (const stream of this.streams) this.close(stream);
  }

  /** @throws Problem 429 when the account has too many, 503 when the process has */
  open(principal: Principal, outlet: Outlet): () => void {
    const own = [...this.streams].filter((stream) => stream.principal.accountId === principal.accountId).length;
    if (own >= MOST_PER_ACCOUNT) throw problem(429, 'too-many-streams', TOO_MANY_OWN);
    if (this.streams.size >= MOST_IN_ALL) throw problem(503, 'too-many-streams', TOO_MANY);
    const stream: Stream = { principal, outlet };
    this.streams.add(stream);
    return () => this.streams.delete(stream);
  }

  private hear(change: Change | 'missed'): void {
    if (change === 'missed') {
      for (const { outlet } of this.streams) outlet.write('event: missed\ndata: {}\n\n');
      return;
    }
    if (change.kind === 'rights') {
      this.lookAnew([...this.streams].filter(({ principal }) => principal.accountId === change.account));
      return;
    }
    const line = `event: change\ndata: ${JSON.stringify({ kind: change.kind, id: change.id })}\n\n`;
    for (const { principal, outlet } of this.streams) if (mayHear(principal, change)) outlet.write(line);
  }

  /** Sessions end and roles change while a stream is open: who may not listen any more is shown out. */
  private lookAnew(streams: readonly Stream[]): void {
    for (const stream of streams) {
      this.gate.lookAnew(stream.principal).then(
        (principal) => {
          if (!principal || !haveSameRights(principal, stream.principal)) this.close(stream);
        },
        (error: unknown) => {
          this.logger.warn({ err: error }, 'a live stream could not be checked and was closed');
          this.close(stream);
        },
      );
    }
  }

  private close(stream: Stream): void {
    this.streams.delete(stream);
    stream.outlet.end();
  }
}

/** The browser comes back by itself, and is let in with the rights that it has then. */
function haveSameRights(one: Principal, other: Principal): boolean {
  const rights = ({ assignments }: Principal): string =>
    JSON.stringify(assignments.map(({ id, reach, permissions }) => [id, reach, [...permissions]]));
  return rights(one) === rights(other);
}

const TOO_MANY_OWN = {
  sv: 'Ditt konto har redan många fönster som uppdateras av sig själva. Stäng något av dem.',
  en: 'Your account has many windows that update themselves already. Close one of them.',
};
const TOO_MANY = {
  sv: 'Just nu uppdateras för många fönster av sig själva. Listorna går att läsa in på nytt som vanligt.',
  en: 'Too many windows update themselves right now. Lists can be read again as usual.',
};
