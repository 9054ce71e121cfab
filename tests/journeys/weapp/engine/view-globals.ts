import { JSDOM } from 'jsdom';

// The view layer draws into a document; the service layer never sees it (service-layer.ts shadows these names).
const { window } = new JSDOM('<!doctype html><body></body>', {
  pretendToBeVisual: true,
  url: 'http://127.0.0.1/',
});

class Unseen {
  observe(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, {
  window,
  document: window.document,
  Element: window.Element,
  HTMLElement: window.HTMLElement,
  Node: window.Node,
  Event: window.Event,
  MutationObserver: window.MutationObserver,
  getComputedStyle: window.getComputedStyle,
  requestAnimationFrame: window.requestAnimationFrame,
  cancelAnimationFrame: window.cancelAnimationFrame,
  IntersectionObserver: Unseen,
  ResizeObserver: Unseen,
});
