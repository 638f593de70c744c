import type { ReactNode } from 'react';
import { Fault } from './Fault.tsx';
import { Waiting } from './Waiting.tsx';

interface Answer<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface Props<T> {
  answer: Answer<T>;
  rows?: number;
  isList?: boolean;
  children: (data: T) => ReactNode;
}

/** Skeleton, fault or content: what every screen shows while it asks the API. */
export function Loaded<T>({ answer, rows, isList, children }: Props<T>) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error) {
    return (
      <Fault error={answer.error} retry={() => void answer.refetch()} {...(isList === undefined ? {} : { isList })} />
    );
  }
  return <Waiting {...(rows === undefined ? {} : { rows })} />;
}
