import { myRecordsRequest } from '#core/record/calls';
import { verb } from '#kernel/verb';

/** 我的服务记录. */
export const myRecords = verb({
  name: 'my-records',
  right: 'registered',
  request: myRecordsRequest,
  run: () => Promise.resolve({ totalMinutes: 0, byYear: [], records: [] }),
});
