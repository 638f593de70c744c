import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../config/config.ts';

interface Holder {
  readonly pid: number;
  /** Distinguishes a process from a later one that got the same number. */
  readonly startedAt: string;
  readonly address: string | null;
}

/** Keeps two products from running on one data folder. A lock left by a killed process is stale and taken over. */
export class FolderLock {
  private constructor(private readonly file: string) {}

  /** @throws ConfigurationError when another process runs on the folder */
  static take(folder: string): FolderLock {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'fristdag.lock');
    const lock = new FolderLock(file);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        lock.write(null, 'wx');
        return lock;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = readHolder(file);
        if (holder && isRunning(holder)) {
          const where = holder.address === null ? 'and is starting' : `at ${holder.address}`;
          throw new ConfigurationError(
            `Fristdag already runs on ${folder} (process ${holder.pid}, ${where}). Use that one, stop it, or set FRISTDAG_DATA to another folder.`,
          );
        }
        rmSync(file, { force: true });
      }
    }
    throw new ConfigurationError(`The lock ${file} could not be taken: another start is under way. Try again.`);
  }

  /** Tells a second start where this one answers. */
  announce(address: string): void {
    this.write(address, 'w');
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  private write(address: string | null, flag: 'w' | 'wx'): void {
    const holder: Holder = { pid: process.pid, startedAt: startOf(process.pid) ?? '', address };
    writeFileSync(this.file, JSON.stringify(holder), { flag, mode: 0o600 });
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    // Cut off in the middle of writing, or gone meanwhile: nobody holds it.
    return undefined;
  }
}

function isRunning({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid) === startedAt;
}

/** When a process started, in the kernel's ticks since boot; elsewhere than on Linux the number alone must do. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : fields[18];
  } catch {
    return '';
  }
}
