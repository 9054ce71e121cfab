/** How one scan with the platform's own scanner ended: a code, the person going back, or no camera to be had. */
export type OneScan =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'left' }
  | { readonly kind: 'refused' };
