import type { AccessFact, AccessFeature } from '#core/access/features';
import type { StoredPhoto } from '#core/shared/photo';

/** A drawing in the place of a photo, which says of itself that it is a sample, and what must be there for it to be true. */
interface SamplePhoto {
  readonly shows: readonly AccessFeature[];
  readonly photo: StoredPhoto;
}

const SAMPLES: readonly SamplePhoto[] = [
  {
    shows: ['step-free-entrance', 'tactile-paving'],
    photo: {
      fileId: 'cloud://sample.files/photos/door.png',
      alt: '示例图：门口的右边有带扶手的坡道，盲道从左下方一直铺到门前，门右侧半人高处有呼叫按钮。',
    },
  },
  {
    shows: ['seating', 'step-free-entrance'],
    photo: {
      fileId: 'cloud://sample.files/photos/hall.png',
      alt: '示例图：大厅里的服务台有一段低位台面，一位坐轮椅的人正在办事，窗下有长椅。',
    },
  },
];

/** Every third place has sample photos, none of which shows what is known not to be there. */
export function photosAt(
  at: number,
  access: readonly Pick<AccessFact, 'feature' | 'state'>[],
): readonly StoredPhoto[] {
  const has = (feature: AccessFeature) =>
    access.some((fact) => fact.feature === feature && fact.state === 'yes');
  return at % 3 === 0 ? SAMPLES.filter(({ shows }) => shows.every(has)).map(({ photo }) => photo) : [];
}
