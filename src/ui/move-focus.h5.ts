/** Moves the focus to what bears this id, on the newest page that has it; pages left behind stay in the document. */
export function moveFocusTo(id: string): void {
  const found = document.querySelectorAll<HTMLElement>(`[id="${id}"]`);
  found[found.length - 1]?.focus();
}
