// What is being filled in about one week. It outlives the page, a reload of the
// data and a save that did not go through.

import type { NextStep, ReviewForm, ReviewState } from './backend/types';

type Fields = Omit<ReviewForm, 'week' | 'state'>;

const names = [
  'loneliness',
  'missing_out',
  'connection',
  'sentence',
  'next',
  'tip',
  'letter',
] as const satisfies readonly (keyof Fields)[];

const plain = (value: string | number | null) => (typeof value === 'string' ? value.trim() : value);

const fieldsOf = ({ week: _week, state: _state, ...fields }: ReviewForm): Fields => fields;

export class ReviewDraft {
  readonly week: string;
  fields = $state<Fields>({
    loneliness: null,
    missing_out: null,
    connection: null,
    sentence: '',
    next: null,
    tip: null,
    letter: '',
  });
  /** What the journal holds, to tell a field that was touched from one that was not. */
  #kept = $state.raw<Fields>(this.fields);

  constructor(form: ReviewForm) {
    this.week = form.week;
    this.fields = fieldsOf(form);
    this.#kept = fieldsOf(form);
  }

  #touched(name: keyof Fields): boolean {
    return plain(this.fields[name]) !== plain(this.#kept[name]);
  }

  get dirty(): boolean {
    return names.some((name) => this.#touched(name));
  }

  /** Takes over what the journal holds now, except where something was filled in. */
  follow(form: ReviewForm): void {
    const fields = fieldsOf(form);
    const touched = names.filter((name) => this.#touched(name));
    const own = Object.fromEntries(touched.map((name) => [name, this.fields[name]]));
    this.fields = { ...fields, ...own };
    this.#kept = fields;
  }

  /** The journal holds this now. */
  saved(form: ReviewForm): void {
    this.#kept = fieldsOf(form);
  }

  /** Picks what is next; a tip that was picked for it goes along only with tips. */
  pickNext(next: NextStep | null): void {
    this.fields.next = next;
    if (next !== 'tip') this.fields.tip = null;
  }

  form(state: ReviewState): ReviewForm {
    return { week: this.week, state, ...$state.snapshot(this.fields) };
  }

  /** Puts back what a saved form held, for Undo. */
  restore(form: ReviewForm): void {
    this.fields = fieldsOf(form);
  }
}
