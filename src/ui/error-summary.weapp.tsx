import { useEffect } from 'react';
import { open } from '../platform/navigate';
import { Block } from './base/block';
import { bringIntoView } from './base/bring-into-view';
import { Press } from './base/press';
import { countWords, type ErrorFault, type ErrorSummaryProps } from './error-summary-props';
import { Icon } from './icon';

function goTo({ fieldId, to }: ErrorFault): void {
  if (to === undefined) bringIntoView(fieldId);
  else open(to);
}

/** Comes into view and is spoken when a form could not be sent; each sentence leads to its field. */
export function ErrorSummary({ faults, title = countWords(faults.length) }: ErrorSummaryProps) {
  const id = `errors-${faults[0]?.fieldId}`;
  const said = faults.map(({ sentence }) => sentence).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new set of faults comes into view anew
  useEffect(() => bringIntoView(id), [said]);
  return (
    <Block id={id} className="notice notice-err" role="alert">
      <Icon name="alert" />
      <Block className="grow">
        <Block tag="h2" className="heading t-h3 c-plain">
          {title}
        </Block>
        <Block className="error-list">
          {faults.map((fault) => (
            <Press key={fault.sentence} className="error-link" role="link" onPress={() => goTo(fault)}>
              {fault.sentence}
            </Press>
          ))}
        </Block>
      </Block>
    </Block>
  );
}
