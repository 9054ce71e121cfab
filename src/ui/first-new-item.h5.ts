/**
 * The link that a whole item is, or the item itself: nobody should land on a button inside it before reading the item.
 */
function stopIn(item: HTMLElement): HTMLElement {
  const link = item.querySelector<HTMLElement>(':scope > a, :scope > * > a:first-child');
  if (link !== null) {
    return link;
  }
  item.tabIndex = -1;
  return item;
}

/**
 * Remembers the list items of the page on which something with this id stands; what it answers moves the focus to the
 * first item that is there and was not.
 */
export function rememberItems(id: string): () => void {
  const page = document.getElementById(id)?.closest('main');
  const items = () => [...(page?.querySelectorAll('li') ?? [])];
  const known = new Set(items());
  return () => {
    const first = items().find((item) => !known.has(item));
    if (first !== undefined) {
      stopIn(first).focus();
    }
  };
}
