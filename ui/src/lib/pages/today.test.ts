import { t } from '../words';
import { fireEvent, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { click, given, need, openWindow, press, there, type, value } from '../../test/window';

const mood = () => need<HTMLInputElement>('#mood');
const saved = (fake: Awaited<ReturnType<typeof openWindow>>) =>
  (given(fake, 'save_check_in') as { form: Record<string, unknown> } | undefined)?.form;
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('nothing is preselected', async () => {
  await openWindow();
  expect(document.querySelectorAll('input[name=mood]:checked')).toHaveLength(0);
  expect(mood().getAttribute('aria-valuetext')).toBe('not answered');
  expect(need('#calm').getAttribute('aria-valuetext')).toBe('not answered');
  expect(there('#mood-clear')).toBe(false);
  expect(need('#context-news').getAttribute('aria-pressed')).toBe('false');
  expect(value('#minutes-tiktok')).toBe('');
});

test('a landmark is coarse, the slider is not, and both can be cleared', async () => {
  const fake = await openWindow();
  await click('#mood-3');
  expect(mood().value).toBe('75');
  expect(mood().getAttribute('aria-valuetext')).toBe('pleasant');
  await click('#save');
  expect(saved(fake)).toMatchObject({ valence: 75, coarse: true });

  await click('#add-check-in');
  await click('#mood-3');
  await fireEvent.input(mood(), { target: { value: '71' } });
  expect(document.querySelectorAll('input[name=mood]:checked')).toHaveLength(0);
  await click('#save');
  expect(saved(fake)).toMatchObject({ valence: 71, coarse: false });

  await click('#add-check-in');
  await click('#mood-1');
  await click('#mood-clear');
  expect(mood().getAttribute('aria-valuetext')).toBe('not answered');
  expect(document.activeElement).toBe(mood());
});

test('a click in the very middle of an untouched slider answers', async () => {
  await openWindow();
  await fireEvent.pointerUp(mood());
  expect(mood().getAttribute('aria-valuetext')).toBe(t('today-mood-2'));
});

test('a whole check-in by keyboard', async () => {
  const fake = await openWindow();
  mood().focus();
  await press('4');
  await type('#minutes-instagram', '45');
  await press('Enter');
  expect(document.activeElement?.id).toBe('minutes-tiktok');
  await type('#minutes-tiktok', '1h 10m');
  await press('ArrowUp');
  expect(document.activeElement?.id).toBe('minutes-instagram');
  need('#note').focus();
  await press('Enter', { ctrlKey: true });
  await waitFor(() => need('#undo'));
  expect(saved(fake)).toMatchObject({ day: '2026-11-23', valence: 75, coarse: true });
  expect((saved(fake)?.rows as { text: string }[]).map((row) => row.text)).toEqual([
    '45',
    '1h 10m',
    '',
    '',
    '',
  ]);
  expect(document.activeElement?.tagName).toBe('H1');
  expect(need('#notice').textContent?.trim()).toBe('Saved.');
});

test('none of these, then none of the rest', async () => {
  await openWindow();
  expect(need('#none-of-the-rest').textContent).toBe('none of these today');
  await type('#minutes-x', '20');
  expect(need('#none-of-the-rest').textContent).toBe('none of the rest today');
  await click('#none-of-the-rest');
  expect(value('#minutes-x')).toBe('20');
  expect(value('#minutes-tiktok')).toBe('0');
  expect(need('#none-of-the-rest').getAttribute('aria-disabled')).toBe('true');
});

test('"worth it?" comes with minutes, not with zero', async () => {
  const fake = await openWindow();
  await type('#minutes-tiktok', '0');
  expect(there('#worth-tiktok-no')).toBe(false);
  await click('#minutes-tiktok-15');
  await click('#worth-tiktok-no');
  await click('#source-tiktok-recall');
  await click('#save');
  expect((saved(fake)?.rows as object[])[1]).toEqual({
    platform: 'tiktok',
    text: '15',
    source: 'recall',
    worth: 'no',
  });
});

test('a refused save keeps what is typed, names the field and goes there', async () => {
  const fake = await openWindow();
  await click('#mood-1');
  await type('#note', 'a line');
  await type('#minutes-youtube', 'soon');
  await click('#save');
  await waitFor(() => expect(need('#form-problem').textContent).toContain('soon'));
  const field = need('#minutes-youtube');
  expect(need('#form-problem').getAttribute('role')).toBe('alert');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toContain('form-problem');
  expect(document.activeElement).toBe(field);
  expect([value('#minutes-youtube'), value('#note'), mood().value]).toEqual([
    'soon',
    'a line',
    '25',
  ]);

  fake.refuse.set('save_check_in', {
    code: 'disk-full',
    message: 'The disk is full.',
    field: null,
  });
  await type('#minutes-youtube', '20');
  await click('#save');
  await waitFor(() => expect(need('#form-problem').textContent).toContain('full'));
  expect(value('#minutes-youtube')).toBe('20');

  await click('#save');
  await waitFor(() => need('#undo'));
});

test('a second press while saving saves nothing twice', async () => {
  const fake = await openWindow();
  await click('#mood-3');
  let answer = () => {};
  fake.hold = new Promise((resolve) => (answer = resolve));
  await click('#save');
  await click('#save');
  await press('Enter', { ctrlKey: true });
  expect(need('#save').getAttribute('aria-disabled')).toBe('true');
  answer();
  fake.hold = null;
  await waitFor(() => need('#undo'));
  expect(fake.calls.filter((one) => one.name === 'save_check_in')).toHaveLength(1);
});

test('what is typed outlives another page and a change of the journal', async () => {
  const fake = await openWindow();
  await type('#minutes-tiktok', '35');
  await type('#note', 'half a thought');
  await click('#nav-week');
  await waitFor(() => need('figure'));
  await click('#nav-today');
  await waitFor(() => need('#minutes-tiktok'));
  expect(value('#minutes-tiktok')).toBe('35');

  // The command line logs something for the same day.
  fake.state.usage['2026-11-23'] = { x: { text: '10', source: 'recall', worth: null } };
  fake.say('journal-changed', null);
  await waitFor(() => expect(value('#minutes-x')).toBe('10'));
  expect(value('#minutes-tiktok')).toBe('35');
  expect(value('#note')).toBe('half a thought');
});

test('Undo takes the save back and puts the values in the form again', async () => {
  await openWindow();
  await click('#mood-3');
  await type('#minutes-tiktok', '35');
  await click('#context-news');
  await type('#note', 'a line');
  await click('#save');
  await waitFor(() => need('#undo'));
  expect(there('#save')).toBe(false);
  await press('z', { ctrlKey: true });
  await waitFor(() => need('#save'));
  await settled();
  expect([value('#minutes-tiktok'), value('#note'), mood().value]).toEqual(['35', 'a line', '75']);
  expect(need('#context-news').getAttribute('aria-pressed')).toBe('true');
  expect(there('#undo')).toBe(false);
});

test('in a text field, Ctrl+Z is left to the text', async () => {
  const fake = await openWindow();
  await click('#mood-3');
  await click('#save');
  await waitFor(() => need('#undo'));
  await click('#add-check-in');
  await type('#note', 'more');
  await press('z', { ctrlKey: true });
  await settled();
  expect(fake.calls.some((one) => one.name === 'undo')).toBe(false);
});

test('a second check-in sends the saved times along unchanged', async () => {
  const fake = await openWindow();
  await type('#minutes-tiktok', '35');
  await click('#save');
  await waitFor(() => need('#add-check-in'));
  await click('#add-check-in');
  await waitFor(() => expect(document.activeElement?.id).toBe('mood'));
  await click('#mood-0');
  await click('#save');
  await waitFor(() => expect(saved(fake)).toMatchObject({ valence: 0, coarse: true }));
  expect((saved(fake)?.rows as { text: string }[])[1]?.text).toBe('35');
});

test('a check-in can be removed, and that undone', async () => {
  const fake = await openWindow();
  await click('#mood-3');
  await type('#minutes-tiktok', '35');
  await click('#save');
  await waitFor(() => need('[id^=remove-]'));
  await click('[id^=remove-]');
  await waitFor(() => expect(there('[id^=remove-]')).toBe(false));
  await click('#undo');
  await waitFor(() => need('[id^=remove-]'));
  expect(fake.calls.at(-1)?.name).not.toBe('undo');
});

test('an earlier day says which one, and leads back', async () => {
  const fake = await openWindow();
  await type('#note', 'for today');
  await click('#day-2026-11-19');
  await waitFor(() => need('#back-to-today'));
  expect(need('h1').textContent?.trim()).toBe('Thursday, 19 November');
  expect(value('#note')).toBe('');
  await click('#mood-2');
  await click('#save');
  await waitFor(() => expect(saved(fake)).toMatchObject({ day: '2026-11-19', valence: 50 }));
  await click('#back-to-today');
  await waitFor(() => expect(need('h1').textContent?.trim()).toBe('How did today feel?'));
  expect(value('#note')).toBe('for today');
});

test('while entering, limits and tips stay out of sight', async () => {
  await openWindow();
  expect(need('main').textContent).not.toContain('your mark');
  await click('#mood-3');
  await click('#save');
  await waitFor(() => need('#tip-not-for-me'));
  expect(need('main').textContent).toContain('your mark');
  await click('#tip-not-for-me');
  await waitFor(() => expect(there('#tip-not-for-me')).toBe(false));
});

async function saveTimes() {
  await type('#minutes-tiktok', '35');
  await click('#save');
  await waitFor(() => need('#worth-1-yes'));
}

test('a reached limit asks once whether it was worth it', async () => {
  const fake = await openWindow();
  await saveTimes();
  // The other one is not reached.
  expect(there('#worth-2-yes')).toBe(false);
  fake.state.ledger.unshift({
    kind: 'reached',
    subject: '1',
    day: '2026-11-23',
    date: '',
    text: '',
    note: null,
    worth: null,
  });
  await click('#worth-1-no');
  await waitFor(() => expect(there('#worth-1-no')).toBe(false));
  expect(given(fake, 'note_ledger')).toEqual({
    kind: 'reached',
    subject: '1',
    day: '2026-11-23',
    note: null,
    worth: 'no',
  });
  expect(need('#limit-line-1').textContent).toContain('not worth it');
  await waitFor(() => expect(document.activeElement?.id).toBe('limit-line-1'));
});

test('skipping is an answer too, and leaves nothing behind', async () => {
  const fake = await openWindow();
  await saveTimes();
  await click('#worth-1-skip');
  await waitFor(() => expect(there('#worth-1-skip')).toBe(false));
  expect(given(fake, 'note_ledger')).toMatchObject({ worth: 'skip' });
  expect(need('#limit-line-1').textContent).not.toContain('worth');
});

test('a day in a pause says so, in the strip as well, and leads to Limits', async () => {
  await openWindow({ paused: true });
  expect(need('#today-paused').textContent).toContain('in a pause');
  const days = [...document.querySelectorAll('.strip button')];
  expect(days.map((one) => one.className.includes('paused'))).toEqual([
    ...Array<boolean>(5).fill(false),
    true,
    true,
  ]);
  expect(need('#day-2026-11-22 svg').innerHTML).not.toBe(need('#day-2026-11-19 svg').innerHTML);
  await click('#to-limits');
  await waitFor(() => need('#pause-end-p1'));
});

test('Rust is told when something is typed and not saved, and not on every key', async () => {
  const fake = await openWindow();
  const told = () =>
    fake.calls.flatMap((one) =>
      one.name === 'unsaved' ? [(one.args as { yes: boolean }).yes] : [],
    );
  await waitFor(() => expect(told()).toEqual([false]));
  await type('#note', 'a');
  await type('#note', 'a line');
  await waitFor(() => expect(told()).toEqual([false, true]));
  // Typed for one day, it stays unsaved while another one is in view.
  await click('#day-2026-11-19');
  await waitFor(() => need('#back-to-today'));
  expect(told()).toEqual([false, true]);
  await click('#back-to-today');
  await waitFor(() => expect(value('#note')).toBe('a line'));
  await click('#mood-3');
  await click('#save');
  await waitFor(() => expect(told()).toEqual([false, true, false]));
});
