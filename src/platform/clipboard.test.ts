import { copyText } from './clipboard';

function clipboardThat(writeText: ((text: string) => Promise<void>) | undefined) {
  Object.defineProperty(navigator, 'clipboard', {
    value: writeText && { writeText },
    configurable: true,
  });
}

/** A browser of before; answers what was selected when it was told to copy. */
function oldBrowser(answer: boolean): string[] {
  const copied: string[] = [];
  const execCommand = () => {
    const field = document.activeElement;
    copied.push(field instanceof HTMLTextAreaElement ? field.value : '');
    return answer;
  };
  Object.defineProperty(document, 'execCommand', { value: execCommand, configurable: true });
  return copied;
}

let button: HTMLButtonElement;
beforeEach(() => {
  button = document.createElement('button');
  document.body.replaceChildren(button);
  button.focus();
});

test('the browser copies, the focus stays and nothing is laid over the page', async () => {
  const copied: string[] = [];
  clipboardThat((text) => Promise.resolve(void copied.push(text)));
  expect(await copyText('玄武巷 8 号')).toBe(true);
  expect(copied).toEqual(['玄武巷 8 号']);
  expect(document.activeElement).toBe(button);
  expect([...document.body.children]).toEqual([button]);
});

test.each([
  ['without a clipboard of its own', undefined],
  ['that does not allow it', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
])('a browser %s copies through a field, and the focus comes back', async (_, writeText) => {
  clipboardThat(writeText);
  const copied = oldBrowser(true);
  expect(await copyText('玄武巷 8 号')).toBe(true);
  expect(copied).toEqual(['玄武巷 8 号']);
  expect(document.activeElement).toBe(button);
  expect([...document.body.children]).toEqual([button]);
});

test('a browser that refuses both ways is not said to have copied', async () => {
  clipboardThat(undefined);
  oldBrowser(false);
  expect(await copyText('玄武巷 8 号')).toBe(false);
  expect(document.activeElement).toBe(button);
});
