import { type Sessions, sessionCookie } from '../gateway/session';
import { readPeople } from './people';
import { badRequest, type ControlRequest, type ControlRoutes, done, notFound } from './route';

/** `people` and `session`: who there is, and who this browser or tool stands for. */
export function sessionRoutes(sessions: Sessions, peopleFile: string | undefined): ControlRoutes {
  const current = ({ headers }: ControlRequest) => {
    const session = sessions.of(headers);
    const person = readPeople(peopleFile).find(({ id }) => id === session?.person);
    return { openid: session?.openid ?? null, person: person ?? null };
  };
  return {
    'GET people': () => done(readPeople(peopleFile)),
    'GET session': (request) => done(current(request)),
    'POST session': ({ body }) => {
      const { person: id, openid } = body;
      if (id === null) return { ...done({ session: null }), cookie: sessionCookie(undefined) };
      if (typeof openid === 'string' && openid !== '') return granted(sessions.issue({ openid }));
      if (typeof id !== 'string') return badRequest('"person" (an id or null) or "openid" is needed.');
      const person = readPeople(peopleFile).find((candidate) => candidate.id === id);
      if (!person) return notFound(`There is no person "${id}".`);
      return granted(sessions.issue({ openid: person.openid, person: person.id }));
    },
  };
}

function granted(token: string) {
  return { ...done({ session: token }), cookie: sessionCookie(token) };
}
