import type { Question } from './confirm-props';

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(className: string, text: string, press: () => void): HTMLElement {
  const made = element('button', `b press btn ${className}`, text);
  made.addEventListener('click', press);
  return made;
}

/** Asks before something that cannot be undone. The browser's own dialog traps focus, closes on Esc and gives it back. */
export function confirm({ title, text, yes, no = '不了' }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'b dialog stack g4';
    dialog.setAttribute('aria-labelledby', 'dialog-title');
    dialog.setAttribute('aria-describedby', 'dialog-text');
    const heading = element('h2', 'b heading t-h2', title);
    heading.id = 'dialog-title';
    const words = element('p', 'b p', text);
    words.id = 'dialog-text';
    const choices = element('div', 'btns');
    choices.append(
      button('btn-second', no, () => dialog.close()),
      button('btn-main', yes, () => dialog.close('yes')),
    );
    dialog.append(heading, words, choices);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
