// The one door to the rest of the program. The window goes through Tauri,
// tests and the browser preview through a journal in memory.

import type { ArgsOf, CommandName, Events, ResultOf } from './commands';
import type { Problem } from './types';

export interface Backend {
  call<Name extends CommandName>(name: Name, args: ArgsOf<Name>): Promise<ResultOf<Name>>;
  listen<Event extends keyof Events>(
    event: Event,
    heard: (payload: Events[Event]) => void,
  ): Promise<() => void>;
}

let current: Backend | null = null;

export function useBackend(backend: Backend): void {
  current = backend;
}

function door(): Backend {
  if (!current) throw new Error('useBackend comes first');
  return current;
}

export const call: Backend['call'] = (name, args) => door().call(name, args);
export const listen: Backend['listen'] = (event, heard) => door().listen(event, heard);

/**
 * Whatever was thrown, as a problem with a sentence. Rust always rejects with
 * one; `fallback` is for the line itself breaking.
 */
export function asProblem(thrown: unknown, fallback: string): Problem {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown && 'code' in thrown) {
    return thrown as Problem;
  }
  return { code: 'unknown', message: fallback, field: null };
}
