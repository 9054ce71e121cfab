// Talks to the local cloud and tells the reader what went wrong.

/** GETs a route below /local/ and answers its JSON. */
export const read = (route) => ask(route, { method: 'GET' });

/** POSTs JSON to a route below /local/ and answers its JSON. */
export const send = (route, body) =>
  ask(route, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function ask(route, init) {
  const response = await fetch(`/local/${route}`, init).catch(() => {
    throw new Error('连不上本地云，它可能已经停止。');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? `请求失败（${response.status}）`);
  return answer;
}
