// The timer that runs, as Rust last said it. Time passes in Rust, which says
// when there is something new to show; nothing ticks here.

import { app } from './app.svelte';
import { asProblem, call, listen } from './backend';
import type { Changed, Problem, TimerCard } from './backend/types';
import { Loaded } from './loaded.svelte';
import { t } from './words';

type Clash = { message: string; platform: string; name: string };

export class Timer {
  #loaded = new Loaded<TimerCard | null>();
  /** Another timer was asked for while this one runs. */
  clash = $state.raw<Clash | null>(null);
  #busy = false;

  get card(): TimerCard | null {
    return this.#loaded.data;
  }

  async follow(): Promise<void> {
    await listen('timer', () => void this.read());
  }

  async read(): Promise<void> {
    await this.#loaded.load(
      () => call('timer', {}),
      (card) => {
        if (!card) this.clash = null;
      },
    );
  }

  /** `instead` stops the one that runs. True when it has been started. */
  async start(platform: string, name: string, instead = false): Promise<boolean> {
    return this.#change(
      () => call('start_timer', { platform, switch: instead }),
      ({ code, message }) => {
        if (code !== 'timer-running') return false;
        this.clash = { message, platform, name };
        return true;
      },
    );
  }

  /** `keep` answers the question that it may ask; null stops it in the ordinary way. */
  async stop(keep: string | null): Promise<boolean> {
    return this.#change(
      () => call('stop_timer', { keep }),
      () => false,
    );
  }

  /** The one that runs goes on. */
  stay(): void {
    this.clash = null;
  }

  /** The id of what one goes on with, while there is a timer. */
  get control(): string {
    if (this.clash) return 'timer-switch';
    return this.card?.state === 'asks' ? `timer-keep-${this.card.keep[0]?.value}` : 'timer-stop';
  }

  /** Problems go to the notice: the bar may be gone with the timer. */
  async #change(
    ask: () => Promise<Changed>,
    answered: (problem: Problem) => boolean,
  ): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    try {
      const changed = await ask();
      this.clash = null;
      // The bar changes before it is said, so the focus has a place to go.
      await this.read();
      app.said(changed);
      return true;
    } catch (thrown) {
      const problem = asProblem(thrown, t('app-problem'));
      await this.read();
      // The bar asks in its own words what to keep.
      const asked = problem.code === 'timer-asks' && this.card?.state === 'asks';
      if (asked) this.clash = null;
      else if (!answered(problem)) app.tell(problem.message);
      return false;
    } finally {
      this.#busy = false;
    }
  }
}
