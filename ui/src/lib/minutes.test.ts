import { expect, test } from 'vitest';
import { addMinutes, hasMinutes } from './minutes';

test.each([
  ['', 15, '15'],
  ['  ', 30, '30'],
  ['0', 15, '15'],
  ['45', 30, '75'],
  [' 45 ', 15, '60'],
  ['90 min', 30, '120 min'],
  ['40m', 15, '55m'],
  ['1:10', 15, '1:25'],
  ['1:50', 15, '2:05'],
  ['0:00', 60, '1:00'],
  ['1h10', 30, '1h 40m'],
  ['1h 10m', 60, '2h 10m'],
  ['1 h 50 m', 15, '2h 5m'],
  ['2h', 30, '2h 30m'],
  ['1h 30m', 30, '2h'],
  ['1.5h', 15, '1h 45m'],
  ['1,5 h', 30, '2h'],
])('%j and %i more are %j', (text, n, sum) => {
  expect(addMinutes(text, n)).toBe(sum);
});

test.each(['soon', '1:7', '-5', '1h 10x', '1:75'])('%j is left alone', (text) => {
  expect(addMinutes(text, 15)).toBe(text);
});

test('zero in every form has no minutes', () => {
  for (const text of ['', '0', '0:00', '0 h', '0m']) expect(hasMinutes(text)).toBe(false);
  for (const text of ['5', '0:10', '1h']) expect(hasMinutes(text)).toBe(true);
});
