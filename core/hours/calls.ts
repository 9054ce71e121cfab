import * as v from 'valibot';
import { cursorText, idText } from '../activity/calls';
import { atLeast, atMost, photoWords } from '../shared/calls';
import { MOST_AT_ONCE, MOST_SHEET_ROWS } from './at-once';
import { MOST_PROOF_BYTES, MOST_PROOF_PHOTOS } from './proof-photo';

const reasonText = (what: string) =>
  v.pipe(
    v.string(`请写${what}`),
    v.trim(),
    atLeast(4, `请写${what}，至少 4 个字`),
    atMost(200, `${what}最多 200 字`),
  );
const minutesNumber = v.pipe(
  v.number('请填写时长'),
  v.integer('时长要换算成整分钟'),
  v.minValue(0, '时长不能是负数'),
  v.maxValue(44_640, '时长太长了'),
);
/** 轮次: the turn that is next on the screen, one more than the decisions it shows; left out by older phones. */
const turnSeen = v.optional(
  v.pipe(
    v.number('请刷新后再提交'),
    v.integer('请刷新后再提交'),
    v.minValue(1, '请刷新后再提交'),
    v.maxValue(100_000, '请刷新后再提交'),
  ),
);
/** Left out when the corrected minutes are what the scans say; which of the two it is, the rule knows. */
const correctionProof = v.optional(reasonText('证明材料'));

/** 材料照片 that go with a proof: taken in by `upload-proof` before, each once. */
const proofPhotos = v.optional(
  v.pipe(
    v.array(
      v.strictObject({
        sha256: v.pipe(v.string('请重新选照片'), v.regex(/^[0-9a-f]{64}$/, '请重新选照片')),
        alt: photoWords,
      }),
    ),
    v.minLength(1, '没有照片就不要写这一项'),
    v.maxLength(MOST_PROOF_PHOTOS, `材料照片最多 ${MOST_PROOF_PHOTOS} 张`),
    v.check(
      (photos) => new Set(photos.map(({ sha256 }) => sha256)).size === photos.length,
      '同一张照片选了两次，请去掉一张',
    ),
  ),
);

/** A photo illustrates a proof and never stands in its place. */
const PHOTOS_ALONE = '附了照片，请同时写明证明材料';

/** 时长确认单, page by page. */
export const hourSheetRequest = v.strictObject({
  activityId: idText,
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SHEET_ROWS)), 50),
  cursor: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9A-Za-z_.:-]{1,140}$/, '列表位置失效了，请从头打开列表')),
  ),
});
export type HourSheetRequest = v.InferInput<typeof hourSheetRequest>;

/** One person's record with how it came to be. */
export const hourRecordRequest = v.strictObject({ activityId: idText, record: idText });
export type HourRecordRequest = v.InferInput<typeof hourRecordRequest>;

/** Confirms what the screen showed: the minutes travel along, and other ones are never decided on. */
export const confirmHoursRequest = v.strictObject({
  activityId: idText,
  records: v.pipe(
    v.array(
      v.strictObject({
        record: idText,
        minutes: minutesNumber,
        /** Asked for where the minutes are under the least share. */
        reason: v.optional(reasonText('确认的理由')),
      }),
    ),
    v.minLength(1, '请至少选一个人'),
    v.maxLength(MOST_AT_ONCE, `一次最多确认 ${MOST_AT_ONCE} 人`),
  ),
});
export type ConfirmHoursRequest = v.InferInput<typeof confirmHoursRequest>;

export const enterHoursRequest = v.strictObject({
  activityId: idText,
  record: idText,
  minutes: v.pipe(minutesNumber, v.minValue(1, '时长至少 1 分钟')),
  reason: reasonText('原因'),
  proof: reasonText('证明材料'),
  photos: proofPhotos,
  turn: turnSeen,
});
export type EnterHoursRequest = v.InferInput<typeof enterHoursRequest>;

export const agreeHoursRequest = v.strictObject({
  activityId: idText,
  records: v.pipe(
    v.array(idText),
    v.minLength(1, '请至少选一个人'),
    v.maxLength(MOST_AT_ONCE, `一次最多同意 ${MOST_AT_ONCE} 人`),
  ),
  /** Of the only record, when it is one; the screen asks about each by itself. */
  turn: turnSeen,
});
export type AgreeHoursRequest = v.InferInput<typeof agreeHoursRequest>;

export const declineHoursRequest = v.strictObject({
  activityId: idText,
  record: idText,
  reason: reasonText('不同意的理由'),
  turn: turnSeen,
});
export type DeclineHoursRequest = v.InferInput<typeof declineHoursRequest>;

export const correctHoursRequest = v.pipe(
  v.strictObject({
    activityId: idText,
    record: idText,
    minutes: minutesNumber,
    reason: reasonText('更正的理由'),
    proof: correctionProof,
    photos: proofPhotos,
    turn: turnSeen,
  }),
  v.forward(
    v.check(({ proof, photos }) => photos === undefined || proof !== undefined, PHOTOS_ALONE),
    ['proof'],
  ),
);
export type CorrectHoursRequest = v.InferInput<typeof correctHoursRequest>;

/** Upholds the record, or puts other minutes in its place. */
export const answerDisputeRequest = v.pipe(
  v.strictObject({
    activityId: idText,
    record: idText,
    reason: reasonText('答复'),
    minutes: v.optional(minutesNumber),
    proof: correctionProof,
    photos: proofPhotos,
    turn: turnSeen,
  }),
  v.forward(
    v.check(({ proof, photos }) => photos === undefined || proof !== undefined, PHOTOS_ALONE),
    ['proof'],
  ),
);
export type AnswerDisputeRequest = v.InferInput<typeof answerDisputeRequest>;

/** 待同意的时长, so many activities a page. */
export const hoursToAgreeRequest = v.strictObject({ cursor: v.optional(cursorText) });
export type HoursToAgreeRequest = v.InferInput<typeof hoursToAgreeRequest>;

export const hoursOverdueRequest = v.strictObject({});
export type HoursOverdueRequest = v.InferInput<typeof hoursOverdueRequest>;

export const disputeHoursRequest = v.strictObject({
  activityId: idText,
  reason: reasonText('疑问的原因'),
  turn: turnSeen,
});
export type DisputeHoursRequest = v.InferInput<typeof disputeHoursRequest>;

/** One 材料照片 on its way in, before the hours are written that it proves. */
export const uploadProofRequest = v.strictObject({
  activityId: idText,
  /** The file in base64; what it is, the server reads from its bytes. */
  content: v.pipe(
    v.string('请选一张照片'),
    v.maxLength(Math.ceil(MOST_PROOF_BYTES / 3) * 4, '照片太大，请换一张小一点的'),
    v.regex(/^[0-9A-Za-z+/]+={0,2}$/, '照片没有传完整，请再选一次'),
  ),
});
export type UploadProofRequest = v.InferInput<typeof uploadProofRequest>;
export interface UploadProofReply {
  /** The fingerprint by which hours name the photo. */
  readonly sha256: string;
}
