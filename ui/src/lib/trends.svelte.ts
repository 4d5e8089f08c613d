import { call } from './backend';
import type { ComparePage, ComparePeriod, TrendsPage } from './backend/types';
import { Loaded } from './loaded.svelte';
import { Width } from './width';

/** A first and a last day, as typed. */
export type Days = { from: string; to: string };

/** Which period the charts are of, and which two are set side by side. Rust knows the days. */
export class Trends {
  loaded = new Loaded<TrendsPage>();
  beside = new Loaded<ComparePage>();
  span = $state('13w');
  /** What the cells of the year show. */
  measure = $state('mood');
  /** Someone chose a period: what it holds is then announced. */
  chosen = $state(false);
  /** Which two periods; `own` is asked for with the days of both. */
  choice = $state('month');
  first = $state<Days>({ from: '', to: '' });
  second = $state<Days>({ from: '', to: '' });
  /** Own periods that were asked for: what is being typed is not compared yet. */
  #asked: { first: Days; second: Days } | null = null;
  readonly #width = new Width();

  async reload(): Promise<void> {
    await Promise.all([this.#draw(), this.#compare()]);
  }

  async #draw(): Promise<void> {
    const { span, measure } = this;
    await this.loaded.load(() => call('trends', { span, measure, width: this.#width.value }));
  }

  /** The pictures alone, in another width. */
  async redraw(): Promise<void> {
    await this.#draw();
  }

  async show(): Promise<void> {
    this.chosen = true;
    await this.#draw();
  }

  async #compare(): Promise<void> {
    const own = this.choice === 'own' ? this.#asked : null;
    if (this.choice === 'own' && !own) return;
    const pair = (days: Days | undefined): [string, string] | null =>
      days ? [days.from.trim(), days.to.trim()] : null;
    await this.beside.load(() =>
      call('compare', { choice: this.choice, first: pair(own?.first), second: pair(own?.second) }),
    );
  }

  /** Two periods from the list; own ones begin with the days of those in view. */
  async against(choice: string): Promise<void> {
    this.choice = choice;
    this.#asked = null;
    if (choice !== 'own') return this.#compare();
    const { data } = this.beside;
    const days = (period: ComparePeriod | undefined) => ({
      from: period?.from ?? '',
      to: period?.to ?? '',
    });
    [this.first, this.second] = [days(data?.first), days(data?.second)];
  }

  async compareOwn(): Promise<void> {
    this.#asked = { first: { ...this.first }, second: { ...this.second } };
    await this.#compare();
  }

  fit(width: number): boolean {
    return this.#width.fit(width);
  }
}
