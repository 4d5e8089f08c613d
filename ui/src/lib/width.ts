/** CSS pixels for a picture: its letters stay as large as those of the page. */
export class Width {
  value: number | null = null;

  /** True when the picture has to be drawn again; in between it is only scaled. */
  fit(width: number): boolean {
    const fits = this.value !== null && Math.abs(this.value - width) < 24;
    if (width > 0 && !fits) this.value = Math.round(width);
    return width > 0 && !fits;
  }
}
