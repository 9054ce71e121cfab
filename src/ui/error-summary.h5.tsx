import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { open } from '../platform/navigate';
import { countWords, type ErrorFault, type ErrorSummaryProps } from './error-summary-props';
import { Icon } from './icon';

/** Takes the focus when a form could not be sent; each sentence leads to its field. */
export function ErrorSummary({ faults, title = countWords(faults.length) }: ErrorSummaryProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const said = faults.map(({ sentence }) => sentence).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new set of faults takes the focus anew
  useEffect(() => box.current?.focus(), [said]);
  const go = (event: MouseEvent, { fieldId, to }: ErrorFault) => {
    event.preventDefault();
    if (to !== undefined) {
      open(to);
      return;
    }
    // Pages left behind stay in the document, with fields of their own.
    const page = box.current?.closest('.page') ?? document;
    page.querySelector<HTMLElement>(`[id="${fieldId}"]`)?.focus();
  };
  return (
    <div className="b notice notice-err" role="alert" tabIndex={-1} ref={box} aria-labelledby={id}>
      <Icon name="alert" />
      <div className="grow">
        <h2 className="b heading t-h3 c-plain" id={id}>
          {title}
        </h2>
        <ul className="b error-list">
          {faults.map((fault) => (
            <li key={fault.sentence}>
              <a
                className="b error-link"
                href={fault.to ?? `#${fault.fieldId}`}
                onClick={(event) => go(event, fault)}
              >
                {fault.sentence}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
