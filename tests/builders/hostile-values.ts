import cloud from 'wx-server-sdk';

cloud.init({ env: 'nowhere' });
const database = cloud.database();
const { command } = database;

/** Objects of the SDK that mean something to a query or an update, by what makes them. */
const OF_THE_SDK = {
  neq: command.neq(''),
  gt: command.gt(''),
  exists: command.exists(true),
  in: command.in(['activity-1']),
  or: command.or([{ _id: 'activity-1' }, { _id: 'activity-2' }]),
  and: command.neq('').and(command.gt('')),
  set: command.set({ status: 'published' }),
  remove: command.remove(),
  RegExp: database.RegExp({ regexp: '.*', options: 'i' }),
  serverDate: database.serverDate(),
  Point: database.Geo.Point(118.8, 32.1),
};

/**
 * What has widened other people's queries, as it arrives in JSON: operators, the SDK's own objects, and what the SDK
 * makes of them on its way to the database.
 */
export const HOSTILE: readonly unknown[] = [
  { $gt: '' },
  { $where: '1' },
  [{ $ne: null }],
  { _internalType: 'QUERY_COMMAND', operator: 'neq', operands: [0] },
  { $tcb_server_date: { offset: 0 } },
  ...(JSON.parse(JSON.stringify(Object.values(OF_THE_SDK))) as readonly unknown[]),
];
