import { HttpError } from 'react-admin';
import { callApi } from '../providers/http.ts';
import type { Change, Heard } from './live-views.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

type Hears = (heard: Heard) => void;

/**
 * Listens to what happens elsewhere, until it is told to stop. Of all tabs of an account one holds the connection and tells
 * the others, since a browser has few connections to one server; when that tab closes, another takes over.
 */
export function listen(account: string, hears: Hears): () => void {
  const name = `fristdag-live-${account}`;
  const stopping = new AbortController();
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
  if (tabs) tabs.onmessage = ({ data }: MessageEvent<Heard>) => hears(data);
  const tell: Hears = (heard) => {
    hears(heard);
    tabs?.postMessage(heard);
  };
  let isFirst = true;
  const hold = () => holdStream(stopping.signal, tell, isFirst);
  if (tabs && 'locks' in navigator) {
    void navigator.locks
      .request(name, { ifAvailable: true }, async (lock) => lock && hold())
      .then(() => {
        // Another tab holds it: whatever was said while it closed has passed unheard.
        isFirst = false;
        return stopping.signal.aborted
          ? undefined
          : navigator.locks.request(name, { signal: stopping.signal }, () => hold());
      })
      .catch(isAbortion);
  } else void hold();
  return () => {
    stopping.abort();
    tabs?.close();
  };
}

function isAbortion(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}

/** One connection after the other, with longer and longer waits while the server is away. */
function holdStream(signal: AbortSignal, tell: Hears, isFirst: boolean): Promise<void> {
  return new Promise((over) => {
    let stream: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let hasMissed = !isFirst;
    const connect = () => {
      clearTimeout(timer);
      stream?.close();
      stream = new EventSource('/api/events');
      stream.onopen = () => {
        failures = 0;
        if (hasMissed) tell('missed');
        hasMissed = true;
      };
      stream.onerror = () => void comeBack();
      stream.addEventListener('change', ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as Change));
      stream.addEventListener('missed', () => tell('missed'));
    };
    const comeBack = async () => {
      stream?.close();
      failures += 1;
      // The server says nothing about why; whether the session is over it says when asked.
      if (failures === 2 && (await isSignedOut())) return stop();
      if (signal.aborted) return undefined;
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
      timer = setTimeout(connect, wait * (0.75 + Math.random() / 2));
      return undefined;
    };
    const stop = () => {
      clearTimeout(timer);
      stream?.close();
      window.removeEventListener('online', connect);
      over();
    };
    signal.addEventListener('abort', stop, { once: true });
    window.addEventListener('online', connect);
    if (signal.aborted) stop();
    else connect();
  });
}

async function isSignedOut(): Promise<boolean> {
  try {
    await callApi('/session');
    return false;
  } catch (error) {
    return error instanceof HttpError && error.status === 401;
  }
}
