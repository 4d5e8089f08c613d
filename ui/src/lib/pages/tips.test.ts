import { waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { click, given, need, openWindow, press, there, type, value } from '../../test/window';
import type { Options } from '../backend/fake';

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const text = (selector: string) => need(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const open = (id: string) => need<HTMLDetailsElement>(`#tip-${id}`).open;
const full = { code: 'disk-full', message: 'The disk is full.', field: null };

async function openTips(options: Options = {}) {
  const fake = await openWindow(options);
  await click('#nav-tips');
  await waitFor(() => need('#tips-theme-0'));
  return fake;
}

/** Opens a tip and presses what tries it. */
async function tryIt(id: string) {
  need<HTMLDetailsElement>(`#tip-${id}`).open = true;
  await click(`#tip-${id}-try`);
}

test('every tip is there once, under the heading of its theme, and closed', async () => {
  await openTips();
  expect(document.querySelectorAll('.theme h2')).toHaveLength(12);
  const tips = [...document.querySelectorAll<HTMLDetailsElement>('main details[id^=tip-]')];
  expect(tips).toHaveLength(32);
  expect(tips.some((one) => one.open)).toBe(false);
  // Closed: the sentence and the grade, the latter in words for those who hear it.
  expect(text('#tip-12-summary')).toBe('Turn the phone screen grey for a week. B Grade B');
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('opened, a tip shows what its grade means, what limits it, and its studies', async () => {
  const fake = await openTips();
  const inside = text('#tip-9');
  expect(inside).toContain('Grade A: Tested in several randomised trials');
  expect(inside).toContain('What happens later is not known.');
  expect(need('#tip-9').querySelectorAll('li')).toHaveLength(3);
  await click('#tip-9 li button');
  expect(given(fake, 'open_link')).toEqual({ id: 'study-1' });
  // One without a study says nothing of studies.
  expect(there('#tip-16-studies')).toBe(false);
  expect(document.querySelectorAll('#tips-grades dt')).toHaveLength(5);
});

test('the list of themes leads to their headings', async () => {
  await openTips();
  await click('.themes a[href="#tips-theme-5"]');
  expect(document.activeElement?.id).toBe('tips-theme-5');
  expect(text('#tips-theme-5')).toBe('Sleep');
});

test('a tip is tried; the page and Today say so, and Undo takes it back', async () => {
  const fake = await openTips();
  expect(there('#tips-trying')).toBe(false);
  await tryIt('13');
  await waitFor(() => expect(document.activeElement?.id).toBe('tips-trying'));
  expect(given(fake, 'try_tip')).toEqual({ tip: '13', when: null, then: null, switch: false });
  expect(text('#trial')).toContain('Let alerts arrive in a few batches a day. until Sunday');
  expect(text('#tip-13-summary')).toContain('trying now');
  expect(there('#tip-13-try')).toBe(false);
  await click('#nav-today');
  await waitFor(() => expect(text('#trial')).toContain('Let alerts arrive'));
  await click('#undo');
  await waitFor(() => expect(there('#trial')).toBe(false));
});

test('a plan is asked for in two fields, by keyboard, and read back', async () => {
  const fake = await openTips();
  await tryIt('9');
  expect(document.activeElement?.id).toBe('tip-9-when');
  expect(fake.calls.some((one) => one.name === 'try_tip')).toBe(false);
  await press('Escape');
  await waitFor(() => expect(document.activeElement?.id).toBe('tip-9-try'));
  await click('#tip-9-try');
  await type('#tip-9-when', ' I wait for the kettle ');
  await click('#tip-9-start');
  await waitFor(() => expect(text('#tip-9-problem')).toContain('both halves'));
  const then = need('#tip-9-then');
  expect(document.activeElement).toBe(then);
  expect(then.getAttribute('aria-invalid')).toBe('true');
  expect(then.getAttribute('aria-describedby')).toBe('tip-9-problem');
  expect(value('#tip-9-when')).toBe(' I wait for the kettle ');
  await type('#tip-9-then', 'look out of the window');
  await click('#tip-9-start');
  await waitFor(() =>
    expect(text('#trial')).toContain('When I wait for the kettle, I will look out of the window'),
  );
  expect(given(fake, 'try_tip')).toMatchObject({ when: 'I wait for the kettle', switch: false });
});

test('one at a time: a second one asks whether the first is to end', async () => {
  const fake = await openTips({ trial: 'running' });
  await tryIt('13');
  await waitFor(() => expect(document.activeElement?.id).toBe('tip-13-switch'));
  expect(text('#tip-13')).toContain('“Turn the phone screen grey for a week.” is being tried.');
  await click('#tip-13-stay');
  await waitFor(() => expect(document.activeElement?.id).toBe('tip-13-try'));
  expect(there('#tip-13-switch')).toBe(false);
  expect(text('#trial')).toContain('grey');
  await click('#tip-13-try');
  await waitFor(() => need('#tip-13-switch'));
  await click('#tip-13-switch');
  await waitFor(() => expect(text('#trial')).toContain('Let alerts arrive'));
  expect(given(fake, 'try_tip')).toMatchObject({ tip: '13', switch: true });
  // The first one is in the list of what was tried.
  expect(text('section:has(#tips-tried) li')).toContain('grey for a week. Not said');
});

test('what is refused is said in the tip, and nothing is lost', async () => {
  const fake = await openTips();
  fake.refuse.set('try_tip', full);
  await tryIt('13');
  await waitFor(() => expect(text('#tip-13-problem')).toContain('full'));
  expect(there('#trial')).toBe(false);
  expect(open('13')).toBe(true);
  fake.refuse.set('not_for_me', full);
  await click('#tip-13-not-for-me');
  await waitFor(() => expect(text('#tips-problem')).toContain('full'));
});

test('a tip that is not for this person is put away with a way back, and stays readable', async () => {
  const fake = await openTips();
  need<HTMLDetailsElement>('#tip-13').open = true;
  await click('#tip-13-not-for-me');
  await waitFor(() => need('#undo'));
  expect(given(fake, 'not_for_me')).toEqual({ tip: '13' });
  await waitFor(() => expect(document.activeElement?.id).toBe('tip-13-not-for-me'));
  expect(open('13')).toBe(true);
});

test('what is tried can be answered early, thought better of, and stopped', async () => {
  const fake = await openTips({ trial: 'running' });
  await click('#trial-answer');
  expect(document.activeElement?.id).toBe('trial-helped');
  await click('#trial-cancel');
  await waitFor(() => expect(document.activeElement?.id).toBe('trial-answer'));
  fake.refuse.set('stop_trial', full);
  await click('#trial-stop');
  await waitFor(() => expect(text('#trial-stop-problem')).toContain('full'));
  await click('#trial-stop');
  await waitFor(() => expect(document.activeElement?.id).toBe('tips-tried'));
  expect(there('#trial')).toBe(false);
  await click('#undo');
  await waitFor(() => expect(text('#trial')).toContain('grey'));
});

test('after two weeks Today asks how it went, and nothing is chosen beforehand', async () => {
  const fake = await openWindow({ trial: 'over' });
  expect(text('#trial legend')).toBe('The two weeks are over. Did it help?');
  expect(document.querySelectorAll('input[name=trial-found]')).toHaveLength(4);
  expect(there('input[name=trial-found]:checked')).toBe(false);
  await click('#trial-save');
  await waitFor(() => expect(text('#trial-problem')).toContain('pick one'));
  expect(document.activeElement?.id).toBe('trial-helped');
  expect(fake.calls.some((one) => one.name === 'answer_trial')).toBe(false);

  await click('#trial-somewhat');
  await type('#trial-note', 'Maps were hard to read. ');
  fake.refuse.set('answer_trial', {
    code: 'too-long',
    message: 'At most 300 characters.',
    field: 'note',
  });
  await click('#trial-save');
  await waitFor(() => expect(document.activeElement?.id).toBe('trial-note'));
  expect(need('#trial-note').getAttribute('aria-describedby')).toBe('trial-problem');
  await click('#trial-save');
  await waitFor(() => expect(there('#trial')).toBe(false));
  expect(given(fake, 'answer_trial')).toEqual({
    found: 'somewhat',
    note: 'Maps were hard to read.',
  });
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  await click('#nav-tips');
  await waitFor(() => need('#tips-tried'));
  const first = text('section:has(#tips-tried) li');
  expect(first).toContain('It helped somewhat');
  expect(first).toContain('Maps were hard to read.');
});

test('Today has one line for it, which leads to its place in Tips', async () => {
  await openWindow({ trial: 'running' });
  expect(text('#trial')).toContain(
    'Turn the phone screen grey for a week. until Sunday 6 December',
  );
  expect(there('input[name=trial-found]')).toBe(false);
  await click('#trial-more');
  await waitFor(() => expect(document.activeElement?.id).toBe('tips-trying'));
});

test('the tip of a saved day can be tried there, with its why', async () => {
  const fake = await openWindow();
  await click('#mood-3');
  await click('#save');
  await waitFor(() => need('#tip-try'));
  expect(text('article')).toContain('Mon 16 and Thu 19 November');
  await click('#tip-try');
  await waitFor(() => expect(text('#trial')).toContain('Charge the phone'));
  expect(given(fake, 'try_tip')).toMatchObject({ tip: '16' });
  expect(there('#tip-try')).toBe(false);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('the list of what was tried opens in full, and is not there while there is nothing', async () => {
  await openTips();
  const lines = () => document.querySelectorAll('section:has(#tips-tried) li').length;
  expect(lines()).toBe(2);
  await click('#tips-tried-all');
  expect(lines()).toBe(4);
  expect(need('#tips-tried-all').getAttribute('aria-expanded')).toBe('true');
});

test('without a trial and without anything tried the page is the tips alone', async () => {
  await openTips({ empty: true });
  expect(there('#tips-tried') || there('#tips-trying')).toBe(false);
});

test('what research says: a picture by arrow keys and as a table, then studies and sentences', async () => {
  const fake = await openTips();
  await click('#tips-to-research');
  await waitFor(() => need('#research-questions'));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  expect(document.title).toBe('What does research actually say? · Scrollwell');
  expect(need('#nav-tips').getAttribute('aria-current')).toBe('page');
  const marks = [...document.querySelectorAll<HTMLElement>('.mark')];
  expect(marks).toHaveLength(5);
  marks[0]!.focus();
  await press('ArrowRight');
  expect(document.activeElement).toBe(marks[1]);
  expect(text('#research-chart-tip')).toContain('between -0.12 and 0.12');
  await click('#research-chart-table-toggle');
  expect(document.querySelectorAll('#research-chart-table tbody tr')).toHaveLength(5);
  await click('#research-chart-save-png');
  expect(given(fake, 'save_chart')).toMatchObject({ order: 'forest', format: 'png' });
  const groups = [...document.querySelectorAll('.groups h2')].map((one) => one.textContent);
  expect(groups).toHaveLength(3);
  expect(document.querySelectorAll('.sentences h3')).toHaveLength(4);
  await click('.groups li button');
  expect(given(fake, 'open_link')).toEqual({ id: 'study-1' });
  await click('#back-to-tips');
  await waitFor(() => need('#tips-theme-0'));
});

test('a claim is checked by four questions, with how far that goes', async () => {
  const fake = await openTips();
  await click('#tips-to-claim');
  await waitFor(() => need('#claim-strength'));
  const questions = [...document.querySelectorAll('main ol h2')].map((one) => one.textContent);
  expect(questions).toEqual([
    'Who says it?',
    'Where is it from?',
    'Is it a professional, or a study?',
    'What do others say?',
  ]);
  expect(text('section:has(#claim-strength)')).toContain('about a tenth');
  expect(need('#nav-tips').getAttribute('aria-current')).toBe('page');
  await click('#back-to-tips');
  await waitFor(() => need('#tips-theme-0'));
  await settled();
  fake.say('show-page', 'claim');
  await waitFor(() => need('#claim-strength'));
});

test.each(['research', 'claim'] as const)('%s that cannot be read says so', async (page) => {
  const fake = await openTips();
  fake.refuse.set(page, full);
  await click(`#tips-to-${page}`);
  await waitFor(() => expect(text('[role=alert] .lede')).toBe('The disk is full.'));
  await click('[role=alert] button');
  await waitFor(() => need('#back-to-tips'));
});
