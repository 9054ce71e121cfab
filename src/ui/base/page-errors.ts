import { createContext, useCallback, useContext, useEffect, useState } from 'react';

/** Tells the page of one more form, or one less, that could not be sent. */
export const PageErrors = createContext<(by: 1 | -1) => void>(() => undefined);

/** For a page: whether a form on it has errors, and how a form tells. */
export function useErrorsOnPage() {
  const [count, setCount] = useState(0);
  const tell = useCallback((by: 1 | -1) => setCount((before) => before + by), []);
  return { hasError: count > 0, tell };
}

/** For a form: as long as it has errors, the title of the window says so. */
export function useErrorOnPage(hasError: boolean): void {
  const tell = useContext(PageErrors);
  useEffect(() => {
    if (!hasError) return undefined;
    tell(1);
    return () => tell(-1);
  }, [hasError, tell]);
}
