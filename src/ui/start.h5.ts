import './styles/web.scss';
import { displayClass, followSystemLook, useDisplay } from '../platform/display';

function dressDocument() {
  document.documentElement.className = displayClass(useDisplay.getState());
}

/** Pages left behind stay in the document, so the one in sight is looked for. */
function skipToContent(event: Event) {
  event.preventDefault();
  const mains = [...document.querySelectorAll<HTMLElement>('main')];
  mains.find((main) => main.offsetParent !== null)?.focus();
}

/** Called once by the app: dresses the document in the chosen look and makes the skip link work. */
export function startUi(): void {
  dressDocument();
  useDisplay.subscribe(dressDocument);
  followSystemLook();
  document.getElementById('skip')?.addEventListener('click', skipToContent);
}
