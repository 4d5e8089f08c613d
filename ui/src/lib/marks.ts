// Where the arrow keys go in a chart, and which mark lies under a pointer.

import type { Mark } from './backend/types';

/** More marks than this are not all made into buttons: ten years of days would be 3650. */
export const MANY = 800;

/** The places of marks are parts of this. */
export const WHOLE = 1_000_000;

/** A part of the picture's width or height, for a style. */
export const percent = (part: number) => `${(part / WHOLE) * 100}%`;

/**
 * The mark that a key goes to, or null when it is none of the keys. Where marks stand in columns,
 * left and right go on by a column, up and down by one. At an edge one stays where one is.
 */
export function step(key: string, at: number, count: number, across: number): number | null {
  const columns = across > 1;
  const to = {
    ArrowLeft: at - across,
    ArrowRight: at + across,
    ArrowUp: columns ? at - 1 : undefined,
    ArrowDown: columns ? at + 1 : undefined,
    Home: 0,
    End: count - 1,
  }[key];
  if (to === undefined) return null;
  return to >= 0 && to < count ? to : at;
}

/** The marks that are buttons: all of them, or those that the keys reach from here. */
export function reachable(count: number, at: number, across: number): number[] {
  if (count <= MANY) return Array.from({ length: count }, (_, one) => one);
  const near = [0, at - across, at - 1, at, at + 1, at + across, count - 1];
  return [...new Set(near)].filter((one) => one >= 0 && one < count).sort((a, b) => a - b);
}

/** The mark whose area holds a point, which is given like the places of marks. */
export function under(marks: Mark[], x: number, y: number): number | null {
  const at = marks.findIndex(({ area: [left, top, width, height] }) => {
    return left <= x && x < left + width && top <= y && y < top + height;
  });
  return at < 0 ? null : at;
}
