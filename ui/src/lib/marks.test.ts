import { expect, test } from 'vitest';
import type { Mark } from './backend/types';
import { MANY, WHOLE, reachable, step, under } from './marks';

test.each([
  ['ArrowLeft', 3, 1, 2],
  ['ArrowRight', 6, 1, 6],
  ['ArrowUp', 3, 1, null],
  ['Home', 3, 1, 0],
  ['End', 3, 1, 6],
  ['a', 3, 1, null],
])('in a row, %s from %i', (key, at, across, to) => {
  expect(step(key, at, 7, across)).toBe(to);
});

test.each([
  ['ArrowRight', 3, 10],
  ['ArrowLeft', 10, 3],
  ['ArrowUp', 10, 9],
  ['ArrowDown', 10, 11],
  // Not to the last day, which is another weekday.
  ['ArrowRight', 15, 15],
  ['ArrowLeft', 3, 3],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 19, 19],
])('in columns of seven, %s from %i', (key, at, to) => {
  expect(step(key, at, 20, 7)).toBe(to);
});

test('of thousands of marks only those that the keys reach are buttons', () => {
  expect(reachable(MANY, 5, 7)).toHaveLength(MANY);
  expect(reachable(3650, 1000, 7)).toEqual([0, 993, 999, 1000, 1001, 1007, 3649]);
  expect(reachable(3650, 0, 7)).toEqual([0, 1, 7, 3649]);
  expect(reachable(3650, 3649, 7)).toEqual([0, 3642, 3648, 3649]);
  expect(reachable(0, 0, 1)).toEqual([]);
});

test('a pointer finds the mark under it, and none in a gap', () => {
  const from = (left: number, top: number): Mark => ({
    at: [0, 0],
    area: [left, top, WHOLE / 4, WHOLE / 2],
    label: '',
    value: '',
    day: null,
  });
  const marks = [from(0, 0), from(0, WHOLE / 2), from(WHOLE / 2, 0)];
  const at = (x: number, y: number) => under(marks, x * WHOLE, y * WHOLE);
  expect(at(0.1, 0.49)).toBe(0);
  expect(at(0.1, 0.5)).toBe(1);
  expect(at(0.6, 0.2)).toBe(2);
  expect(at(0.3, 0.2)).toBe(null);
});
