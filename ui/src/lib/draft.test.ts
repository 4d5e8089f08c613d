import { expect, test } from 'vitest';
import type { Source, TodayPage } from './backend/types';
import { Draft } from './draft.svelte';

function page(rows: Record<string, string>): TodayPage {
  return {
    day: '2026-11-23',
    is_today: true,
    title: 'Monday, 23 November',
    strip: [],
    contexts: [],
    saved: null,
    paused: null,
    trial: null,
    mood_paused: null,
    rows: Object.entries(rows).map(([platform, text]) => ({
      platform,
      name: platform,
      colour: 0,
      text,
      source: 'meter' as Source,
      worth: null,
    })),
  };
}

test('nothing is answered at first, and nothing is typed', () => {
  const draft = new Draft(page({ tiktok: '', x: '45' }));
  expect(draft.form()).toMatchObject({ valence: null, coarse: false, calm: null, context: [] });
  expect(draft.dirty).toBe(false);
});

test('a landmark is coarse until the slider moves', () => {
  const draft = new Draft(page({}));
  draft.pickLandmark(75);
  expect(draft.form()).toMatchObject({ valence: 75, coarse: true });
  draft.moveMood(71);
  expect(draft.form()).toMatchObject({ valence: 71, coarse: false });
  draft.pickLandmark(75);
  draft.clearMood();
  expect(draft.form()).toMatchObject({ valence: null, coarse: false });
  expect(draft.dirty).toBe(false);
});

test('none of the rest says zero only where nothing is said', () => {
  const draft = new Draft(page({ a: '45', b: '', c: '' }));
  draft.rows.c!.text = '1:10';
  draft.noneOfTheRest();
  expect(draft.form().rows.map((row) => row.text)).toEqual(['45', '0', '1:10']);
  expect(draft.emptyRows).toEqual([]);
});

test('a figure without minutes takes no "worth it" along', () => {
  const draft = new Draft(page({ a: '45' }));
  draft.rows.a!.worth = 'no';
  draft.rows.a!.text = '0';
  expect(draft.form().rows[0]).toMatchObject({ text: '0', worth: null });
});

test('new data comes in only where nothing was typed', () => {
  const draft = new Draft(page({ a: '', b: '' }));
  draft.rows.a!.text = '20';
  draft.follow(page({ a: '99', b: '30', c: '10' }));
  expect(draft.form().rows.map((row) => row.text)).toEqual(['20', '30', '10']);
});

test('what Undo brings back is typed, even where it equals what was saved', () => {
  const draft = new Draft(page({ a: '45' }));
  const form = draft.form();
  draft.restore(form);
  draft.follow(page({ a: '' }));
  expect(draft.form().rows[0]?.text).toBe('45');
  expect(draft.dirty).toBe(true);
});

test('a platform that is archived meanwhile is not sent', () => {
  const draft = new Draft(page({ a: '', b: '' }));
  draft.rows.b!.text = '20';
  draft.follow(page({ a: '' }));
  expect(draft.form().rows.map((row) => row.platform)).toEqual(['a']);
});
