// The chips +15, +30 and +60 add to whatever is written in a field. Reading
// durations is Rust's work; only this one sum is done here, because it changes
// a text while it is being typed.

const clock = /^(\d{1,2}):([0-5]\d)$/;
const words = /^(\d{1,2})\s*h(?:\s*(\d{1,3})\s*(?:m|min|mins)?)?$/i;
const decimal = /^(\d{1,2})[.,](\d{1,2})\s*h$/i;
const plain = /^(\d{1,4})\s*(m|min|mins|minutes?)?$/i;

const two = (n: number) => String(n).padStart(2, '0');
const spoken = (minutes: number) => {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return m === 0 ? `${h}h` : `${h}h ${m}m`;
};

/** `text` with `n` minutes more, in the form it was typed; unreadable text is left alone. */
export function addMinutes(text: string, n: number): string {
  const typed = text.trim();
  if (typed === '') return String(n);

  let found = plain.exec(typed);
  if (found) return `${Number(found[1]) + n}${typed.slice((found[1] ?? '').length)}`;

  found = clock.exec(typed);
  if (found) {
    const minutes = Number(found[1]) * 60 + Number(found[2]) + n;
    return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  }

  found = words.exec(typed);
  if (found) return spoken(Number(found[1]) * 60 + Number(found[2] ?? 0) + n);

  found = decimal.exec(typed);
  if (found) return spoken(Math.round(Number(`${found[1]}.${found[2]}`) * 60) + n);

  return text;
}

/** Whether there is time in the text at all; "0", "0:00" and "0 h" have none. */
export function hasMinutes(text: string): boolean {
  return /[1-9]/.test(text);
}
