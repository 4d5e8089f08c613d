import { cleanup, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Options } from '../backend/fake';
import type { ReviewForm } from '../backend/types';
import { app } from '../app.svelte';
import { click, given, need, openWindow, press, there, type, value } from '../../test/window';

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

async function openReview(options: Options = {}) {
  const fake = await openWindow(options);
  app.go('review');
  await waitFor(() => need('#review-was'));
  return fake;
}

type Window = Awaited<ReturnType<typeof openReview>>;
const sent = (fake: Window) =>
  (given(fake, 'save_review') as { form: ReviewForm } | undefined)?.form;
const told = (fake: Window) =>
  fake.calls.flatMap((one) => (one.name === 'unsaved' ? [(one.args as { yes: boolean }).yes] : []));
const picked = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value ?? null;

test('nothing is preselected, and the page is a part of Week', async () => {
  await openReview();
  expect(document.querySelectorAll('main input[type=radio]:checked')).toHaveLength(1);
  expect(picked('review-keep-format')).toBe('html');
  expect(value('#review-sentence') + value('#review-letter')).toBe('');
  expect(need('#nav-week').getAttribute('aria-current')).toBe('page');
  expect(document.querySelectorAll('[aria-current=page]')).toHaveLength(1);
  expect(document.title).toBe('Weekly review · Scrollwell');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  const primary = [...document.querySelectorAll('main .btn.primary')];
  expect(primary.filter((one) => !one.closest('dialog')).map((one) => one.id)).toEqual([
    'review-finish',
  ]);
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('the three steps are headings, and the list above leads to them', async () => {
  await openReview();
  const headings = [...document.querySelectorAll('main h2')].map((one) => one.textContent);
  expect(headings.slice(0, 3)).toEqual(['What was', 'How was it', 'What next']);
  for (const step of ['was', 'how', 'next']) {
    await click(`#review-step-${step}`);
    expect(document.activeElement?.id).toBe(`review-${step}`);
  }
});

test('answers by digit keys, ten among them, and taken back', async () => {
  const fake = await openReview();
  need('#review-loneliness-0').focus();
  await press('3');
  expect(picked('review-loneliness')).toBe('3');
  expect(document.activeElement?.id).toBe('review-loneliness-3');
  await press('1');
  await press('0');
  expect(picked('review-loneliness')).toBe('10');
  expect(document.activeElement?.id).toBe('review-loneliness-10');
  // A 1 that was typed elsewhere is no part of a ten.
  need('#review-connection-0').focus();
  await press('1');
  need('#review-missing-out-0').focus();
  await press('0');
  expect([picked('review-connection'), picked('review-missing-out')]).toEqual(['1', '0']);
  await press('Delete');
  expect(picked('review-missing-out')).toBe(null);
  await click('#review-loneliness-clear');
  expect(document.activeElement?.id).toBe('review-loneliness-0');
  // Alt and a digit go to a page, as everywhere.
  await press('3', { altKey: true });
  expect(picked('review-loneliness')).toBe(null);
  expect(fake.calls.some((one) => one.name === 'save_review')).toBe(false);
});

test('a step is saved, and the focus goes on to the next one', async () => {
  const fake = await openReview();
  await click('#review-loneliness-3');
  await type('#review-sentence', ' A week of rain. ');
  await click('#review-save-how');
  await waitFor(() => expect(document.activeElement?.id).toBe('review-next'));
  expect(sent(fake)).toMatchObject({
    week: '2026-11-16',
    loneliness: 3,
    missing_out: null,
    sentence: ' A week of rain. ',
    next: null,
    state: 'open',
  });
  expect(need('#notice').textContent).toContain('Saved.');
  expect(need('#notice').getAttribute('role')).toBe('status');
  await waitFor(() => expect(value('#review-sentence')).toBe('A week of rain.'));
});

test('what was saved is there again, in another window too', async () => {
  const fake = await openReview();
  await click('#review-connection-7');
  await click('#review-next-tip');
  await click('#review-tip-7');
  await click('#review-save-next');
  await waitFor(() => need('#undo'));
  const kept = fake.state.reviews;

  cleanup();
  const again = await openWindow();
  again.state.reviews = kept;
  app.go('review');
  await waitFor(() => need('#review-was'));
  expect([picked('review-connection'), picked('review-next'), picked('review-tip')]).toEqual([
    '7',
    'tip',
    '7',
  ]);
});

test('what is typed outlives another page and a change of the journal, and counts as unsaved', async () => {
  const fake = await openReview();
  await waitFor(() => expect(told(fake)).toEqual([false]));
  await type('#review-letter', 'Call somebody.');
  await waitFor(() => expect(told(fake)).toEqual([false, true]));
  await click('#nav-today');
  await waitFor(() => need('#minutes-tiktok'));
  expect(told(fake)).toEqual([false, true]);
  app.go('review');
  await waitFor(() => need('#review-letter'));
  expect(value('#review-letter')).toBe('Call somebody.');

  // The command line writes something about the same week.
  fake.state.reviews['2026-11-16'] = {
    week: '2026-11-16',
    loneliness: 2,
    missing_out: null,
    connection: null,
    sentence: 'From the terminal.',
    next: null,
    tip: null,
    letter: 'Another letter.',
    state: 'open',
  };
  fake.say('journal-changed', null);
  await waitFor(() => expect(value('#review-sentence')).toBe('From the terminal.'));
  expect(picked('review-loneliness')).toBe('2');
  expect(value('#review-letter')).toBe('Call somebody.');
  await click('#review-save-next');
  await waitFor(() => expect(told(fake)).toEqual([false, true, false]));
});

test('finished, it shows what was said; Undo brings the form back as it was', async () => {
  const fake = await openReview();
  await click('#review-loneliness-3');
  await type('#review-letter', 'Call somebody.');
  await click('#review-next-keep');
  await click('#review-finish');
  await waitFor(() => need('#review-reopen'));
  expect(sent(fake)).toMatchObject({ state: 'done', next: 'keep', loneliness: 3 });
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  expect(there('#review-finish') || there('#review-letter')).toBe(false);
  expect(need('main').textContent).toContain('3 of 10');
  expect(need('main').textContent).toContain('Call somebody.');
  expect(told(fake).at(-1)).toBe(false);
  await press('z', { ctrlKey: true });
  await waitFor(() => need('#review-finish'));
  await settled();
  expect([picked('review-loneliness'), picked('review-next'), value('#review-letter')]).toEqual([
    '3',
    'keep',
    'Call somebody.',
  ]);
  expect(told(fake).at(-1)).toBe(true);
});

test('a finished review is opened again, with what it held', async () => {
  const fake = await openReview();
  await click('#review-connection-8');
  await click('#review-finish');
  await waitFor(() => need('#undo'));
  await click('#review-reopen');
  await waitFor(() => need('#review-finish'));
  expect(sent(fake)).toMatchObject({ state: 'open', connection: 8 });
  await waitFor(() => expect(document.activeElement?.id).toBe('review-how'));
  expect(picked('review-connection')).toBe('8');
});

test('a week is skipped, and that undone or thought better of', async () => {
  const fake = await openReview();
  await type('#review-sentence', 'Not much to say.');
  await click('#review-skip');
  await waitFor(() => need('#undo'));
  expect(need('#review-state').textContent).toContain('skipped');
  expect(sent(fake)).toMatchObject({ state: 'skipped', sentence: 'Not much to say.' });
  // What was is still there to be looked at.
  expect(there('#review-was')).toBe(true);
  expect(there('#review-how') || there('#review-step-how')).toBe(false);
  await click('#undo');
  await waitFor(() => need('#review-finish'));
  await settled();
  expect(value('#review-sentence')).toBe('Not much to say.');

  await click('#review-skip');
  await waitFor(() => need('#undo'));
  await click('#review-reopen');
  await waitFor(() => need('#review-finish'));
  expect(value('#review-sentence')).toBe('Not much to say.');
});

test('a second press while saving saves nothing twice', async () => {
  const fake = await openReview();
  let answer = () => {};
  fake.hold = new Promise((resolve) => (answer = resolve));
  await click('#review-finish');
  await click('#review-finish');
  expect(need('#review-finish').getAttribute('aria-disabled')).toBe('true');
  answer();
  fake.hold = null;
  await waitFor(() => need('#undo'));
  expect(fake.calls.filter((one) => one.name === 'save_review')).toHaveLength(1);
});

test('the letter of the review before stands at the start', async () => {
  await openReview({ letter: 'Put the phone in the hall.' });
  const letter = need('#review-letter-before');
  expect(letter.textContent).toContain('Put the phone in the hall.');
  expect(letter.textContent).toContain('9 – 15 November');
  expect(
    letter.compareDocumentPosition(need('#review-was')) & Node.DOCUMENT_POSITION_FOLLOWING,
  ).toBeTruthy();
});

test('an error stands beside its field and keeps what is typed', async () => {
  const fake = await openReview();
  await type('#review-sentence', 'a'.repeat(301));
  await click('#review-finish');
  await waitFor(() => expect(need('#review-sentence-problem').textContent).toContain('300'));
  const field = need('#review-sentence');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toBe('review-sentence-problem');
  expect(need('#review-problem').textContent?.trim()).toBe('');
  expect(value('#review-sentence')).toHaveLength(301);

  await type('#review-sentence', 'Shorter.');
  await click('#review-next-tip');
  await click('#review-finish');
  await waitFor(() => expect(need('#review-tip-problem').textContent).toContain('Which tip'));
  expect(document.activeElement?.id).toBe('review-tip-1');

  await click('#review-tip-1');
  fake.refuse.set('save_review', { code: 'disk-full', message: 'The disk is full.', field: null });
  await click('#review-finish');
  await waitFor(() => expect(need('#review-problem').textContent).toContain('full'));
  expect(value('#review-sentence')).toBe('Shorter.');
  await click('#review-finish');
  await waitFor(() => need('#review-reopen'));
});

test('a tip goes along only when a tip is next', async () => {
  const fake = await openReview();
  await click('#review-next-tip');
  await click('#review-tip-7');
  expect(need('main').textContent).toContain('Grade B');
  await click('#review-next-nothing');
  expect(there('#review-tip-7')).toBe(false);
  await click('#review-save-next');
  expect(sent(fake)).toMatchObject({ next: 'nothing', tip: null });
  await click('#review-next-clear');
  await waitFor(() => expect(document.activeElement?.id).toBe('review-next-keep'));
  expect(picked('review-next')).toBe(null);
});

test('a limit leads to Limits, and from there back to the same week', async () => {
  await openReview();
  await click('#review-previous');
  await waitFor(() => expect(need('h1').textContent).toBe('9 – 15 November 2026'));
  await click('#review-next-limit');
  await click('#review-to-limits');
  await waitFor(() => need('#limit-new'));
  await click('#way-back');
  await waitFor(() => expect(need('h1').textContent).toBe('9 – 15 November 2026'));
  expect(picked('review-next')).toBe('limit');

  // By any other way there is nothing to go back to.
  await click('#nav-limits');
  await waitFor(() => need('#limit-new'));
  expect(there('#way-back')).toBe(false);
});

test('weeks turn, and there is nothing after this one', async () => {
  const fake = await openReview();
  expect(there('#review-due')).toBe(false);
  await press('ArrowRight', { altKey: true });
  await waitFor(() => expect(need('h1').textContent).toBe('23 – 29 November 2026'));
  expect(need('#review-unfinished').textContent).toContain('not over yet');
  const asked = fake.calls.length;
  await click('#review-next-week');
  expect(fake.calls.length).toBe(asked);
  await click('#review-due');
  await waitFor(() => expect(need('h1').textContent).toBe('16 – 22 November 2026'));
  // In a text the arrows are the text's.
  need('#review-sentence').focus();
  await press('ArrowLeft', { altKey: true });
  await settled();
  expect(need('h1').textContent).toBe('16 – 22 November 2026');
});

test('each week keeps what is typed for it', async () => {
  await openReview();
  await type('#review-sentence', 'This one.');
  await click('#review-previous');
  await waitFor(() => expect(need('h1').textContent).toBe('9 – 15 November 2026'));
  expect(value('#review-sentence')).toBe('');
  await click('#review-due');
  await waitFor(() => expect(value('#review-sentence')).toBe('This one.'));
});

test('a week without an entry says what to do, and can be written about', async () => {
  const fake = await openReview({ empty: true });
  expect(there('figure svg')).toBe(false);
  expect(there('#review-keep')).toBe(false);
  await click('#review-connection-5');
  await click('#review-save-how');
  await waitFor(() => need('#review-keep'));
  expect(sent(fake)).toMatchObject({ connection: 5 });
  await click('#review-log');
  await waitFor(() => need('#minutes-tiktok'));
});

test('in a week of low ratings it is said that nothing has to be filled in', async () => {
  await openReview({ low: true });
  expect(there('#review-gentle')).toBe(true);
  await click('#review-previous');
  await waitFor(() => expect(there('#review-gentle')).toBe(false));
});

test('the weekly notice opens the review', async () => {
  const fake = await openWindow();
  fake.say('show-page', 'review');
  await waitFor(() => need('#review-finish'));
});

const ticks = () =>
  ['notes', 'names'].map((one) => need<HTMLInputElement>(`#review-keep-${one}`).checked);
const holds = () => need('#review-keep-holds').textContent ?? '';

test('a document has all, a picture neither words nor names, unless ticked', async () => {
  const fake = await openReview();
  await click('#review-keep');
  expect(need<HTMLDialogElement>('#review-keep-dialog').open).toBe(true);
  expect(ticks()).toEqual([true, true]);
  expect(holds()).toContain('by name');
  await click('#review-keep-png');
  expect(ticks()).toEqual([false, false]);
  expect(holds()).toContain('None of your own words');
  expect(holds()).toContain('Platform A');
  expect(holds()).not.toContain('Nicknames');
  await click('#review-keep-notes');
  expect(holds()).toContain('Nicknames');
  await click('#review-keep-save');
  expect(given(fake, 'save_review_file')).toEqual({
    week: '2026-11-16',
    format: 'png',
    notes: true,
    names: false,
  });
  await waitFor(() => expect(need('#notice').textContent).toContain('review-2026-11-16.png'));
  expect(need<HTMLDialogElement>('#review-keep-dialog').open).toBe(false);

  // Ticks of a picture say nothing about documents.
  await click('#review-keep');
  await click('#review-keep-md');
  expect(ticks()).toEqual([true, true]);
});

test('a file that is thought better of or refused leaves the dialog open', async () => {
  const fake = await openReview();
  await type('#review-sentence', 'Not saved.');
  await click('#review-keep');
  expect(holds()).toContain('not saved yet');
  fake.refuse.set('save_review_file', {
    code: 'not-written',
    message: 'That place can’t be written.',
    field: null,
  });
  await click('#review-keep-save');
  await waitFor(() =>
    expect(need('#review-keep-problem').textContent).toContain('can’t be written'),
  );
  fake.noPlace = true;
  await click('#review-keep-save');
  await settled();
  expect(need('#review-keep-problem').textContent?.trim()).toBe('');
  expect(need<HTMLDialogElement>('#review-keep-dialog').open).toBe(true);
  await click('#review-keep-cancel');
  expect(need<HTMLDialogElement>('#review-keep-dialog').open).toBe(false);
});
