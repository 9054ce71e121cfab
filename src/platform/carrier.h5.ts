/** How long to wait for an answer before calling it offline, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Carries a call to a deployed function over HTTP. Throws when no answer comes back; something that is no answer of
 * ours (a proxy's page) comes back as `undefined`.
 */
export async function carry(
  functionName: string,
  body: { call: string; request: unknown },
): Promise<unknown> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE);
  try {
    const response = await fetch(`${HTTP_ACCESS_URL}/call/${functionName}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: control.signal,
    });
    return await response.json().catch((fault: unknown) => {
      if (fault instanceof SyntaxError) return undefined;
      throw fault;
    });
  } finally {
    clearTimeout(timer);
  }
}
