import type { FormEvent, ReactNode } from 'react';

/** A form: Enter in any field sends it. The visible button is a Btn with the same handler. */
export function FormArea({
  onSubmit,
  children,
}: {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="b stack g5" noValidate onSubmit={submit}>
      {children}
      <button type="submit" hidden />
    </form>
  );
}
