/** On the web nothing crosses anything: all of a page is drawn at once. */
export const useFirstPictureShown = (): boolean => true;
