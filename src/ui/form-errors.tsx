import { useErrorOnPage } from './base/page-errors';
import { ErrorSummary } from './error-summary';
import type { Faults } from './use-faults';

/** First in a form that is only part of its page: takes the focus when it was sent in vain, and the window's title says so. */
export function FormErrors({ faults: { list, attempt } }: { readonly faults: Faults }) {
  useErrorOnPage(list.length > 0);
  return list.length === 0 ? null : <ErrorSummary key={attempt} faults={list} />;
}
