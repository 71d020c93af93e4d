/** On a small screen a timeline is wider than its window: it then begins at its end, which is what is new. */
export function timelinesAtEnd(): void {
  for (const scroller of document.querySelectorAll('.timeline-scroll')) {
    scroller.scrollLeft = scroller.scrollWidth;
  }
}
