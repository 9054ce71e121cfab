type Listener = (message: string) => void;

const listeners = new Set<Listener>();

/** Announcements on their way from `say` to the page that is open (mini-program only). */
export const sayBus = {
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  tell(message: string): void {
    for (const listener of listeners) listener(message);
  },
};
