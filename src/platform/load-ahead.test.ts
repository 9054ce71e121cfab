import { loadAhead } from './load-ahead';

const load = { roster: jest.fn(), sync: jest.fn(), home: jest.fn() };
const arrived = (context: unknown, params: unknown) => [Promise.resolve({}), context, params];

test('the code of a package’s pages is fetched once, of no other page, and again when it did not come', async () => {
  Object.assign(window, {
    __taroAppConfig: {
      routes: [
        { path: 'packages/organizer/roster/index', load: load.roster.mockImplementation(arrived) },
        { path: 'packages/organizer/sync/index', load: load.sync },
        { path: 'pages/home/index', load: load.home },
      ],
    },
  });
  load.sync.mockImplementationOnce(() => [Promise.reject(new Error('Loading chunk failed'))]);
  load.sync.mockImplementation(arrived);
  await loadAhead('organizer');
  await loadAhead('organizer');
  await loadAhead('organizer');
  expect(load.roster).toHaveBeenCalledTimes(1);
  expect(load.sync).toHaveBeenCalledTimes(2);
  expect(load.home).not.toHaveBeenCalled();
});
