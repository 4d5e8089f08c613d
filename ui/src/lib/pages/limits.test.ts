import { fireEvent, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { click, given, need, openWindow, press, there, type, value } from '../../test/window';
import type { Options } from '../backend/fake';
import type { LimitForm } from '../backend/types';

const text = (selector: string) => need(selector).textContent?.trim() ?? '';
const focused = () => document.activeElement?.id;
const set = (fake: Fake) =>
  given(fake, 'set_limit') as { form: LimitForm; replaces: string | null };
type Fake = Awaited<ReturnType<typeof openWindow>>;

async function openLimits(options: Options = {}) {
  const fake = await openWindow(options);
  await click('#nav-limits');
  await waitFor(() => need('#limit-new'));
  return fake;
}

async function openForm(options: Options = {}) {
  const fake = await openLimits(options);
  await click('#limit-new');
  await waitFor(() => expect(focused()).toBe('limit-all'));
  return fake;
}

test('a limit is previewed while it is typed, not on every key, then set', async () => {
  const fake = await openForm();
  await click('#limit-platform-x');
  await type('#limit-minutes', '3');
  await type('#limit-minutes', '30');
  await waitFor(() => expect(document.querySelectorAll('.weeks li')).toHaveLength(28));
  expect(fake.calls.filter((one) => one.name === 'preview_limit')).toHaveLength(1);
  expect(text('#limit-read-back')).toBe('X: at most 30 m a day, from today on.');
  expect(need('#limit-read-back').getAttribute('role')).toBe('status');
  await click('#limit-set');
  await waitFor(() => need('#undo'));
  expect(set(fake).replaces).toBeNull();
  expect(set(fake).form).toMatchObject({
    all: false,
    platforms: ['x'],
    shape: 'day',
    minutes: '30',
  });
  expect(focused()).toBe('limit-new');
});

test('all platforms, or the ones that are ticked', async () => {
  const fake = await openForm();
  const ticked = () =>
    [...document.querySelectorAll<HTMLInputElement>('.form [type=checkbox]:checked')].map(
      (one) => one.id,
    );
  expect(ticked()).toEqual(['limit-all']);
  await click('#limit-platform-tiktok');
  await click('#limit-platform-instagram');
  expect(ticked()).toEqual(['limit-platform-instagram', 'limit-platform-tiktok']);
  await type('#limit-minutes', '40');
  await click('#limit-set');
  await waitFor(() => need('#undo'));
  expect(set(fake).form).toMatchObject({ all: false, platforms: ['tiktok', 'instagram'] });

  await click('#limit-new');
  await waitFor(() => need('#limit-platform-x'));
  await click('#limit-platform-x');
  await click('#limit-all');
  expect(ticked()).toEqual(['limit-all']);
});

test('without a platform nothing is asked, and setting it says so at the platforms', async () => {
  const fake = await openForm();
  await click('#limit-all');
  await type('#limit-minutes', '40');
  expect(text('#limit-read-back')).toContain('Pick all platforms');
  await click('#limit-set');
  await waitFor(() => expect(text('#limit-platforms-problem')).toContain('one platform'));
  expect(focused()).toBe('limit-all');
  expect(need('#limit-all').getAttribute('aria-invalid')).toBe('true');
  expect(text('#limit-problem')).toBe('');
  expect(fake.calls.some((one) => one.name === 'preview_limit')).toBe(false);
});

test('weekdays and weekends have a figure each, and both are needed for the sentence', async () => {
  const fake = await openForm();
  await click('#limit-shape-weekends');
  await type('#limit-minutes', '40');
  await new Promise((resolve) => setTimeout(resolve, 260));
  expect(fake.calls.some((one) => one.name === 'preview_limit')).toBe(false);
  await type('#limit-weekend', '90');
  await waitFor(() => expect(text('#limit-read-back')).toContain('1 h 30 m at weekends'));
  expect(text('#limit-weekend-days')).toContain('Saturday and Sunday');

  await type('#limit-weekend', 'long');
  await waitFor(() => expect(text('#limit-problem')).toContain('long'));
  expect(need('#limit-weekend').getAttribute('aria-invalid')).toBe('true');
  expect(need('#limit-weekend').getAttribute('aria-describedby')).toContain('limit-problem');
  expect(need('#limit-minutes').hasAttribute('aria-invalid')).toBe(false);
});

test('each weekday: an empty one has no limit, and the wrong one is named', async () => {
  const fake = await openForm();
  await click('#limit-shape-each');
  expect(document.querySelectorAll('[id^=limit-each-]')).toHaveLength(7);
  await type('#limit-each-monday', '40');
  await type('#limit-each-sunday', 'soon');
  await waitFor(() => expect(text('#limit-problem')).toContain('soon'));
  expect(need('#limit-each-sunday').getAttribute('aria-invalid')).toBe('true');
  need('#limit-set').focus();
  await click('#limit-set');
  await waitFor(() => expect(focused()).toBe('limit-each-sunday'));
  await type('#limit-each-sunday', '1:30');
  await waitFor(() => expect(text('.key')).toContain('no limit'));
  await click('#limit-set');
  await waitFor(() => need('#undo'));
  expect(set(fake).form.each.filter((one) => one.text)).toEqual([
    { weekday: 'monday', text: '40' },
    { weekday: 'sunday', text: '1:30' },
  ]);
});

test('a week altogether is previewed week by week', async () => {
  await openForm();
  await click('#limit-shape-week');
  await type('#limit-minutes', '7h');
  await waitFor(() => expect(document.querySelectorAll('.weeks li')).toHaveLength(4));
  expect(need('.weeks').getAttribute('aria-label')).toContain('week by week');
  expect(need('.form').textContent).toContain('may have been longer');
});

test('what is there already on the same platforms is offered to be changed', async () => {
  const fake = await openForm();
  await click('#limit-platform-tiktok');
  await type('#limit-minutes', '30');
  await waitFor(() => expect(text('#limit-same')).toContain('40 m a day'));
  expect(text('#limit-set')).toBe('Change that limit');
  await click('#limit-set');
  await waitFor(() => need('#undo'));
  expect(set(fake).replaces).toBe('2');
});

test('what was found for other platforms replaces nothing, however quickly one is', async () => {
  const fake = await openForm();
  await click('#limit-platform-tiktok');
  await type('#limit-minutes', '30');
  await waitFor(() => need('#limit-same'));
  await click('#limit-platform-tiktok');
  await click('#limit-platform-x');
  expect(text('#limit-set')).toBe('Set this limit');
  await click('#limit-set');
  await waitFor(() => need('#undo'));
  expect(set(fake)).toMatchObject({ replaces: null, form: { platforms: ['x'] } });
});

test('a limit is changed in its place, filled in as it is', async () => {
  const fake = await openLimits();
  await click('#limit-change-3');
  await waitFor(() => expect(focused()).toBe('limit-minutes'));
  expect(need<HTMLInputElement>('#limit-platform-youtube').checked).toBe(true);
  expect(need<HTMLInputElement>('#limit-all').checked).toBe(false);
  expect([value('#limit-minutes'), value('#limit-weekend')]).toEqual(['40', '90']);
  await waitFor(() => need('.weeks'));
  // It is itself: nothing else is being changed.
  expect(there('#limit-same')).toBe(false);
  await type('#limit-weekend', '60');
  await click('#limit-set');
  await waitFor(() => need('#undo'));
  expect(set(fake)).toMatchObject({ replaces: '3', form: { weekend: '60' } });
});

test('the suggestion fills the fields of the shape and says what it rests on', async () => {
  const fake = await openForm();
  await waitFor(() => need('#limit-suggestion'));
  expect(need('.suggested details').hasAttribute('open')).toBe(false);
  await click('#limit-shape-weekends');
  await click('#limit-suggestion');
  expect([value('#limit-minutes'), value('#limit-weekend')]).toEqual(['55', '55']);
  await waitFor(() => expect(focused()).toBe('limit-minutes'));
  await click('#limit-suggestion-study');
  expect(given(fake, 'open_link')).toEqual({ id: 'study-1' });
  // It follows the shape; typing does not ask for it again.
  await click('#limit-shape-week');
  await waitFor(() => expect(text('#limit-suggestion')).toContain('week'));
  const asked = fake.calls.filter((one) => one.name === 'suggest_limit').length;
  await type('#limit-minutes', '6h');
  expect(fake.calls.filter((one) => one.name === 'suggest_limit')).toHaveLength(asked);
  await click('#limit-shape-each');
  await waitFor(() => expect(there('#limit-suggestion')).toBe(false));
});

test('an unreadable limit is said beside the field and nothing is lost', async () => {
  await openLimits();
  await click('#limit-change-2');
  await type('#limit-minutes', 'soon');
  await waitFor(() => expect(text('#limit-problem')).toContain('soon'));
  expect(need('#limit-minutes').getAttribute('aria-invalid')).toBe('true');
  await click('#limit-cancel');
  await waitFor(() => expect(focused()).toBe('limit-change-2'));
});

test('a limit ends at once and can be brought back', async () => {
  await openLimits();
  await click('#limit-end-2');
  await waitFor(() => expect(there('#limit-end-2')).toBe(false));
  await click('#undo');
  await waitFor(() => need('#limit-end-2'));
});

test('a limit shows the platforms it is on, and no swatch for all', async () => {
  await openLimits();
  const rows = [...document.querySelectorAll('.limits > li')];
  expect(rows.map((row) => row.querySelectorAll('.swatch').length)).toEqual([0, 1, 2]);
  expect(rows[2]!.textContent).toContain('40 m on weekdays, 1 h 30 m at weekends');
});

test('without limits, the page says what one is and how to begin', async () => {
  await openLimits({ empty: true });
  expect(need('main').textContent).toContain('Nothing is blocked.');
  expect(there('.limits')).toBe(false);
  expect(there('#ledger-title')).toBe(false);
  expect(there('#pause-new')).toBe(true);
});

test('days are paused from a day to a day, beginning with today', async () => {
  const fake = await openLimits();
  await click('#pause-new');
  await waitFor(() => expect(focused()).toBe('pause-first'));
  expect([value('#pause-first'), value('#pause-last')]).toEqual(['2026-11-23', '2026-11-23']);
  await fireEvent.input(need('#pause-last'), { target: { value: '2026-11-20' } });
  await click('#pause-set');
  await waitFor(() => expect(text('#pause-problem')).toContain('before the first'));
  expect(focused()).toBe('pause-last');
  expect(need('#pause-last').getAttribute('aria-invalid')).toBe('true');
  expect(need('#pause-first').hasAttribute('aria-invalid')).toBe(false);
  await fireEvent.input(need('#pause-last'), { target: { value: '2026-11-27' } });
  await click('#pause-set');
  await waitFor(() => need('#pause-end-p1'));
  expect(given(fake, 'pause')).toEqual({ first: '2026-11-23', last: '2026-11-27' });
  await waitFor(() => expect(focused()).toBe('pause-new'));
});

test('a pause that is on is ended, one to come is taken away, one that is over is not here', async () => {
  const fake = await openLimits({ paused: true });
  expect(text('#pause-end-p1')).toBe('End the pause');
  expect(text('#pause-end-p2')).toBe('Take it away');
  expect(need('#pause-end-p2').getAttribute('aria-label')).toContain('21 December');
  await click('#pause-end-p2');
  await waitFor(() => expect(there('#pause-end-p2')).toBe(false));
  expect(given(fake, 'end_pause')).toEqual({ id: 'p2' });
  fake.state.pauses[0]!.state = 'past';
  fake.say('journal-changed', null);
  await waitFor(() => expect(there('#pause-end-p1')).toBe(false));
});

const lines = () => document.querySelectorAll('[aria-labelledby=ledger-title] > li');

test('everything that happened: ten lines, then all of them', async () => {
  await openLimits();
  expect(lines()).toHaveLength(10);
  expect(lines()[0]!.textContent).toContain('20 November');
  expect(lines()[1]!.textContent).toContain('not worth it');
  expect(text('#ledger-all')).toBe('Show all 12');
  await click('#ledger-all');
  expect(lines()).toHaveLength(12);
  await waitFor(() => expect(focused()).toBe('ledger-note-set-00-2026-10-12'));
  await click('#ledger-all');
  expect(lines()).toHaveLength(10);
});

const note = 'ledger-note-reached-1-2026-11-20';

test('a line is added by keyboard: Enter saves, Escape leaves it', async () => {
  const fake = await openLimits();
  await click(`#${note}`);
  await waitFor(() => expect(focused()).toBe('ledger-note-field'));
  await type('#ledger-note-field', 'Something else');
  await press('Escape', {}, '#ledger-note-field');
  await waitFor(() => expect(focused()).toBe(note));
  expect(fake.calls.some((one) => one.name === 'note_ledger')).toBe(false);

  await click(`#${note}`);
  await waitFor(() => need('#ledger-note-field'));
  expect(value('#ledger-note-field')).toBe('');
  await type('#ledger-note-field', 'A long evening.');
  await fireEvent.submit(need('#ledger-note-field').closest('form')!);
  await waitFor(() => expect(focused()).toBe(note));
  expect(lines()[0]!.textContent).toContain('A long evening.');
  expect(given(fake, 'note_ledger')).toEqual({
    kind: 'reached',
    subject: '1',
    day: '2026-11-20',
    note: 'A long evening.',
    worth: null,
  });
  expect(text(`#${note}`)).toBe('Change this line');
});

test('a line that is refused stays open with what was typed', async () => {
  const fake = await openLimits();
  await click(`#${note}`);
  await waitFor(() => need('#ledger-note-field'));
  await type('#ledger-note-field', 'A long evening.');
  fake.refuse.set('note_ledger', { code: 'disk-full', message: 'The disk is full.', field: null });
  await click('#ledger-note-save');
  await waitFor(() => expect(text('#ledger-note-problem')).toContain('full'));
  expect(value('#ledger-note-field')).toBe('A long evening.');
  expect(focused()).toBe('ledger-note-field');
});
