// What is being typed for one day. It outlives the page it is typed on, a
// reload of the data and a save that did not go through.

import type { CheckInForm, Source, TodayPage, UsageRow, Worth } from './backend/types';
import { hasMinutes } from './minutes';

type RowDraft = { text: string; source: Source; worth: Worth | null };

const same = (a: RowDraft, b: RowDraft) =>
  a.text === b.text && a.source === b.source && a.worth === b.worth;

const typedIn = ({ text, source, worth }: UsageRow): RowDraft => ({ text, source, worth });

export class Draft {
  readonly day: string;
  valence = $state<number | null>(null);
  coarse = $state(false);
  calm = $state<number | null>(null);
  context = $state<string[]>([]);
  note = $state('');
  rows = $state<Record<string, RowDraft>>({});
  /** What the journal holds, to tell a row that was touched from one that was not. */
  #kept: Record<string, RowDraft> = {};
  /** Rows that Undo brought back: typed, even where they equal what is kept. */
  #restored = new Set<string>();
  /** The rows the page shows, in its order. */
  #shown = $state.raw<string[]>([]);
  /** While mood isn't asked for, what was answered before waits and goes along with nothing. */
  #asksMood = $state(true);

  constructor(page: TodayPage) {
    this.day = page.day;
    this.follow(page);
  }

  /** Takes over what the journal holds now, except where something was typed. */
  follow(page: TodayPage): void {
    for (const row of page.rows) {
      const kept = this.#kept[row.platform];
      const typed = this.rows[row.platform];
      const touched = kept && typed && (this.#restored.has(row.platform) || !same(typed, kept));
      if (!touched) this.rows[row.platform] = typedIn(row);
      this.#kept[row.platform] = typedIn(row);
    }
    this.#shown = page.rows.map((row) => row.platform);
    this.#asksMood = page.mood_paused === null;
  }

  get dirty(): boolean {
    return (
      (this.#asksMood && (this.valence !== null || this.calm !== null)) ||
      this.context.length > 0 ||
      this.note.trim() !== '' ||
      this.#shown.some((id) => !same(this.rows[id]!, this.#kept[id]!))
    );
  }

  get emptyRows(): string[] {
    return this.#shown.filter((id) => this.rows[id]!.text.trim() === '');
  }

  get filledRows(): number {
    return this.#shown.length - this.emptyRows.length;
  }

  /** A landmark: quick, and remembered as such. */
  pickLandmark(valence: number): void {
    this.valence = valence;
    this.coarse = true;
  }

  moveMood(valence: number): void {
    this.valence = valence;
    this.coarse = false;
  }

  clearMood(): void {
    this.valence = null;
    this.coarse = false;
  }

  toggleContext(id: string): void {
    this.context = this.context.includes(id)
      ? this.context.filter((other) => other !== id)
      : [...this.context, id];
  }

  /** Empty means not logged; this says zero in every row that says nothing. */
  noneOfTheRest(): void {
    for (const id of this.emptyRows) this.rows[id]!.text = '0';
  }

  form(): CheckInForm {
    return {
      day: this.day,
      valence: this.#asksMood ? this.valence : null,
      coarse: this.#asksMood && this.coarse,
      calm: this.#asksMood ? this.calm : null,
      context: [...this.context],
      note: this.note,
      // Every row goes along, typed or not: an empty text clears a figure.
      rows: this.#shown.map((platform) => {
        const { text, source, worth } = this.rows[platform]!;
        return { platform, text, source, worth: hasMinutes(text) ? worth : null };
      }),
    };
  }

  /** Puts back what a saved form held, for Undo. */
  restore(form: CheckInForm): void {
    this.valence = form.valence;
    this.coarse = form.coarse;
    this.calm = form.calm;
    this.context = [...form.context];
    this.note = form.note;
    for (const { platform, text, source, worth } of form.rows) {
      this.rows[platform] = { text, source, worth };
      this.#restored.add(platform);
    }
  }
}
