import { cleanup, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { click, given, need, openWindow, press, there, type, value } from '../../test/window';
import { app } from '../app.svelte';
import type { Options } from '../backend/fake';

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const text = (selector: string) => need(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const ticked = (selector: string) => need<HTMLInputElement>(selector).checked;
const full = { code: 'disk-full', message: 'The disk is full.', field: null };

async function openSettings(options: Options = {}) {
  const fake = await openWindow(options);
  await click('#nav-settings');
  await waitFor(() => need('#tracking-title'));
  return fake;
}

/** Saves a day with a low rating. */
async function save(options: Options = {}) {
  const fake = await openWindow(options);
  await click('#mood-0');
  await click('#save');
  await waitFor(() => need('#add-check-in'));
  return fake;
}

const names = (fake: Awaited<ReturnType<typeof save>>) => fake.calls.map((one) => one.name);

test('the gentle card comes in place of the tip: its text, its why, and five ways on', async () => {
  await save({ offers: 'card' });
  expect(text('#card-title')).toBe('Thanks for logging');
  expect(need<HTMLDetailsElement>('#card details').open).toBe(false);
  expect(text('#card details')).toContain('Mon 16, Tue 17');
  expect([...document.querySelectorAll('#card button')].map((one) => one.id)).toEqual([
    'card-support',
    'card-pause',
    'card-hide',
    'card-close',
    'card-never',
  ]);
  expect(there('#tip-try') || there('#tracking-card')).toBe(false);
  // As quiet as a tip: nothing of it calls out.
  expect(there('#card .primary') || there('#card [role=alert]')).toBe(false);
  await click('#card-support');
  await waitFor(() => need('#emergency'));
});

test.each([
  ['close', 'close_card', { forever: false }],
  ['never', 'close_card', { forever: true }],
  ['pause', 'set_asking', { asking: 'pause' }],
] as const)('the card goes with "%s", and Undo brings it back', async (button, name, args) => {
  const fake = await save({ offers: 'card' });
  await click(`#card-${button}`);
  await waitFor(() => expect(there('#card')).toBe(false));
  expect(given(fake, name)).toEqual(args);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  await click('#undo');
  await waitFor(() => need('#card'));
});

test('the card hides the mood history', async () => {
  const fake = await save({ offers: 'card' });
  await click('#card-hide');
  await waitFor(() => expect(given(fake, 'hide_mood_history')).toEqual({ hide: true }));
  await click('#nav-week');
  await waitFor(() => need('#week-mood-hidden'));
});

test('a card that can’t be closed stays, with the reason', async () => {
  const fake = await save({ offers: 'card' });
  fake.refuse.set('close_card', full);
  await click('#card-close');
  await waitFor(() => expect(text('#saved-problem')).toContain('full'));
  expect(there('#card')).toBe(true);
});

test('every quarter: leads to the section in Settings, or is fine as it is', async () => {
  const fake = await save({ offers: 'tracking' });
  expect(there('#tip-try') || there('#card')).toBe(false);
  await click('#tracking-card-settings');
  await waitFor(() => expect(document.activeElement?.id).toBe('tracking-title'));
  expect(names(fake)).not.toContain('tracking_answered');
  await click('#nav-today');
  await waitFor(() => need('#tracking-card-fine'));
  await click('#tracking-card-fine');
  await waitFor(() => expect(there('#tracking-card')).toBe(false));
  expect(names(fake)).toContain('tracking_answered');
});

test.each([
  ['paused', 'paused until Sunday 6 December'],
  ['off', 'off'],
] as const)('%s, the mood is not asked for, and time is', async (asking, sentence) => {
  const fake = await openWindow({ asking });
  expect(text('#mood-paused')).toContain(sentence);
  expect(there('#mood') || there('#calm')).toBe(false);
  // Nor does the heading ask.
  expect(text('h1')).toBe('Monday, 23 November');
  await type('#minutes-tiktok', '20');
  await click('#save');
  await waitFor(() => need('#add-check-in'));
  expect(given(fake, 'save_check_in')).toMatchObject({ form: { valence: null, calm: null } });
  // And that there is none isn't said.
  expect(text('.figures')).not.toContain('Mood');
  await click('#add-check-in');
  await waitFor(() => expect(document.activeElement?.id).toBe('minutes-instagram'));
  await click('#mood-ask-again');
  await waitFor(() => expect(document.activeElement?.id).toBe('mood'));
  expect(given(fake, 'set_asking')).toEqual({ asking: 'on' });
  expect(text('h1')).toBe('How did today feel?');
});

test('an answer from before the pause goes along with nothing, and waits', async () => {
  const fake = await openWindow();
  await click('#mood-3');
  await type('#minutes-tiktok', '20');
  await click('#nav-settings');
  await waitFor(() => need('#tracking-mood-off'));
  await click('#tracking-mood-off');
  await waitFor(() => expect(ticked('#tracking-mood-off')).toBe(true));
  await click('#nav-today');
  await waitFor(() => need('#mood-paused'));
  await click('#save');
  await waitFor(() => need('#add-check-in'));
  expect(given(fake, 'save_check_in')).toMatchObject({ form: { valence: null, coarse: false } });
});

test('hidden charts leave a sentence on each page, and one press brings all back', async () => {
  const fake = await openWindow({ hidden: true });
  await click('#nav-week');
  await waitFor(() => need('#week-charts-hidden'));
  expect(there('figure')).toBe(false);
  expect(need('main').textContent).toContain('4 h 20 m');
  await click('#nav-trends');
  await waitFor(() => need('#trends-charts-hidden'));
  expect(there('figure') || there('#trends-measure')).toBe(false);
  expect(text('section:has(#trends-weeks)')).toContain('Time is logged on 80 of 85 days.');
  app.go('review');
  await waitFor(() => need('#review-charts-hidden'));
  expect(there('figure svg')).toBe(false);

  fake.refuse.set('set_charts', full);
  await click('#review-charts-hidden-show');
  await waitFor(() => expect(text('#review-charts-hidden-problem')).toContain('full'));
  await click('#review-charts-hidden-show');
  await waitFor(() => need('figure svg'));
  expect(given(fake, 'set_charts')).toEqual({ shown: true });
  expect(document.activeElement?.tagName).toBe('H1');
  await click('#undo');
  await waitFor(() => need('#review-charts-hidden'));
});

test('a hidden mood history leaves a sentence in its place', async () => {
  const fake = await openWindow({ hidden: true });
  await click('#nav-trends');
  await waitFor(() => need('#trends-mood-hidden'));
  expect(there('#trends-mood')).toBe(false);
  app.go('review');
  await waitFor(() => need('#review-mood-hidden'));
  expect(need('main').textContent).not.toContain('Mood on 6 rated days');
  await click('#nav-week');
  await waitFor(() => need('#week-mood-hidden'));
  expect(need('main').textContent).not.toContain('Mood: pleasant');
  await click('#week-mood-hidden-show');
  await waitFor(() => expect(need('main').textContent).toContain('Mood: pleasant'));
  expect(given(fake, 'hide_mood_history')).toEqual({ hide: false });
});

test('what is asked and shown is saved at once, each with a way back', async () => {
  const fake = await openSettings();
  expect(ticked('#tracking-mood-on')).toBe(true);
  expect(['charts', 'history', 'card'].map((one) => ticked(`#tracking-${one}`))).toEqual([
    true,
    true,
    true,
  ]);
  await click('#tracking-mood-paused');
  await waitFor(() => expect(text('#tracking-mood-said')).toContain('until Sunday 6 December'));
  expect(given(fake, 'set_asking')).toEqual({ asking: 'pause' });
  await click('#tracking-charts');
  await waitFor(() => expect(given(fake, 'set_charts')).toEqual({ shown: false }));
  await click('#tracking-history');
  await waitFor(() => expect(text('#tracking-history-more')).toContain('until Sunday'));
  expect(given(fake, 'hide_mood_history')).toEqual({ hide: true });
  await click('#tracking-card');
  await waitFor(() => expect(given(fake, 'set_card')).toEqual({ on: false }));
  await waitFor(() => expect(ticked('#tracking-card')).toBe(false));
  await click('#undo');
  await waitFor(() => expect(ticked('#tracking-card')).toBe(true));
});

test('a choice that is refused goes back', async () => {
  const fake = await openSettings();
  fake.refuse.set('set_asking', full);
  await click('#tracking-mood-off');
  await waitFor(() => expect(text('#tracking-problem')).toContain('full'));
  await waitFor(() => expect(ticked('#tracking-mood-on')).toBe(true));
  fake.refuse.set('set_charts', full);
  await click('#tracking-charts');
  await settled();
  await waitFor(() => expect(ticked('#tracking-charts')).toBe(true));
});

test('everything can be taken along, and it is said where it went', async () => {
  const fake = await openSettings();
  await click('#export-json');
  await waitFor(() => expect(text('#notice')).toContain('/home/you/scrollwell-2026-11-23.json'));
  await click('#export-db');
  await waitFor(() => expect(given(fake, 'save_everything')).toEqual({ format: 'db' }));
  fake.refuse.set('save_everything', { ...full, message: 'That place can’t be written.' });
  await click('#export-json');
  await waitFor(() => expect(text('#export-problem')).toContain('can’t be written'));
  fake.noPlace = true;
  await click('#export-json');
  await waitFor(() => expect(text('#export-problem')).toBe(''));
});

const isOpen = () => need<HTMLDialogElement>('#delete-dialog').open;

test('deleting says what goes and what stays, and offers to take it along first', async () => {
  const fake = await openSettings();
  await click('#delete-open');
  expect(isOpen()).toBe(true);
  expect(document.activeElement?.id).toBe('delete-title');
  const said = text('#delete-dialog');
  expect(said).toContain('/home/you/.local/share/scrollwell/journal.db');
  expect(said).toContain('its backups');
  expect(said).toContain('files that you saved somewhere else');
  await click('#delete-export-db');
  // Behind the dialog nobody would hear it.
  await waitFor(() => expect(text('#delete-export-said')).toContain('scrollwell-2026-11-23.db'));
  await click('#delete-cancel');
  expect(isOpen()).toBe(false);
  expect(names(fake)).not.toContain('delete_everything');
});

test('deleting takes two steps and a tick; without it nothing is deleted', async () => {
  const fake = await openSettings();
  await click('#delete-open');
  await click('#delete-next');
  await waitFor(() => expect(text('#delete-title')).toBe('This can’t be undone'));
  expect(document.activeElement?.id).toBe('delete-title');
  expect(ticked('#delete-sure')).toBe(false);
  expect(need('#delete-now').getAttribute('aria-disabled')).toBe('true');
  await click('#delete-now');
  await waitFor(() => expect(text('#delete-problem')).toContain('ticked'));
  expect(document.activeElement?.id).toBe('delete-sure');
  expect(names(fake)).not.toContain('delete_everything');

  // A tick from before counts for nothing.
  await click('#delete-sure');
  await click('#delete-back');
  await click('#delete-next');
  expect(ticked('#delete-sure')).toBe(false);
  await click('#delete-leave');
  await click('#delete-open');
  expect(there('#delete-next')).toBe(true);
});

test('a deletion that is refused says so, and the journal is still there', async () => {
  const fake = await openSettings();
  await click('#delete-open');
  await click('#delete-next');
  await click('#delete-sure');
  fake.refuse.set('delete_everything', { ...full, message: 'A file is in use.' });
  await click('#delete-now');
  await waitFor(() => expect(text('#delete-problem')).toContain('in use'));
  expect(isOpen()).toBe(true);
  expect(app.erased).toBe(false);
});

test('after it the window is as on the first start, says so, and holds nothing typed', async () => {
  const fake = await openWindow();
  await type('#note', 'Half a thought.');
  await click('#nav-settings');
  await waitFor(() => need('#theme-dark'));
  await click('#theme-dark');
  await waitFor(() => need('#undo'));
  await click('#delete-open');
  await click('#delete-next');
  await click('#delete-sure');
  await click('#delete-now');
  await waitFor(() => expect(text('#welcome-erased')).toContain('Everything is deleted'));
  expect(names(fake).filter((one) => one === 'delete_everything')).toHaveLength(1);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  expect(need('h1').getAttribute('aria-describedby')).toBe('welcome-erased');
  expect(document.documentElement.dataset.theme).toBeUndefined();
  // There is nothing to take back, by key either.
  await press('z', { ctrlKey: true });
  expect(there('#undo')).toBe(false);

  await waitFor(() => need('#welcome-skip'));
  await click('#welcome-skip');
  await waitFor(() => need('#minutes-tiktok'));
  expect(value('#note')).toBe('');
  expect(app.erased).toBe(false);
  cleanup();
});

test('a first start says nothing of a deletion', async () => {
  await openWindow({ welcomed: false });
  await waitFor(() => need('#welcome-next'));
  expect(there('#welcome-erased')).toBe(false);
});
