import './styles/web.scss';
import { displayClass, followSystemLook, useDisplay } from '../platform/display';
import { tellOfMissingPages } from './missing-page.h5';

function dressDocument() {
  document.documentElement.className = displayClass(useDisplay.getState());
}

// The router would take a bare # address for a page.
function skipToContent(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** Called once by the app: dresses the document in the chosen look and makes the skip link work. */
export function startUi(): void {
  dressDocument();
  useDisplay.subscribe(dressDocument);
  followSystemLook();
  tellOfMissingPages();
  document.getElementById('skip')?.addEventListener('click', skipToContent);
}
