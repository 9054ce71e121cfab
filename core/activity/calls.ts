import * as v from 'valibot';
import { ACCESS_FEATURES } from '../access/features';
import { SKILLS } from '../volunteer/skills';
import { SERVICE_CATEGORIES } from './categories';
import { NEW_ID, NEW_ID_SENTENCE } from './new-id';

/** An id as it comes from outside: short, and of the characters ids are made of, so that no operator can hide in it. */
export const idText = v.pipe(
  v.string('编号不对，请从列表里重新打开'),
  v.regex(/^[0-9A-Za-z_:-]{1,96}$/, '编号不对，请从列表里重新打开'),
);
/** The id of something new that others will be named after; see {@link NEW_ID}. */
export const newIdText = v.pipe(v.string(NEW_ID_SENTENCE), v.regex(NEW_ID, NEW_ID_SENTENCE));
export const instantNumber = v.pipe(
  v.number('时间不对'),
  v.integer('时间不对'),
  v.minValue(0),
  v.maxValue(4_102_444_800_000),
);
export const regionCode = v.pipe(v.string('请选择地区'), v.regex(/^\d{6}$/, '请选择地区'));
/** Where a list goes on: a number and an id, as `Page.next` gave them. */
export const cursorText = v.pipe(
  v.string('列表位置失效了，请从头打开列表'),
  v.regex(/^\d{1,16}\.[0-9A-Za-z_:-]{1,96}$/, '列表位置失效了，请从头打开列表'),
);

/** Published activities from now on (or in a span), nearest in time first. */
export const listActivitiesRequest = v.strictObject({
  region: v.optional(regionCode),
  from: v.optional(instantNumber),
  to: v.optional(instantNumber),
  categories: v.optional(v.pipe(v.array(v.picklist(SERVICE_CATEGORIES)), v.maxLength(14))),
  access: v.optional(v.pipe(v.array(v.picklist(ACCESS_FEATURES)), v.maxLength(20))),
  /** Some duty asks for one of these. */
  skills: v.optional(v.pipe(v.array(v.picklist(SKILLS)), v.maxLength(20))),
  onlyOpen: v.optional(v.boolean()),
  /** Running and coming activities by default; `true` lists past ones, newest first. */
  past: v.optional(v.boolean()),
  cursor: v.optional(cursorText),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
});
export type ListActivitiesRequest = v.InferInput<typeof listActivitiesRequest>;
/** What a list of activities is filtered by, with what was left out filled in. */
export type ActivityFilter = v.InferOutput<typeof listActivitiesRequest>;

export const getActivityRequest = v.strictObject({ activityId: idText });
export type GetActivityRequest = v.InferInput<typeof getActivityRequest>;
